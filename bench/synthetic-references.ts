/**
 * References of any length and quotes cut from them, the same for everybody.
 * Words are as common as in a language: the n-th is met half as often as the
 * 2n-th (Zipf), so a search meets both words that all texts have and words that
 * hardly any has.
 */
import { chanceFrom } from "./synthetic-article";

const VOCABULARY = 50_000;
const SENTENCE_WORDS = 18;
const TURN_SENTENCES = 12;

/** The most common words of English, so that what is known of common words counts here too. */
const COMMON =
  "the of and to in a is that for it was on are be with as i at by not he this from have or we an you which do were they has there would all their more will if".split(
    " ",
  );
const SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yi zo ra ne mi lo tu".split(" ");

export type SyntheticQuote = {
  readonly exact: string;
  /** The number of the reference that it was cut from; `null` for one from elsewhere. */
  readonly from: number | null;
};

/** The text of the reference with this number: turns of two speakers. */
export function makeReferenceText(number: number, words: number): string {
  const draw = drawFrom(number);
  const turns: string[] = [];
  for (let made = 0; made < words; ) {
    const sentences: string[] = [];
    for (let at = 0; at < TURN_SENTENCES && made < words; at++, made += SENTENCE_WORDS) {
      sentences.push(sentenceOf(draw, Math.min(SENTENCE_WORDS, words - made)));
    }
    turns.push(
      `${turns.length % 2 === 0 ? "Q" : `SPEAKER ${wordOf(COMMON.length + number)}`}: ${sentences.join(" ")}`,
    );
  }
  return turns.join("\n\n");
}

/**
 * A quote: 8 to 30 words of the reference with the number `from`, whose text is
 * given, with a word changed, some left out by an ellipsis, or as they are; or
 * words from elsewhere.
 */
export function makeQuote(
  number: number,
  source: { readonly from: number; readonly text: string } | null,
): SyntheticQuote {
  const chance = chanceFrom(1_000_003 * (number + 1));
  const length = 8 + Math.floor(chance() * 23);
  if (!source) return { exact: sentenceOf(drawFrom(5_000_011 + number), length), from: null };
  const words = source.text.split(/\s+/);
  const start = Math.floor(chance() * (words.length - length));
  const cut = words.slice(start, start + length);
  const place = 1 + Math.floor(chance() * (length - 3));
  if (number % 3 === 1) cut[place] = wordOf(Math.floor(chance() * 2_000));
  if (number % 3 === 2) cut.splice(place, 2, "…");
  return { exact: cut.join(" "), from: source.from };
}

function sentenceOf(draw: () => string, count: number): string {
  const words = Array.from({ length: count }, draw).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function drawFrom(seed: number): () => string {
  const chance = chanceFrom(seed + 1);
  // The inverse of the distribution whose density falls as 1/n.
  return () => wordOf(Math.floor(Math.exp(chance() * Math.log(VOCABULARY + 1))) - 1);
}

/** The word of this rank; 0 is the most common. */
function wordOf(rank: number): string {
  const common = COMMON[rank];
  if (common !== undefined) return common;
  let word = "";
  for (let rest = rank; rest > 0 || word.length < 4; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}
