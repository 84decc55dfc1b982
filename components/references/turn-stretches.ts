/** A record as stretches to draw: its turns, and what stands between them. */
import type { Turn } from "@/lib/core/references/turns";

export type TurnStretch = {
  /** `null` for words before and between turns. */
  readonly speaker: string | null;
  /** UTF-16 units of the record's text. */
  readonly start: number;
  readonly end: number;
};

/** The stretches of `text` in order, without those that hold nothing to read; turns are in text order. */
export function turnStretches(text: string, turns: readonly Turn[]): TurnStretch[] {
  const stretches: TurnStretch[] = [];
  let at = 0;
  for (const { speaker, start, end } of turns) {
    stretches.push({ speaker: null, start: at, end: Math.max(at, start) });
    stretches.push({ speaker, start: Math.max(at, start), end: Math.max(at, end) });
    at = Math.max(at, end);
  }
  stretches.push({ speaker: null, start: at, end: text.length });
  return stretches.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Most UTF-16 units of a record drawn at once: a browser is quick with so many, and nobody reads more at a time. */
const A_PART = 60_000;

/** The stretches in parts of about {@link A_PART} units; a long stretch is cut at the end of a line where it has one. */
export function partsOf(text: string, stretches: readonly TurnStretch[]): readonly TurnStretch[][] {
  const parts: TurnStretch[][] = [[]];
  let room = A_PART;
  for (const stretch of stretches) {
    let { start } = stretch;
    while (stretch.end - start > room) {
      const cut = cutNear(text, start, start + room);
      if (cut > start) parts.at(-1)?.push({ ...stretch, start, end: cut });
      start = cut;
      parts.push([]);
      room = A_PART;
    }
    parts.at(-1)?.push({ ...stretch, start });
    room -= stretch.end - start;
  }
  return parts.filter((part) => part.length > 0);
}

/** The last place up to `most` to cut at: behind a line, else behind a blank, else there. */
function cutNear(text: string, start: number, most: number): number {
  for (const sign of ["\n", " "]) {
    const at = text.lastIndexOf(sign, most - 1);
    if (at >= start && (sign === "\n" || at > start)) return at + 1;
  }
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
