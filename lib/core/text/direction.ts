/** Which way a block is written, by its first strong letter, as `dir="auto"` decides it. */
import { type Span, span } from "./offsets";

export type Direction = "ltr" | "rtl";

/** Where the scripts written from right to left stand in Unicode: Hebrew to Arabic Extended-A, their presentation forms, and the two stretches of the supplementary plane. */
const RIGHT_TO_LEFT =
  "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]";

/** Letters that stand for a pause or a stress sign, which have no direction of their own. */
const NEUTRAL_LETTERS = "[\\u02b9\\u02ba\\u02c2-\\u02cf\\u02ec\\u0374]";

/** Everything that settles a direction: letters, and the three invisible direction marks. */
const DECIDING = new RegExp(`^(?:[\\u200e\\u200f\\u061c]|(?!${NEUTRAL_LETTERS})[\\p{L}\\p{Mc}\\p{Nl}])`, "u");

const RIGHT = new RegExp(`^(?:[\\u200f\\u061c]|${RIGHT_TO_LEFT})`, "u");

/** How far a block is read for its first letter, UTF-16 units: nobody sets more than that before one. */
const REACH = 10_000;

/**
 * The direction of `block` by rules P2 and P3 of the Unicode bidirectional
 * algorithm (UAX 9): that of its first strong character, what stands inside
 * isolates left out; left to right if it has none. Digits, blanks and
 * punctuation decide nothing. Reads no further than that character, nor than
 * 10,000 units.
 */
export function directionOf(text: string, block: Span): Direction {
  let isolates = 0;
  const end = Math.min(block.end, block.start + REACH);
  for (const character of text.slice(block.start, end)) {
    if (character === "\u2069") isolates = Math.max(0, isolates - 1);
    else if (character >= "\u2066" && character <= "\u2068") isolates++;
    else if (isolates === 0 && decides(character)) return RIGHT.test(character) ? "rtl" : "ltr";
  }
  return "ltr";
}

/** The letters of Unicode are a table of hundreds of stretches, which costs milliseconds to set up: most blocks need none of it. */
function decides(character: string): boolean {
  if (character < "\u0080") return /[A-Za-z]/.test(character);
  if (character >= "\u2010" && character <= "\u2065") return false;
  return DECIDING.test(character);
}

/** The direction of words that stand by themselves, such as those of a quote. */
export function directionOfWords(words: string): Direction {
  return directionOf(words, span(0, words.length));
}
