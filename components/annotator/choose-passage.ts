/** Choosing sentences of a record: by keys, by pressing them, and by the words they hold. */
import type { Sentence } from "./passages";

/** The chosen run, by number of sentence: where it was begun, and the end that moves. */
export type Choice = { readonly anchor: number; readonly head: number };

/** First and last sentence of a choice. */
export function rangeOf({ anchor, head }: Choice): { readonly from: number; readonly to: number } {
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

export function isChosen(choice: Choice | null, index: number): boolean {
  if (!choice) return false;
  const { from, to } = rangeOf(choice);
  return from <= index && index <= to;
}

/** A press begins a passage; a press beyond it stretches it, a press inside it begins again. */
export function press(choice: Choice | null, index: number): Choice {
  if (!choice || isChosen(choice, index)) return { anchor: index, head: index };
  const { from, to } = rangeOf(choice);
  return index < from ? { anchor: to, head: index } : { anchor: from, head: index };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * What a key does to the choice among the sentences that are `shown`, which are
 * numbers in order; `null` for a key that is none of these. With `extend` the
 * choice reaches over what is not shown too.
 */
export function step(
  choice: Choice | null,
  key: string,
  { shown, extend }: { readonly shown: readonly number[]; readonly extend: boolean },
): Choice | null {
  const by = STEPS[key];
  const last = shown.length - 1;
  if (by === undefined || last < 0) return null;
  const head = shown[Math.min(Math.max(placeAfter(choice, by, shown), 0), last)] as number;
  return { anchor: extend && choice ? choice.anchor : head, head };
}

function placeAfter(choice: Choice | null, by: number, shown: readonly number[]): number {
  // The first step is into the list, from its nearer end.
  if (!choice) return Number.isFinite(by) ? (by > 0 ? 0 : shown.length - 1) : by;
  const at = shown.indexOf(choice.head);
  if (at >= 0) return at + by;
  // What was chosen is not shown: go on from where it would stand.
  const next = shown.findIndex((index) => index > choice.head);
  const before = next < 0 ? shown.length : next;
  return by > 0 ? before + by - 1 : before + by;
}

/** Numbers of the sentences that hold all words of the query, in order. An empty query holds in all. */
export function findSentences(sentences: readonly Sentence[], query: string): number[] {
  const words = foldedText(query).split(/\s+/u).filter(Boolean);
  return sentences.flatMap(({ text, speaker }, index) => {
    if (words.length === 0) return [index];
    const folded = foldedText(speaker ? `${speaker} ${text}` : text);
    return words.every((word) => folded.includes(word)) ? [index] : [];
  });
}

/** Without case, accents, kinds of apostrophe and the points of "U.S.". */
function foldedText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll(".", ""))
    .toLowerCase();
}
