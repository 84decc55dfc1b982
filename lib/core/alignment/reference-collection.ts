/**
 * Many records in memory, and which of them a quote may come from: what a
 * database does with an inverted index, for the command line and for tests.
 */
import { type Location, locateQuote, type QuoteMatch } from "./locate-quote";
import { isFunctionWord } from "./meaning-words";
import { normaliseWords } from "./normalise-words";
import type { ReferenceIndex } from "./reference-index";

export type ReferenceCollection<T extends ReferenceIndex> = {
  readonly references: readonly T[];
  /** For each form, the records that have it, as indexes into `references`. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
};

/** The records that are aligned with a quote: the likeliest by the words they share. */
const MOST_CANDIDATES = 12;

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
  return { references, holders };
}

/** The passage most like the quote in any of the records; of equal ones that in the likeliest record. */
export function locateInCollection<T extends ReferenceIndex>(
  quote: string,
  collection: ReferenceCollection<T>,
): CollectionLocation<T> {
  let best: { readonly found: true; readonly reference: T; readonly match: QuoteMatch } | null = null;
  let missed: Extract<Location, { found: false }> = { found: false, reason: "empty_reference" };
  for (const [order, reference] of likelyReferences(quote, collection).entries()) {
    const location = locateQuote(quote, reference);
    if (!location.found) {
      if (order === 0) missed = location;
    } else if (!best || location.match.similarity > best.match.similarity) {
      best = { found: true, reference, match: location.match };
      if (location.match.similarity === 1) break;
    }
  }
  return best ?? missed;
}

/** The records that share most with the quote, rare words counting more, best first. */
function likelyReferences<T extends ReferenceIndex>(
  quote: string,
  { references, holders }: ReferenceCollection<T>,
): T[] {
  const forms = new Set(normaliseWords(quote).map(({ form }) => form));
  const content = [...forms].filter((form) => !isFunctionWord(form) && holders.has(form));
  const scores = new Float64Array(references.length);
  for (const form of content.length > 0 ? content : forms) {
    const found = holders.get(form) ?? [];
    const weight = Math.log2(1 + references.length / Math.max(1, found.length));
    for (const index of found) scores[index] = (scores[index] as number) + weight;
  }
  return [...references.keys()]
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    .slice(0, MOST_CANDIDATES)
    .map((index) => references[index] as T);
}
