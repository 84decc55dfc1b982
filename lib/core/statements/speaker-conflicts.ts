/** The same words credited to different people: the first thing to look at. */
import { compareSpeakers, namesSomebody } from "@/lib/core/references/compare-speakers";

/** A quote of a statement, and whom its article credits with it; `null` for nobody it names. */
export type CreditedQuote = { readonly id: string; readonly credited: string | null };

/** One person, as far as names tell, with the quotes that are credited to them. */
export type Credit = { readonly names: readonly string[]; readonly ids: readonly string[] };

export type SpeakerConflict = {
  /** The people the words are credited to, most quotes first; at least two. */
  readonly credits: readonly Credit[];
  /** Names that may be those of two of these people: a surname that both have. */
  readonly ambiguous: readonly string[];
};

/**
 * Who is credited with the words of one statement; `null` if nobody is
 * contradicted. Full names are taken for people first; a surname or an office
 * goes to the one person whom it may mean, and to nobody where it may mean two.
 */
export function speakerConflict(quotes: readonly CreditedQuote[]): SpeakerConflict | null {
  const credits: { readonly names: string[]; readonly ids: string[] }[] = [];
  const ambiguous = new Set<string>();
  for (const [name, ids] of [...idsByName(quotes)].sort(([a], [b]) => wordsIn(b) - wordsIn(a))) {
    const may = credits.filter(({ names }) => names.some((known) => isOnePerson(known, name)));
    const same = may.find(({ names }) => names.some((known) => compareSpeakers(known, name) === "same"));
    const owner = same ?? (may.length === 1 ? may[0] : undefined);
    if (owner) {
      owner.names.push(name);
      owner.ids.push(...ids);
    } else if (may.length > 1) ambiguous.add(name);
    else if (namesSomebody(name)) credits.push({ names: [name], ids: [...ids] });
  }
  if (credits.length < 2) return null;
  return {
    credits: credits.sort((a, b) => b.ids.length - a.ids.length),
    ambiguous: [...ambiguous],
  };
}

/** Statements with their conflicts, those with the most people credited first, then those with the most quotes. */
export function conflictsFirst<T extends { readonly quotes: readonly CreditedQuote[] }>(
  statements: readonly T[],
): readonly { readonly statement: T; readonly conflict: SpeakerConflict | null }[] {
  return statements
    .map((statement) => ({ statement, conflict: speakerConflict(statement.quotes) }))
    .sort(
      (a, b) =>
        (b.conflict?.credits.length ?? 0) - (a.conflict?.credits.length ?? 0) ||
        b.statement.quotes.length - a.statement.quotes.length,
    );
}

function idsByName(quotes: readonly CreditedQuote[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, credited } of quotes) {
    const name = credited?.trim() ?? "";
    const known = ids.get(name);
    if (known) known.push(id);
    else if (name !== "") ids.set(name, [id]);
  }
  return ids;
}

function isOnePerson(known: string, name: string): boolean {
  const likeness = compareSpeakers(known, name);
  return likeness === "same" || likeness === "maybe";
}

function wordsIn(name: string): number {
  return name.split(/\s+/u).length;
}
