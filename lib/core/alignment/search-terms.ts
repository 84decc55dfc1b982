/** What to ask a full-text index for, so that few records have to be aligned with a quote. */
import { isCapitalised, isFunctionWord } from "./meaning-words";
import { normaliseWords, type Word } from "./normalise-words";

export type SearchTerms = {
  /** Single words as printed, the most telling first, each once. */
  readonly words: readonly string[];
  /** Runs of three words as printed, joined by blanks, the most telling first; none overlaps another. */
  readonly phrases: readonly string[];
};

/** A query with more terms costs more than the records it spares. */
const MOST_WORDS = 8;
const MOST_PHRASES = 6;

const PHRASE_LENGTH = 3;

/** As much of a quote as is read, in words: the terms of a longer one would not differ. */
const LONGEST_READ = 400;

/**
 * The most telling words and phrases of a quote. Bracketed words, which are the
 * writer's own, are left out, and no phrase reaches over an ellipsis. Without
 * the index at hand a word tells more the longer it is; names and figures tell
 * most. A record that is worth aligning has several of the terms, not all.
 */
export function searchTerms(quote: string): SearchTerms {
  const words = normaliseWords(quote.slice(0, LONGEST_READ * 20)).slice(0, LONGEST_READ);
  const raw = ({ start, end }: Word) => quote.slice(start, end);
  const tell = (word: Word) => telling(word, quote);
  const ranked = words.filter((word) => tell(word) > 0).sort((a, b) => tell(b) - tell(a));
  const once = new Map(ranked.reverse().map((word) => [word.form, word]));
  const runs = words
    .map((_, at) => words.slice(at, at + PHRASE_LENGTH))
    .filter(isPhrase)
    .map((run) => ({ run, worth: run.reduce((sum, word) => sum + tell(word), 0) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const phrases: (readonly Word[])[] = [];
  const taken = new Set<Word>();
  for (const { run } of runs) {
    if (phrases.length === MOST_PHRASES || run.some((word) => taken.has(word))) continue;
    phrases.push(run);
    for (const word of run) taken.add(word);
  }
  return {
    words: [...once.values()]
      .sort((a, b) => tell(b) - tell(a) || a.start - b.start)
      .slice(0, MOST_WORDS)
      .map(raw),
    phrases: phrases.map((run) => run.map(raw).join(" ")),
  };
}

function isPhrase(run: readonly Word[]): boolean {
  return (
    run.length === PHRASE_LENGTH &&
    run.every(({ bracketed, ellipsisBefore }, at) => !bracketed && (at === 0 || !ellipsisBefore))
  );
}

/** Longer words than this are not rarer. */
const LONGEST_TELLING = 10;
const NAME_OR_FIGURE = 6;

function telling(word: Word, quote: string): number {
  if (word.bracketed || isFunctionWord(word.form)) return 0;
  const name = !word.sentenceStart && isCapitalised(word, quote);
  const figure = /\p{N}/u.test(word.form);
  return Math.min(word.form.length, LONGEST_TELLING) + (name || figure ? NAME_OR_FIGURE : 0);
}
