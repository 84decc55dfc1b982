/**
 * The words whose loss, arrival or exchange may change what a sentence commits
 * its speaker to (decision rule D1). A word list cannot judge that; it says
 * where a person must look.
 */
import { isInLimitingPhrase } from "./conditions";
import type { Word } from "./normalise-words";

const MEANING = new Set(
  [
    // negation
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely",
    // modals
    "will would shall should may might must can could ought need",
    // quantifiers
    "all any some every each most many much more less few fewer several both half only nearly almost least majority minority hundred thousand million billion trillion percent",
    // condition and scope
    "if unless until till except provided whether when whenever while once before after because although despite regardless even just still yet",
  ]
    .join(" ")
    .split(" "),
);

/** Words too common to say that two texts share anything. */
const FUNCTION_WORDS = new Set(
  (
    "a an the and or but so of to in on at by for from with as is are was were be been being am do does did has have " +
    "had it its this that these those there here he she they we you i him her them us our your their my me his who " +
    "which what than then into about over not"
  ).split(" "),
);

/** True for a normalised form so common that sharing it proves nothing. */
export function isFunctionWord(form: string): boolean {
  return FUNCTION_WORDS.has(form);
}

/** True if the word at `index` is on D1's list: negation, modal, quantity, condition or scope, or a name by its capitals. */
export function bearsMeaning(words: readonly Word[], index: number, text: string): boolean {
  const word = words[index];
  if (!word) return false;
  if (MEANING.has(word.form) || word.form.endsWith("n't")) return true;
  if (/^\p{Sc}|\p{N}/u.test(word.form)) return true;
  if (isInLimitingPhrase(words, index)) return true;
  return isName(word, text);
}

/** Capitals inside a sentence, or an initialism anywhere. "I" and titles at a sentence's start do not count. */
function isName(word: Word, text: string): boolean {
  const raw = text.slice(word.start, word.end);
  if (/^(?:\p{Lu}[.]?){2,}$/u.test(raw)) return true;
  return !word.sentenceStart && isCapitalised(word, text) && word.form !== "i" && !word.form.startsWith("i'");
}

/** True if the word is printed with a capital; `text` is the raw text its offsets count in. */
export function isCapitalised(word: Word, text: string): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start, word.end));
}
