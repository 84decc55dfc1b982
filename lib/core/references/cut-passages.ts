/** Cuts a reference into the overlapping passages that it is searched by. */
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { codePointCounter, textOffset } from "@/lib/core/text/offsets";
import { searchWordsOf } from "./search-words";

/** Enough that a quote with its neighbourhood is in one passage, few enough that a passage is about one thing. */
const WORDS_A_PASSAGE = 300;
/** Words that a passage shares with the next: a quote of no more words stands whole in one of the two. */
const SHARED_WORDS = 100;

export type SearchedPassage = {
  /** Where it begins and how long it is, in code points of the text: what SQL's `substr` counts. */
  readonly start: number;
  readonly length: number;
  /** See `searchWordsOf`. */
  readonly words: readonly string[];
};

/** The passages of `text`, in order; none for a text without a word. Linear in its length. */
export function cutPassages(text: string): SearchedPassage[] {
  const words = normaliseWords(text);
  const counter = codePointCounter(text);
  const passages: SearchedPassage[] = [];
  for (let from = 0; from < words.length; from += WORDS_A_PASSAGE - SHARED_WORDS) {
    const held = words.slice(from, from + WORDS_A_PASSAGE);
    const start = counter.at(textOffset(held[0]?.start ?? 0));
    const end = counter.at(textOffset(held.at(-1)?.end ?? 0));
    passages.push({ start, length: end - start, words: searchWordsOf(held) });
    if (from + WORDS_A_PASSAGE >= words.length) break;
  }
  return passages;
}
