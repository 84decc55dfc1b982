/** Finds blocks by offset without walking over all of them. */
import type { Span } from "./offsets";

/**
 * Index of the last block that starts at or before the offset, 0 before the
 * first. Offsets are UTF-16 units; blocks are in text order, as a document's are.
 */
export function blockIndexAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Indexes of the blocks that share characters with the span, in order; none for an empty span. UTF-16 units. */
export function blocksUnder(
  blocks: readonly Span[],
  span: { readonly start: number; readonly end: number },
): number[] {
  const found: number[] = [];
  for (let at = blockIndexAt(blocks, span.start); at < blocks.length; at++) {
    const block = blocks[at] as Span;
    if (block.start >= span.end) break;
    if (Math.max(block.start, span.start) < Math.min(block.end, span.end)) found.push(at);
  }
  return found;
}
