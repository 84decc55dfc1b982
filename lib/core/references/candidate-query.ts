/**
 * Which words of a quote to look for, and how many of them together, so that a
 * full-text search over many references answers with few passages: those worth
 * aligning word by word.
 */

/** One search word of a quote. */
export type SearchTerm = {
  /** The word, and what it may be spelt like in a record. */
  readonly spellings: readonly string[];
  /** Share of all passages that have it, 0 to 1; an upper bound where it is rare. */
  readonly share: number;
};

/** Words looked for: enough that two changed ones do no harm. */
const MOST_TERMS = 7;
/** Passages one search may be expected to find; ranking each takes some microseconds. */
const BEARABLE_PASSAGES = 1_000;

/**
 * A PostgreSQL `tsquery` that a passage matches if it has enough of the quote's
 * rarest words: two of them, or as many more as it takes to be left with few
 * among `passages`. `null` for a quote without a search word.
 */
export function candidateQuery(terms: readonly SearchTerm[], passages: number): string | null {
  const rarest = [...terms].sort((a, b) => a.share - b.share).slice(0, MOST_TERMS);
  if (rarest.length === 0) return null;
  for (let together = Math.min(2, rarest.length); together < rarest.length; together++) {
    const groups = groupsOf(rarest, together);
    if (passages * expectedShare(groups) <= BEARABLE_PASSAGES) return orOf(groups);
  }
  return orOf([rarest]);
}

/** A `tsquery` for any of the words: what passages are ranked by. */
export function anyOf(terms: readonly SearchTerm[]): string {
  return orOf(terms.map((term) => [term]));
}

function groupsOf(terms: readonly SearchTerm[], size: number): (readonly SearchTerm[])[] {
  if (size === 0) return [[]];
  return terms.flatMap((term, at) =>
    groupsOf(terms.slice(at + 1), size - 1).map((group) => [term, ...group]),
  );
}

/** As if words stood independently of each other. */
function expectedShare(groups: readonly (readonly SearchTerm[])[]): number {
  return groups.reduce((sum, group) => sum + group.reduce((product, { share }) => product * share, 1), 0);
}

function orOf(groups: readonly (readonly SearchTerm[])[]): string {
  return groups
    .map((group) => `(${group.map(({ spellings }) => `(${spellings.map(lexeme).join("|")})`).join("&")})`)
    .join("|");
}

/** A word as `tsquery` reads it literally. */
export function lexeme(word: string): string {
  return `'${word.replace(/['\\]/g, (sign) => sign + sign)}'`;
}
