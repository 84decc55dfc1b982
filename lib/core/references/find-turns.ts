/** Finds the speaker turns of a transcript's plain text by the labels that open its lines. */
import type { Span } from "@/lib/core/text/offsets";
import { readBoldLabel, readLabel, type SpeakerLabel } from "./speaker-label";
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
 * back. "Note:", datelines, times and addresses open none. `bold` are the words
 * that a page sets in bold type, in text order: a name among them opens a turn
 * without a colon, too. Linear in the text.
 */
export function findTurns(text: string, bold: readonly Span[] = []): FoundTurn[] {
  const lines = labelledLines(text, bold);
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

function labelledLines(text: string, bold: readonly Span[]): LabelledLine[] {
  const found: LabelledLine[] = [];
  let at = 0;
  let next = 0;
  while (at <= text.length) {
    const feed = text.indexOf("\n", at);
    const stop = feed === -1 ? text.length : feed;
    while (next < bold.length && (bold[next] as Span).start < at) next++;
    const label =
      readLabel(text.slice(at, Math.min(stop, at + LONGEST_OPENING))) ??
      boldLabel(text, bold[next], at, stop);
    if (label) found.push({ ...label, at });
    at = stop + 1;
  }
  return found;
}

/** The label that bold type sets off at the start of the line from `at` to `stop`. */
function boldLabel(text: string, bold: Span | undefined, at: number, stop: number): SpeakerLabel | null {
  if (!bold || bold.end > stop || text.slice(at, bold.start).trim() !== "") return null;
  const label = readBoldLabel(text.slice(bold.start, bold.end));
  return label && { ...label, start: bold.start - at, end: bold.end - at };
}

/** A line's label and what may stand before it, UTF-16 units. */
const LONGEST_OPENING = 160;
