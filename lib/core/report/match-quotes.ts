/** Which quote of one layer is the same passage as which quote of another. */
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";

/** Two marks are the same passage from this intersection over union of their characters. */
export const SAME_PASSAGE = 0.5;

/**
 * Pairs quotes of two layers one to one, closest first: for each id of `gold`,
 * the quote of `other` whose characters overlap it by at least
 * {@link SAME_PASSAGE} (intersection over union, UTF-16 units, all spans).
 * Equal overlaps are settled by text order, so the result never depends on the
 * order of the arrays.
 */
export function matchQuotes(
  gold: readonly QuoteAnnotation[],
  other: readonly QuoteAnnotation[],
): ReadonlyMap<string, QuoteAnnotation> {
  const pairs = gold
    .flatMap((mine) => other.map((theirs) => ({ mine, theirs, overlap: overlapOf(mine, theirs) })))
    .filter((pair) => pair.overlap >= SAME_PASSAGE)
    .sort(
      (a, b) =>
        b.overlap - a.overlap || startOf(a.mine) - startOf(b.mine) || startOf(a.theirs) - startOf(b.theirs),
    );
  const matched = new Map<string, QuoteAnnotation>();
  const taken = new Set<string>();
  for (const { mine, theirs } of pairs) {
    if (matched.has(mine.id) || taken.has(theirs.id)) continue;
    matched.set(mine.id, theirs);
    taken.add(theirs.id);
  }
  return matched;
}

/** Characters in both quotes over characters in either, 0 to 1. */
export function overlapOf(a: QuoteAnnotation, b: QuoteAnnotation): number {
  let shared = 0;
  for (const left of a.spans) {
    for (const right of b.spans) {
      shared += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
    }
  }
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared);
}

function lengthOf(quote: QuoteAnnotation): number {
  return quote.spans.reduce((total, one) => total + one.end - one.start, 0);
}

function startOf(quote: QuoteAnnotation): number {
  return quote.spans[0]?.start ?? 0;
}
