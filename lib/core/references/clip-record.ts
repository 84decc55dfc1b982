/** The part of a record around a passage: what a screen needs to show it in its context. */
import type { Span } from "@/lib/core/text/offsets";
import type { Turn } from "./turns";

/** UTF-16 units kept on either side of the passage. */
const AROUND = 3_000;
/** Longest part, UTF-16 units; of a passage that is longer the end is left out. */
const LONGEST = 40_000;

export type RecordClip = {
  readonly text: string;
  /** Counted in `text`, UTF-16 units. */
  readonly turns: readonly Turn[];
  /** Where `text` begins in the record. */
  readonly from: number;
  /** Lines of the record that are not blank and lie wholly before `text`. */
  readonly paragraphsBefore: number;
};

/** The surroundings of `passage`, a range of `text` in UTF-16 units, from the beginning of a line where one is near. */
export function clipRecord(text: string, turns: readonly Turn[], passage: Span): RecordClip {
  const near = Math.max(0, passage.start - AROUND);
  const line = near === 0 ? 0 : text.indexOf("\n", near) + 1;
  const from = whole(text, line > 0 && line <= passage.start ? line : near);
  const to = whole(text, Math.min(text.length, passage.end + AROUND, from + LONGEST));
  return {
    text: text.slice(from, to),
    turns: turns
      .filter((turn) => turn.start < to && turn.end > from)
      .map(({ speaker, start, end }) => ({
        speaker,
        start: Math.max(0, start - from),
        end: Math.min(to, end) - from,
      })),
    from,
    paragraphsBefore: linesBefore(text, from),
  };
}

function linesBefore(text: string, offset: number): number {
  let lines = 0;
  for (const match of text.slice(0, text.lastIndexOf("\n", offset - 1) + 1).matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== "") lines++;
  }
  return lines;
}

/** The offset, or the one before it if it would cut a character in two. */
function whole(text: string, offset: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) ? offset - 1 : offset;
}
