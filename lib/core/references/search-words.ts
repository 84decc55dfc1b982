/**
 * What a text is searched by: the words that the alignment compares, and pairs
 * of words too common to find anything alone. References and quotes go through
 * the same function, so that spelling set aside on one side is set aside on both.
 */
import { isFunctionWord } from "@/lib/core/alignment/meaning-words";
import { isFiller, type Word } from "@/lib/core/alignment/normalise-words";

/** Longest word that is kept whole, UTF-16 units; of a longer run the beginning is searched. */
export const LONGEST_SEARCH_WORD = 60;

/** True for a search word of letters alone that is long enough to be told from others by its spelling. */
export function isKeptWord(word: string): boolean {
  return /^\p{L}{4,}$/u.test(word);
}

/** Scripts written without spaces: a run of them is a clause, and is searched by its pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The search words of a run of words, each once, in order of their first place.
 *
 * "We will do it" has few words that a long speech lacks. Two common words next
 * to each other are rarer than either, so such pairs are search words too,
 * written with a blank between them ("will do").
 */
export function searchWordsOf(words: readonly Word[]): string[] {
  const found = new Set<string>();
  let before: string | null = null;
  for (const { form } of words) {
    if (isFiller(form)) continue;
    const [first, ...rest] = piecesOf(form);
    if (first === undefined) continue;
    if (before !== null && isFunctionWord(before) && isFunctionWord(first)) found.add(`${before} ${first}`);
    found.add(first);
    for (const piece of rest) found.add(piece);
    before = rest.length === 0 ? first : null;
  }
  return [...found];
}

function piecesOf(form: string): string[] {
  const kept = form.slice(0, LONGEST_SEARCH_WORD).replace(/\p{Surrogate}$/u, "");
  if (!UNSPACED.test(kept)) return kept === "" ? [] : [kept];
  const characters = [...kept];
  if (characters.length < 3) return [kept];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
