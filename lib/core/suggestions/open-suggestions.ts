/**
 * The suggestions of an article that its reviewer has not answered: neither
 * marked, by accepting them or by hand, nor turned down. Follows the layer at a
 * cost that grows with the change. Changes in place, as the layer's index does.
 */
import type { Annotation, Rejection, SuggestedType } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Operation } from "@/lib/core/annotation/operation";
import { touchedBy } from "@/lib/core/annotation/touched-by";
import { blocksUnder } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import { extentOf, type Suggestion } from "./suggestion";

/** Share of a suggestion's characters from which on it counts as answered. */
const ANSWERED = 0.5;

type Range = { readonly start: number; readonly end: number };

export class OpenSuggestions {
  /** By the block they begin in, and whether each is still open. */
  private readonly byBlock = new Map<number, Suggestion[]>();
  private readonly answered = new Set<Suggestion>();
  /** By every block they reach into. */
  private readonly rejections = new Map<number, Set<Rejection>>();
  private open: readonly Suggestion[] | null = null;

  /** `items` are in text order; `blocks` are the article's, and those `index` was made with. */
  constructor(
    private readonly items: readonly Suggestion[],
    private readonly blocks: readonly Span[],
    private readonly index: LayerIndex,
  ) {
    for (const rejection of index.layer.rejections.values()) this.noteRejection(rejection, true);
    for (const item of items) {
      for (const block of blocksUnder(this.blocks, extentOf(item))) {
        const list = this.byBlock.get(block);
        if (list) list.push(item);
        else this.byBlock.set(block, [item]);
      }
      this.look(item);
    }
  }

  /** Those to answer, in text order. */
  get all(): readonly Suggestion[] {
    this.open ??= this.items.filter((item) => !this.answered.has(item));
    return this.open;
  }

  /** Those to answer that have words in the block. */
  inBlock(block: number): Suggestion[] {
    return (this.byBlock.get(block) ?? []).filter((item) => !this.answered.has(item));
  }

  /** The first suggestion that this mark answers by marking the same words; `null` if there is none. */
  answeredBy(mark: Annotation): Suggestion | null {
    const near = mark.spans.flatMap((part) => blocksUnder(this.blocks, part));
    const items = new Set(near.flatMap((block) => this.byBlock.get(block) ?? []));
    return [...items].find((item) => isAnsweredBy(item, mark)) ?? null;
  }

  /**
   * Looks again where these operations led from one layer to another. To be called
   * once the index has followed. Returns whether any suggestion now stands otherwise.
   */
  update(before: Layer, after: Layer, operations: readonly Operation[]): boolean {
    const { annotations, rejections } = touchedBy(operations, before);
    const ranges: Range[] = [];
    for (const layer of [before, after]) {
      for (const id of annotations) ranges.push(...(layer.annotations.get(id)?.spans ?? []));
      for (const id of rejections) {
        const rejection = layer.rejections.get(id);
        if (!rejection) continue;
        ranges.push(rejection);
        this.noteRejection(rejection, layer === after);
      }
    }
    const blocks = new Set(ranges.flatMap((range) => blocksUnder(this.blocks, range)));
    let changed = false;
    for (const block of blocks) {
      for (const item of this.byBlock.get(block) ?? []) changed = this.look(item) || changed;
    }
    if (changed) this.open = null;
    return changed;
  }

  private look(item: Suggestion): boolean {
    const answered = this.isMarked(item) || this.isRejected(item);
    if (answered === this.answered.has(item)) return false;
    if (answered) this.answered.add(item);
    else this.answered.delete(item);
    return true;
  }

  private isMarked(item: Suggestion): boolean {
    const near = blocksUnder(this.blocks, extentOf(item)).flatMap((block) => this.index.inBlock(block));
    return near.some((mark) => isAnsweredBy(item, mark));
  }

  private isRejected(item: Suggestion): boolean {
    const extent = extentOf(item);
    return blocksUnder(this.blocks, extent)
      .flatMap((block) => [...(this.rejections.get(block) ?? [])])
      .filter(({ type }) => type === item.type)
      .some((rejection) => sharedLength([extent], [rejection]) >= ANSWERED * lengthOf([extent]));
  }

  private noteRejection(rejection: Rejection, stands: boolean): void {
    for (const block of blocksUnder(this.blocks, rejection)) {
      const noted = this.rejections.get(block) ?? new Set();
      if (stands) noted.add(rejection);
      else noted.delete(rejection);
      this.rejections.set(block, noted);
    }
  }
}

/** Which marks answer a suggestion of each type: what is one kind of mark need not be proposed as the other. */
const ANSWERS: Readonly<Record<SuggestedType, readonly Annotation["type"][]>> = {
  quote: ["quote", "not_speech"],
  not_speech: ["quote", "not_speech"],
  block: ["block"],
};

function isAnsweredBy({ type, spans }: Suggestion, mark: Annotation): boolean {
  if (!ANSWERS[type].includes(mark.type)) return false;
  return sharedLength(spans, mark.spans) >= ANSWERED * lengthOf(spans);
}

function lengthOf(spans: readonly Range[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function sharedLength(some: readonly Range[], others: readonly Range[]): number {
  let shared = 0;
  for (const one of some) {
    for (const other of others) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return shared;
}
