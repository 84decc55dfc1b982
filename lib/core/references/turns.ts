/** Whose words each stretch of a record is. */
import type { Span } from "@/lib/core/text/offsets";

/** One speaker's turn: UTF-16 offsets into the record's text, `end` exclusive, its label included. */
export type Turn = {
  /** As the record names the speaker, without title marks: "SECRETARY HEGSETH", "Q". */
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
};

/** The turns in text order: what a database or a form gives may not be. */
export function inTextOrder<T extends Turn>(turns: readonly T[]): readonly T[] {
  return turns.every((turn, index) => index === 0 || (turns[index - 1] as T).start <= turn.start)
    ? turns
    : [...turns].sort((a, b) => a.start - b.start);
}

/** The turn that holds the code unit at `offset`, `null` for words before and between turns. `turns` are in text order. */
export function turnAt<T extends Turn>(turns: readonly T[], offset: number): T | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low - 1];
  return turn && offset < turn.end ? turn : null;
}

/** The turns that share a code unit with `range`, in order; `turns` are in text order and do not overlap. */
export function turnsIn<T extends Turn>(turns: readonly T[], range: Span): readonly T[] {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as T).end <= range.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < turns.length && (turns[at] as T).start < range.end; at++)
    found.push(turns[at] as T);
  return found;
}
