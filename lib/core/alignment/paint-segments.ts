/** Turns word ranges into segments that tile a raw string, blanks and punctuation included. */
import { ELLIPSIS, type Word } from "./normalise-words";

/**
 * `same`: in both. `inserted`: in print only. `dropped`: in the record only.
 * `changed`: another word in its place. `marked`: an edit the printed text owns
 * up to, in brackets or at an ellipsis. `outside`: record before and after the
 * stretch that the print corresponds to.
 */
export type SegmentKind = "same" | "inserted" | "dropped" | "changed" | "marked" | "outside";

export type DiffSegment = {
  readonly kind: SegmentKind;
  /** UTF-16 offsets into the raw string of this side, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** True for a difference in a word that may change the sense. */
  readonly meaning: boolean;
};

/** Words `from` up to, not including, `to` are of one kind. */
export type PaintedWords = {
  readonly from: number;
  readonly to: number;
  readonly kind: SegmentKind;
  readonly meaning: boolean;
};

type PaintOptions = {
  readonly around: "same" | "outside";
  /** Words before which an ellipsis marks an omission. */
  readonly omissions: ReadonlySet<number>;
};

/**
 * Segments over all of `text`, in order and without gaps. `painted` is in word
 * order; unpainted words and what lies around them are of kind `around`. What
 * stands between two words goes with them if they are of one kind, and counts
 * as `same` otherwise, so that an underline never runs under a blank. A bracket
 * belongs to the marked word it touches, an ellipsis to the omission it marks.
 */
export function paintSegments(
  text: string,
  words: readonly Word[],
  painted: readonly PaintedWords[],
  { around, omissions }: PaintOptions,
): DiffSegment[] {
  const segments: DiffSegment[] = [];
  const add = (end: number, kind: SegmentKind, meaning: boolean) => {
    const start = segments.at(-1)?.end ?? 0;
    if (end <= start) return;
    const last = segments.at(-1);
    if (last && last.kind === kind && last.meaning === meaning)
      segments[segments.length - 1] = { ...last, end };
    else segments.push({ kind, start, end, meaning });
  };
  let before: PaintedWords | null = null;
  for (const paint of painted) {
    const first = words[paint.from];
    const last = words[paint.to - 1];
    if (!first || !last) throw new RangeError(`There are no words ${paint.from} to ${paint.to}`);
    const gapStart = segments.at(-1)?.end ?? 0;
    const gap = text.slice(gapStart, first.start);
    const kind = gapKind(before, paint, around);
    const meaning = kind === before?.kind && before.meaning && paint.meaning;
    if (before?.kind === "marked" && gap.startsWith("]")) add(gapStart + 1, "marked", false);
    const ellipsis = omissions.has(paint.from) ? ELLIPSIS.exec(gap) : null;
    if (ellipsis) {
      add(gapStart + ellipsis.index, kind, false);
      add(gapStart + ellipsis.index + ellipsis[0].length, "marked", false);
    }
    if (paint.kind === "marked" && gap.endsWith("[")) {
      add(first.start - 1, kind, meaning);
      add(first.start, "marked", false);
    }
    add(first.start, kind, meaning);
    add(last.end, paint.kind, paint.meaning);
    before = paint;
  }
  const tail = segments.at(-1)?.end ?? 0;
  if (before?.kind === "marked" && text[tail] === "]") add(tail + 1, "marked", false);
  add(text.length, around, false);
  return segments;
}

function gapKind(before: PaintedWords | null, after: PaintedWords, around: "same" | "outside"): SegmentKind {
  if (!before) return around;
  return before.kind === after.kind ? before.kind : "same";
}
