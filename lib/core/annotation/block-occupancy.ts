/** Which marks have words in which block of the article. */
import { blocksUnder } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import type { Annotation } from "./annotation";

export class BlockOccupancy {
  private readonly byBlock = new Map<number, Set<string>>();

  constructor(private readonly blocks: readonly Span[]) {}

  /** The ids of the marks in a block, in no order. */
  ids(block: number): string[] {
    return [...(this.byBlock.get(block) ?? [])];
  }

  add(mark: Annotation): void {
    for (const block of this.blocksOf(mark)) {
      const ids = this.byBlock.get(block);
      if (ids) ids.add(mark.id);
      else this.byBlock.set(block, new Set([mark.id]));
    }
  }

  remove(mark: Annotation): void {
    for (const block of this.blocksOf(mark)) {
      const ids = this.byBlock.get(block);
      ids?.delete(mark.id);
      if (ids?.size === 0) this.byBlock.delete(block);
    }
  }

  private blocksOf({ spans }: Annotation): number[] {
    return spans.flatMap((span) => blocksUnder(this.blocks, span));
  }
}
