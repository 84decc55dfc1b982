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
