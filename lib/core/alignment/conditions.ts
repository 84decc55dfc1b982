/**
 * The phrases that limit what is said: conditions and scope, of which decision
 * rule D1 says that losing one changes what a sentence commits its speaker to.
 */
import type { Word } from "./normalise-words";

type Phrase = readonly string[];

/** Openers of a clause with a subject of its own: "if they agree". */
const BEFORE_A_CLAUSE = phrases(
  "if|unless|until|till|except|provided|whether|when|whenever|while|once|before|after|because|although|as long as|so long as|in case|on condition",
);
/** Openers of a noun: "as part of a peace deal". A new subject is no longer about them. */
const BEFORE_A_NOUN = phrases(
  "as part of|despite|regardless|in exchange for|in return for|subject to|in the event|under the condition",
);
/** What limits a claim by itself. */
const LIMITS = phrases("at least|at most|up to|in principle|for now");

const OPENERS = [...BEFORE_A_CLAUSE, ...BEFORE_A_NOUN];
const LIMITING = [...OPENERS, ...LIMITS];
const SUBJECTS = new Set("i you he she it we they there".split(" "));

function phrases(list: string): readonly Phrase[] {
  return list.split("|").map((phrase) => phrase.split(" "));
}

/** True for a word of "as part of", "at least" and the like, whose words are common ones apart. */
export function isInLimitingPhrase(words: readonly Word[], index: number): boolean {
  return LIMITING.some((phrase) => phrase.some((_, back) => standsAt(phrase, words, index - back)));
}

/** Words `from` up to, not including, `to` of a text: a condition with what it is about. */
export type Condition = { readonly from: number; readonly to: number };

/**
 * The conditions of a text, in order and apart from one another. One goes on to
 * the next stop, comma, dash or bracket; `text` is the raw text of the words.
 */
export function conditionsIn(words: readonly Word[], text: string): Condition[] {
  const found: Condition[] = [];
  for (let from = 0; from < words.length; from++) {
    const opener = OPENERS.find((phrase) => standsAt(phrase, words, from));
    if (!opener) continue;
    const takesNoun = BEFORE_A_NOUN.includes(opener);
    let to = from + opener.length;
    while (to < words.length && !isParted(words, to, text)) {
      if (takesNoun && SUBJECTS.has(words[to]?.form ?? "")) break;
      to++;
    }
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

function standsAt(phrase: Phrase, words: readonly Word[], index: number): boolean {
  return phrase.every((form, on) => words[index + on]?.form === form);
}

/** A mark that ends a clause stands between this word and the one before. */
function isParted(words: readonly Word[], index: number, text: string): boolean {
  const gap = text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0);
  return /[,;:.?!…–—()]/.test(gap);
}
