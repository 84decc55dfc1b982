/** Finds the speaker turns of a transcript's plain text by the labels that open its lines. */
import { readLabel, type SpeakerLabel } from "./speaker-label";
import type { Turn } from "./turns";

/** A turn of a text, with where its words begin. */
export type FoundTurn = Turn & {
  /** UTF-16 offset of the first word after the label. */
  readonly wordsStart: number;
};

type LabelledLine = SpeakerLabel & { readonly at: number };

/**
 * The turns of `text` in order, each from its label to the next one, without the
 * white space at its end; UTF-16 units. Text before the first label is nobody's.
 *
 * A title, a role or "Q" opens a turn by itself. A name does too where another
 * label does, or where it comes back; one capitalised word only where it comes
 * back. "Note:", datelines, times and addresses open none. Linear in the text.
 */
export function findTurns(text: string): FoundTurn[] {
  const lines = labelledLines(text);
  const counts = new Map<string, number>();
  for (const { speaker } of lines) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const sure = lines.filter(({ evidence }) => evidence === "sure").length;
  const opens = lines.filter(({ speaker, evidence }) => {
    // "A." alone numbers a list.
    if (speaker === "A" && !counts.has("Q")) return false;
    if (evidence === "sure" || (counts.get(speaker) ?? 0) > 1) return true;
    return evidence === "likely" && (sure > 0 || lines.length > 1);
  });
  return opens.map(({ speaker, at, start, end }, index) => {
    const next = opens[index + 1];
    const stop = next ? next.at : text.length;
    const turn = text.slice(at + start, stop).trimEnd();
    const words = turn.slice(end - start);
    return {
      speaker,
      start: at + start,
      end: at + start + turn.length,
      wordsStart: at + end + (words.length - words.trimStart().length),
    };
  });
}

function labelledLines(text: string): LabelledLine[] {
  const found: LabelledLine[] = [];
  let at = 0;
  while (at <= text.length) {
    const feed = text.indexOf("\n", at);
    const stop = feed === -1 ? text.length : feed;
    const label = readLabel(text.slice(at, Math.min(stop, at + LONGEST_OPENING)));
    if (label) found.push({ ...label, at });
    at = stop + 1;
  }
  return found;
}

/** A line's label and what may stand before it, UTF-16 units. */
const LONGEST_OPENING = 160;
