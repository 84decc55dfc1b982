/**
 * Offsets into the canonical text and positions in the editor's document are
 * two ways to name the same place. The editor's document has one node a block,
 * in sections, and leaves out the white space between blocks; every block and
 * every section costs it two positions, one on each side
 * (https://prosemirror.net/docs/guide/#doc.indexing).
 */
import { type Span, span, type TextOffset, textOffset } from "@/lib/core/text/offsets";
import { sectionSize } from "./sections";

export type PositionMap = {
  /** Size of the editor document's content. */
  readonly size: number;
  /**
   * The position of a text offset. An offset between two blocks has no place
   * of its own: as a "start" it goes to the next block's start, as an "end" to
   * the end of the block before.
   */
  toPosition(offset: number, side: "start" | "end"): number;
  /** The offset at a position. A position between two blocks gives the nearest offset inside one. */
  toOffset(position: number): TextOffset;
  /** The positions of a span, or `null` if it covers white space between blocks alone. */
  toRange(span: Span): { from: number; to: number } | null;
  /** The span between two positions; empty at the first if they run backwards. */
  toSpan(from: number, to: number): Span;
  /** Index of the block that holds this offset, or of the nearest one on the given side. */
  blockAt(offset: number, side: "start" | "end"): number;
  /** Positions just outside block `index`. */
  blockRange(index: number): { from: number; to: number };
};

/** `blocks` are an article document's: in order, never overlapping. Throws `RangeError` if there are none. */
export function createPositionMap(blocks: readonly Span[]): PositionMap {
  if (blocks.length === 0) throw new RangeError("An article without blocks has no positions");
  const opens: number[] = [];
  let size = 0;
  const inSection = sectionSize(blocks.length);
  blocks.forEach((block, index) => {
    if (index % inSection === 0) size += index === 0 ? 1 : 2;
    opens.push(size);
    size += block.end - block.start + 2;
  });
  size += 1;
  const block = (index: number) => blocks[index] as Span;
  const open = (index: number) => opens[index] as number;

  function blockAt(offset: number, side: "start" | "end"): number {
    const index = lastAtMost(blocks.length, (i) => block(i).start, offset);
    if (index < 0) return 0;
    const past = offset > block(index).end;
    return past && side === "start" ? Math.min(index + 1, blocks.length - 1) : index;
  }

  function toPosition(offset: number, side: "start" | "end"): number {
    const index = blockAt(offset, side);
    const { start, end } = block(index);
    return open(index) + 1 + Math.min(Math.max(offset, start), end) - start;
  }

  function toOffset(position: number): TextOffset {
    const index = Math.max(0, lastAtMost(blocks.length, open, position));
    const { start, end } = block(index);
    return textOffset(start + Math.min(Math.max(position - open(index) - 1, 0), end - start));
  }

  return {
    size,
    toPosition,
    toOffset,
    blockAt,
    toRange({ start, end }) {
      const first = blockAt(start, "start");
      const last = blockAt(end, "end");
      const opensLater = start >= block(first).end && first + 1 < blocks.length;
      const closesEarlier = end <= block(last).start && last > 0;
      const from = opensLater ? open(first + 1) + 1 : toPosition(start, "start");
      const to = closesEarlier ? toPosition(block(last - 1).end, "end") : toPosition(end, "end");
      return to > from ? { from, to } : null;
    },
    toSpan(from, to) {
      return span(toOffset(from), Math.max(toOffset(from), toOffset(to)));
    },
    blockRange(index) {
      return { from: open(index), to: open(index) + block(index).end - block(index).start + 2 };
    },
  };
}

/** Largest index whose key is at most `value`, or -1. Keys ascend. */
function lastAtMost(length: number, key: (index: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
