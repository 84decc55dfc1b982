/** A passage found on record as evidence, and the answers it suggests: the reviewer gives them. */
import type { Evidence, QuoteAttributes, SpeakerName } from "@/lib/core/annotation/annotation";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { LocatedPassage } from "@/lib/core/views/located-quote";
import { sameSpeaker } from "./evidence-words";
import { speakerNamed } from "./link-marks";
import { contextOf } from "./passage-context";
import { evidenceFrom } from "./passage-evidence";
import { passageOf, sentencesOf } from "./passages";

/** The evidence of a found passage: its whole sentences, and where they stand in the whole record. */
export function locatedEvidence({ record, paragraphsBefore, start, end }: LocatedPassage): Partial<Evidence> {
  const sentences = sentencesOf(record);
  const from = sentences.findIndex((one) => one.end > start);
  const to = sentences.findLastIndex((one) => one.start < end);
  const passage = passageOf(record, sentences, { from: Math.max(0, from), to: Math.max(0, to) });
  const numbers = [sentences[from], sentences[to]].map((one) => (one?.paragraph ?? 1) + paragraphsBefore);
  return evidenceFrom(record, { ...passage, locator: `¶${[...new Set(numbers)].join("–")}` });
}

export type SpeakerAnswer = {
  readonly speaker: NonNullable<QuoteAttributes["speaker"]>;
  /** Who said it by the record, where that is somebody else. */
  readonly speakerActual?: SpeakerName;
};

/**
 * What the record suggests for the question who said it; `null` where it names
 * nobody there or several, or the article credits nobody by name.
 */
export function suggestSpeaker(
  { record }: LocatedPassage,
  excerpt: string,
  {
    creditedTo,
    registry,
  }: { readonly creditedTo: string | null; readonly registry: readonly SpeakerSummary[] },
): SpeakerAnswer | null {
  const [said, ...others] = contextOf(record, { excerpt })?.speakers ?? [];
  if (said === undefined || others.length > 0) return null;
  const check = sameSpeaker(said, creditedTo, registry);
  if (check === null) return null;
  if (check === "same") return { speaker: "correct" };
  const known = speakerNamed(registry, said);
  return { speaker: "wrong", speakerActual: { name: known?.name ?? said, speakerId: known?.id ?? null } };
}
