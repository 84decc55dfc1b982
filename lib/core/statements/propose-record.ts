/** The passage on record that the evidence of a statement's quotes points to. */
import { diffWords } from "@/lib/core/alignment/diff-words";
import { compareSpeakers } from "@/lib/core/references/compare-speakers";
import type { ConfirmedSpeaker, SettledQuote } from "./settled-quotes";

/** Words as recorded, and the stored reference they are from. */
export type RecordProposal = { readonly wording: string; readonly referenceId: string | null };

/**
 * The excerpt of the best grade that most of the quotes' printed words stand
 * in; `null` if none has evidence that aligns. Reviewers have put these passages
 * beside the words already; an admin confirms them once more.
 */
export function proposeRecord(quotes: readonly SettledQuote[]): RecordProposal | null {
  let best: { readonly grade: string; readonly matched: number; readonly proposal: RecordProposal } | null =
    null;
  for (const { evidence } of quotes) {
    for (const { excerpt, grade, referenceId, role } of evidence) {
      if (role === "context" || !excerpt?.trim()) continue;
      const matched = quotes.reduce((sum, { printed }) => sum + diffWords(printed, excerpt).matchedWords, 0);
      if (matched === 0) continue;
      if (best && (grade > best.grade || (grade === best.grade && matched <= best.matched))) continue;
      best = { grade, matched, proposal: { wording: excerpt.trim(), referenceId: referenceId ?? null } };
    }
  }
  return best?.proposal ?? null;
}

/** The speaker that the settled layers confirm, as the registry has them where it does; `null` for nobody, and for two who differ. */
export function proposeSpeaker(quotes: readonly SettledQuote[]): ConfirmedSpeaker | null {
  const confirmed = quotes.flatMap(({ confirmed: one }) => (one ? [one] : []));
  const speaker = confirmed.find(({ speakerId }) => speakerId !== null) ?? confirmed[0];
  return speaker && confirmed.every((one) => isOnePerson(one, speaker)) ? speaker : null;
}

function isOnePerson(one: ConfirmedSpeaker, other: ConfirmedSpeaker): boolean {
  if (one.speakerId !== null && other.speakerId !== null) return one.speakerId === other.speakerId;
  return one.name === other.name || compareSpeakers(one.name, other.name) === "same";
}
