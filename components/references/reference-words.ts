/** How pages about references name them. */
import { dateInWords } from "@/components/ui/date-words";
import { counted } from "@/components/ui/number-words";
import type { Turn } from "@/lib/core/references/turns";
import type { ReferenceSource } from "@/lib/core/views/reference-listing";

/** Ids of kinds and grades with their words, as the newest codebook has them. */
export type ReferenceVocabulary = {
  readonly kinds: readonly { readonly id: string; readonly word: string }[];
  readonly grades: readonly { readonly id: string; readonly word: string; readonly definition: string }[];
};

/** The word for an id; the id itself if there is none. */
export function wordFor(
  entries: readonly { readonly id: string; readonly word: string }[],
  id: string,
): string {
  return entries.find((entry) => entry.id === id)?.word ?? id;
}

/** "Press conference, Brussels, 13 Feb 2025, NATO": what is known of where it comes from. */
export function originWords({ occasion, occurredOn, publisher }: ReferenceSource): string {
  return [occasion, occurredOn ? dateInWords(occurredOn) : null, publisher].filter(Boolean).join(", ");
}

/** Whose turns were found: "14 turns: 8 of Q, 6 of SECRETARY ADA"; the most frequent first. */
export function turnsInWords(turns: readonly Turn[]): string {
  if (turns.length === 0) return "No speaker turns found";
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([speaker, count]) => `${count} of ${speaker}`);
  const shown = named.slice(0, MOST_NAMED);
  const more = named.length - shown.length;
  if (more > 0) shown.push(counted(more, "more speaker"));
  return `${counted(turns.length, "turn")}: ${shown.join(", ")}`;
}

const MOST_NAMED = 6;
