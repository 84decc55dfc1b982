/** The one order in which screens, reports and exports list marks. */
import type { Annotation } from "./annotation";

/** Earlier first span first; of two that start together the one that reaches further, then by id. */
export function compareReadingOrder(a: Annotation, b: Annotation): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Where the mark's first span starts, UTF-16 units. */
export function startOf({ spans }: Pick<Annotation, "spans">): number {
  return spans[0]?.start ?? 0;
}

/** Where the mark's last span ends, UTF-16 units, exclusive. */
export function endOf({ spans }: Pick<Annotation, "spans">): number {
  return spans.at(-1)?.end ?? 0;
}

/**
 * Where `mark` stands in marks in reading order, or where it would: the number
 * of marks before it. Takes time that grows with the logarithm of their number.
 */
export function placeOf(ordered: readonly Annotation[], mark: Annotation): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareReadingOrder(ordered[middle] as Annotation, mark) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
