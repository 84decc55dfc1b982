/** Reads each block of an article once: everything its own words tell. */
import type { Block } from "@/lib/core/text/article-document";
import type { BlockFacts } from "./block-facts";
import { type BlockWords, wordsOf } from "./block-words";
import { matchPhrases, type PhraseMatches } from "./match-phrases";
import { kindsOfWord, MONTH_WORD, REPORT_WORD, STOP_WORD, WE_WORD, YOU_WORD } from "./word-kinds";

/** What is known of one block from its own words. */
export type BlockReading = {
  readonly text: string;
  readonly words: BlockWords;
  readonly phrases: PhraseMatches;
  readonly counts: WordCounts;
  /** Share of its words that are stop words. */
  readonly stopDensity: number;
  readonly endsSentence: boolean;
  /** Share of its longer words that open with a capital. */
  readonly capitalShare: number;
  /** Reads as running prose by itself: a sentence of some length. */
  readonly isProse: boolean;
};

/** How many of a block's words are of each kind. */
export type WordCounts = {
  readonly all: number;
  readonly stop: number;
  /** Of four letters or more, and those of them with a capital first. */
  readonly long: number;
  readonly capital: number;
  /** Of three letters or more, all capitals. */
  readonly shouted: number;
  readonly digits: number;
  readonly years: number;
  readonly months: number;
  readonly you: number;
  readonly we: number;
  readonly report: number;
  readonly menuSigns: number;
  readonly money: number;
};

/** Fewest words of a block that reads as prose by itself. */
const FEWEST_OF_PROSE = 12;

/** Least share of stop words in prose; jusText asks for .30 to .32 of English alone. */
const LEAST_STOP_DENSITY = 0.25;

/** A block of which more stands in links is a link, however well it reads. */
const MOST_LINKED = 0.5;

/** Reads every block. `facts` are those of the page it came from, parallel to the blocks. */
export function readBlocks(
  text: string,
  blocks: readonly Block[],
  facts: readonly BlockFacts[] | null,
): BlockReading[] {
  return blocks.map(({ start, end }, index) => {
    const reading = readBlock(text.slice(start, end));
    const isLink = (facts?.[index]?.linkShare ?? 0) > MOST_LINKED;
    return isLink ? { ...reading, isProse: false } : reading;
  });
}

function readBlock(text: string): BlockReading {
  const words = wordsOf(text);
  const counts = countWords(words);
  const endsSentence = /[.!?…。！？]["'”’»)\]」』]*$/u.test(text.slice(-8).trimEnd());
  const stopDensity = counts.all === 0 ? 0 : counts.stop / counts.all;
  return {
    text,
    words,
    phrases: matchPhrases(words.lower),
    counts,
    stopDensity,
    endsSentence,
    capitalShare: counts.long === 0 ? 0 : counts.capital / counts.long,
    isProse: counts.all >= FEWEST_OF_PROSE && stopDensity >= LEAST_STOP_DENSITY && endsSentence,
  };
}

function countWords({ written, lower }: BlockWords): WordCounts {
  const counts = {
    all: written.length,
    stop: 0,
    long: 0,
    capital: 0,
    shouted: 0,
    digits: 0,
    years: 0,
    months: 0,
    you: 0,
    we: 0,
    report: 0,
    menuSigns: 0,
    money: 0,
  };
  for (let at = 0; at < written.length; at++) {
    const word = written[at] as string;
    const small = lower[at] as string;
    const kinds = kindsOfWord(small);
    if (kinds !== 0) {
      if (kinds & STOP_WORD) counts.stop += 1;
      if (kinds & YOU_WORD) counts.you += 1;
      if (kinds & WE_WORD) counts.we += 1;
      if (kinds & REPORT_WORD) counts.report += 1;
      if (kinds & MONTH_WORD) counts.months += 1;
    }
    const isCapital = word.charCodeAt(0) !== small.charCodeAt(0);
    if (word.length >= 4) {
      counts.long += 1;
      if (isCapital) counts.capital += 1;
    }
    if (isCapital && word.length > 2 && word === word.toUpperCase()) counts.shouted += 1;
    const first = word.charCodeAt(0);
    if (first >= DIGIT_0 && first <= DIGIT_9) {
      counts.digits += 1;
      if (isYear(word)) counts.years += 1;
    } else if (word.length === 1) {
      if (MENU_SIGNS.includes(word)) counts.menuSigns += 1;
      else if (MONEY_SIGNS.includes(word)) counts.money += 1;
    }
  }
  return counts;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const MENU_SIGNS = "|»›•·@";
const MONEY_SIGNS = "$€£";

/** True for "1987" and "2025". */
export function isYear(word: string): boolean {
  return word.length === 4 && /^(?:19|20)\d\d$/.test(word);
}
