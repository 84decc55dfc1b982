/**
 * Index of the first that starts at or after the offset, and their number if
 * none does. They are in text order; offsets are UTF-16 units.
 */
export function firstFrom(ordered: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
