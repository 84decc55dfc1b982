/**
 * Many records in memory, and which of them a quote may come from: what a
 * database does with an inverted index, for the command line and for tests.
 */
import { closestScore, weighForms, widthFor } from "./likely-stretches";
import { LONGEST_QUOTE, type Location, locateQuote, type QuoteMatch } from "./locate-quote";
import { normaliseWords } from "./normalise-words";
import type { ReferenceIndex } from "./reference-index";

export type ReferenceCollection<T extends ReferenceIndex> = {
  readonly references: readonly T[];
  /** For each form, the records that have it, as indexes into `references`. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Words of all records. */
  readonly size: number;
};

/** The records that are looked through for words that stand together: those that share most words. */
const MOST_CANDIDATES = 400;

/** The records that are aligned with a quote: those where most of its words stand together. */
const MOST_ALIGNED = 6;

export type CollectionLocation<T extends ReferenceIndex> =
  | { readonly found: true; readonly reference: T; readonly match: QuoteMatch }
  | Extract<Location, { found: false }>;

/** Lists for each form the records that have it. */
export function collectReferences<T extends ReferenceIndex>(
  references: readonly T[],
): ReferenceCollection<T> {
  const holders = new Map<string, number[]>();
  references.forEach(({ places }, index) => {
    for (const form of places.keys()) {
      const known = holders.get(form);
      if (known) known.push(index);
      else holders.set(form, [index]);
    }
  });
  return { references, holders, size: references.reduce((sum, { words }) => sum + words.length, 0) };
}

/** The passage most like the quote in any of the records; of equal ones that in the likeliest record. `credited` as in {@link locateQuote}. */
export function locateInCollection<T extends ReferenceIndex>(
  quote: string,
  collection: ReferenceCollection<T>,
  credited: string | null = null,
): CollectionLocation<T> {
  let best: { readonly found: true; readonly reference: T; readonly match: QuoteMatch } | null = null;
  let missed: Extract<Location, { found: false }> = { found: false, reason: "empty_reference" };
  for (const [order, reference] of likelyReferences(quote, collection).entries()) {
    const location = locateQuote(quote, reference, credited);
    if (!location.found) {
      if (order === 0) missed = location;
    } else if (!best || location.match.similarity > best.match.similarity) {
      best = { found: true, reference, match: location.match };
      if (location.match.similarity === 1) break;
    }
  }
  return best ?? missed;
}

/** The records in which the rarest of the quote's words stand together, best first. */
function likelyReferences<T extends ReferenceIndex>(
  quote: string,
  { references, holders, size }: ReferenceCollection<T>,
): T[] {
  const printed = normaliseWords(quote).slice(0, LONGEST_QUOTE);
  const wanted = weighForms(printed, (form) => {
    const count = holders.get(form)?.length ?? 0;
    return count === 0 ? 0 : Math.log2(1 + size / (references.length * count));
  });
  const scores = new Map<number, number>();
  for (const [form, { weight }] of wanted) {
    for (const index of holders.get(form) ?? []) scores.set(index, (scores.get(index) ?? 0) + weight);
  }
  const width = widthFor(printed);
  return [...scores]
    .sort(([i, a], [j, b]) => b - a || i - j)
    .slice(0, MOST_CANDIDATES)
    .map(([index]) => references[index] as T)
    .map((reference) => ({ reference, score: closestScore(wanted, reference, width) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ALIGNED)
    .map(({ reference }) => reference);
}
