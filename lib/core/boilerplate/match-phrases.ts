/** Finds the phrases of the block lexicon in the words of a block, in one pass over the words. */
import { type LexiconLabel, PHRASES } from "./block-lexicon";

export const LEXICON_LABELS = Object.keys(PHRASES) as readonly LexiconLabel[];

type Phrase = {
  readonly label: LexiconLabel;
  readonly words: readonly string[];
  /** Its second word, if that is a word and no sign: most phrases fail there. */
  readonly second: string | null;
  readonly weight: number;
};

/** Words that a `…` may pass over. */
const WIDEST_GAP = 6;

const START = "^";
const END = "$";
const NUMBER = "#";
const GAP = "…";
const SIGNS = new Set([START, END, NUMBER, GAP]);

const BY_FIRST_WORD = groupByFirstWord();

/** How many words of each label's phrases a block has; labels without any are absent. */
export type PhraseMatches = ReadonlyMap<LexiconLabel, number>;

const NONE: PhraseMatches = new Map();

/** The phrases in a block, given its words in lower case (see `wordsOf`). */
export function matchPhrases(words: readonly string[]): PhraseMatches {
  let matches: Map<LexiconLabel, number> | undefined;
  const look = (first: string, next: number) => {
    const candidates = BY_FIRST_WORD.get(first);
    if (candidates === undefined) return;
    for (const { label, words: phrase, second, weight } of candidates) {
      if (second !== null && second !== words[next]) continue;
      if (!matchesAt(words, next, { phrase, from: 1 })) continue;
      matches ??= new Map();
      matches.set(label, (matches.get(label) ?? 0) + weight);
    }
  };
  look(START, 0);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    look(word, at + 1);
    if (isNumber(word)) look(NUMBER, at + 1);
  }
  return matches ?? NONE;
}

function matchesAt(
  words: readonly string[],
  at: number,
  { phrase, from }: { readonly phrase: readonly string[]; readonly from: number },
): boolean {
  let next = at;
  for (let index = from; index < phrase.length; index++) {
    const wanted = phrase[index] as string;
    if (wanted === GAP) {
      for (let gap = 0; gap <= WIDEST_GAP; gap++) {
        if (matchesAt(words, next + gap, { phrase, from: index + 1 })) return true;
      }
      return false;
    }
    if (wanted === END) return next === words.length;
    const word = words[next];
    if (word === undefined || (wanted === NUMBER ? !isNumber(word) : word !== wanted)) return false;
    next += 1;
  }
  return true;
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function groupByFirstWord(): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const label of LEXICON_LABELS) {
    for (const written of PHRASES[label]) {
      const words = written.split(" ");
      const second = words[1] === undefined || SIGNS.has(words[1]) ? null : words[1];
      const weight = words.filter((word) => word === NUMBER || !SIGNS.has(word)).length;
      const first = words[0] as string;
      const group = groups.get(first) ?? [];
      group.push({ label, words, second, weight });
      groups.set(first, group);
    }
  }
  return groups;
}
