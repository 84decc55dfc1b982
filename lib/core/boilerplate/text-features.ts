/**
 * What the words of the blocks tell of each block: features that need no tags.
 * After Kohlschütter 2010 (word counts of the block and its neighbours) and
 * jusText (Pomikálek 2011: stop-word density), with the phrases of the lexicon.
 */
import type { Block } from "@/lib/core/text/article-document";
import { bestRun, type Column, distanceToMarked, type Run, shifted, windowSum } from "./block-columns";
import { type BlockWords, wordsOf } from "./block-words";
import { LEXICON_LABELS, matchPhrases, type PhraseMatches } from "./match-phrases";
import { STOP_WORDS } from "./stop-words";

/** What is known of one block from its own words. */
export type BlockReading = {
  readonly text: string;
  readonly words: BlockWords;
  readonly phrases: PhraseMatches;
  /** Share of its words that are stop words. */
  readonly stopDensity: number;
  readonly endsSentence: boolean;
  /** Share of its longer words that open with a capital. */
  readonly capitalShare: number;
  /** Reads as running prose by itself: a sentence of some length. */
  readonly isProse: boolean;
};

/** Word counts at which a length feature begins: one weight for each, so that length need not count evenly. */
const LENGTHS = [2, 4, 7, 11, 16, 26, 41, 81];

/** Features of the block itself that the neighbours' are also looked at for. */
const LOOKED_AT_BESIDE = [
  "log words",
  "stop words",
  "stop density",
  "ends sentence",
  "prose",
  "title case",
  "phrases",
];

/** A line this far from prose is as far as any. */
const FARTHEST = 12;

/** Reads every block once. */
export function readBlocks(text: string, blocks: readonly Block[]): BlockReading[] {
  return blocks.map(({ start, end }) => readBlock(text.slice(start, end)));
}

/** The text features of every block, by name. */
export function textFeatures(readings: readonly BlockReading[]): Map<string, Column> {
  const columns = ownFeatures(readings);
  addVocabulary(columns, readings);
  addCopies(columns, readings);
  addPosition(columns, readings.length);
  for (const name of LOOKED_AT_BESIDE) {
    const column = columns.get(name) as Column;
    for (const by of [-2, -1, 1, 2]) columns.set(`${name} at ${by}`, shifted(column, by));
  }
  addProseAround(columns);
  return columns;
}

function readBlock(text: string): BlockReading {
  const words = wordsOf(text);
  const count = words.lower.length;
  let stops = 0;
  for (const word of words.lower) if (STOP_WORDS.has(word)) stops += 1;
  let long = 0;
  let capital = 0;
  for (const word of words.written) {
    if (word.length < 4) continue;
    long += 1;
    if (startsUpper(word)) capital += 1;
  }
  const endsSentence = /[.!?…]["'”’»)\]]*$/u.test(text.slice(-8).trimEnd());
  const stopDensity = count === 0 ? 0 : stops / count;
  return {
    text,
    words,
    phrases: matchPhrases(words.lower),
    stopDensity,
    endsSentence,
    capitalShare: long === 0 ? 0 : capital / long,
    isProse: count >= 12 && stopDensity >= 0.25 && endsSentence,
  };
}

function startsUpper(word: string): boolean {
  const first = word[0] as string;
  return first !== first.toLowerCase();
}

const OWN: Readonly<Record<string, (reading: BlockReading, count: number) => number>> = {
  "log words": (_, count) => Math.log1p(count),
  "stop words": ({ stopDensity }, count) => Math.log1p(stopDensity * count),
  "stop density": ({ stopDensity }) => stopDensity,
  "few stop words": ({ stopDensity }, count) => (count >= 4 && stopDensity < 0.15 ? 1 : 0),
  "ends sentence": ({ endsSentence }) => Number(endsSentence),
  "short sentence": ({ endsSentence }, count) => (endsSentence && count < 12 ? 1 : 0),
  prose: ({ isProse }) => Number(isProse),
  question: ({ text }) => Number(text.endsWith("?")),
  exclamation: ({ text }) => Number(text.endsWith("!")),
  colon: ({ text }) => Number(text.endsWith(":")),
  comma: ({ text }) => Number(/,\s/.test(text)),
  "cut off": ({ text }) => Number(/(?:…|\.\.\.)["”’]?$/.test(text)),
  sentences: ({ text }) => Math.log1p(text.slice(0, 4000).match(/[.!?]["”’)]?\s/g)?.length ?? 0),
  "starts lower": ({ text }) => Number(/^\p{Ll}/u.test(text)),
  "starts with digit": ({ text }) => Number(/^\d/.test(text)),
  "starts with quote": ({ text }) => Number(/^["“”‘’«„']/.test(text)),
  quotes: ({ text }) => Number(/["“”«»„]/.test(text)),
  "title case": ({ capitalShare, words }) => (words.written.length >= 3 && capitalShare >= 0.7 ? 1 : 0),
  capitals: ({ capitalShare }) => capitalShare,
  shouting: ({ words }) => shareOf(words.written, (word) => word.length > 2 && isUpper(word)),
  digits: ({ words }) => shareOf(words.written, (word) => /^\d/.test(word)),
  "menu signs": ({ words }) => Number(words.written.some((word) => "|»›•·@".includes(word))),
  money: ({ words }) => Number(words.written.some((word) => "$€£".includes(word))),
  address: ({ text }) => Number(/https?:|www\.|\.com\b|\S@\S/.test(text)),
  "to the reader": ({ words }) => shareOf(words.lower, (word) => YOU.has(word)),
  "of ourselves": ({ words }) => shareOf(words.lower, (word) => WE.has(word)),
  reported: ({ words }) => Number(words.lower.some((word) => REPORTED.has(word))),
  year: ({ words }) => Number(words.lower.some((word) => /^(?:19|20)\d\d$/.test(word))),
  month: ({ words }) => Number(words.lower.some((word) => MONTHS.has(word))),
  phrases: ({ phrases }) => Number(phrases.size > 0),
};

const YOU = new Set([
  "you",
  "your",
  "you're",
  "you'll",
  "yours",
  "sie",
  "ihre",
  "ihr",
  "vous",
  "votre",
  "vos",
]);
const WE = new Set(["we", "our", "us", "we're", "we'll", "wir", "unsere", "nous", "notre", "nos"]);
const REPORTED = new Set([
  "said",
  "says",
  "told",
  "added",
  "according",
  "wrote",
  "sagte",
  "dit",
  "he",
  "she",
  "they",
]);
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun
  jul aug sept sep oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril
  juin juillet août septembre octobre novembre décembre`.split(/\s+/),
);

function shareOf(words: readonly string[], test: (word: string) => boolean): number {
  if (words.length === 0) return 0;
  let count = 0;
  for (const word of words) if (test(word)) count += 1;
  return count / words.length;
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function ownFeatures(readings: readonly BlockReading[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  const column = (name: string, value: (reading: BlockReading, count: number) => number) =>
    columns.set(
      name,
      Float64Array.from(readings, (reading) => value(reading, reading.words.lower.length)),
    );
  for (const [name, value] of Object.entries(OWN)) column(name, value);
  for (const length of LENGTHS) column(`${length} words`, (_, count) => Number(count >= length));
  for (const label of LEXICON_LABELS) {
    column(`says ${label}`, ({ phrases }, count) =>
      Math.min(1, ((phrases.get(label) ?? 0) * 3) / (count + 3)),
    );
  }
  return columns;
}

/** Words shorter than this are in every article. */
const SHORTEST_TOPIC_WORD = 5;

/** How much of a block's vocabulary the prose of the article, that block aside, uses too. */
function addVocabulary(columns: Map<string, Column>, readings: readonly BlockReading[]): void {
  const topic = readings.map(({ words }) => new Set(words.lower.filter(isTopicWord)));
  const uses = new Map<string, number>();
  readings.forEach(({ isProse }, at) => {
    if (isProse) for (const word of topic[at] as Set<string>) uses.set(word, (uses.get(word) ?? 0) + 1);
  });
  const shared = new Float64Array(readings.length);
  readings.forEach(({ isProse }, at) => {
    const own = topic[at] as Set<string>;
    let count = 0;
    for (const word of own) if ((uses.get(word) ?? 0) > Number(isProse)) count += 1;
    shared[at] = own.size === 0 ? 0 : count / own.size;
  });
  columns.set("shared vocabulary", shared);
}

function isTopicWord(word: string): boolean {
  return word.length >= SHORTEST_TOPIC_WORD && !STOP_WORDS.has(word);
}

/** A page that says the same thing twice is not telling a story with it. */
function addCopies(columns: Map<string, Column>, readings: readonly BlockReading[]): void {
  const keys = readings.map(({ words }) => words.lower.slice(0, 40).join(" "));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  columns.set(
    "copies",
    Float64Array.from(keys, (key) => Number((counts.get(key) ?? 0) > 1)),
  );
}

function addPosition(columns: Map<string, Column>, count: number): void {
  const at = (value: (index: number) => number) =>
    Float64Array.from({ length: count }, (_, index) => value(index));
  columns.set(
    "first",
    at((index) => Number(index === 0)),
  );
  columns.set(
    "near start",
    at((index) => 1 / (1 + index)),
  );
  columns.set(
    "near end",
    at((index) => 1 / (count - index)),
  );
  columns.set(
    "position",
    at((index) => (index + 0.5) / count),
  );
  columns.set("many blocks", new Float64Array(count).fill(Math.log(Math.max(1, count)) - 4));
}

/** Where the prose is, seen from each block. */
function addProseAround(columns: Map<string, Column>): void {
  const prose = columns.get("prose") as Column;
  const words = (columns.get("log words") as Column).map((log, at) =>
    prose[at] === 0 ? 0 : Math.expm1(log),
  );
  for (const reach of [3, 8, 25]) {
    columns.set(
      `prose within ${reach}`,
      windowSum(words, reach).map((sum) => Math.log1p(sum)),
    );
  }
  columns.set(
    "prose before",
    distanceToMarked(prose, -1, FARTHEST).map((d) => 1 / d),
  );
  columns.set(
    "prose after",
    distanceToMarked(prose, 1, FARTHEST).map((d) => 1 / d),
  );
  const between = (columns.get("prose before") as Column).map((before, at) =>
    Math.min(before, (columns.get("prose after") as Column)[at] as number),
  );
  columns.set("between prose", between);
  const gains = words.map((count) => (count === 0 ? GAP_COST : Math.min(count, 60)));
  addRun(columns, "main run", bestRun(gains));
}

/** What a block that is no prose costs the run of prose around it, in words of prose. */
const GAP_COST = -6;

/** Where a run of blocks lies, seen from each block: in it, before it or after it, and how near its ends. */
export function addRun(columns: Map<string, Column>, name: string, run: Run): void {
  const count = (columns.get("prose") as Column).length;
  const at = (value: (index: number) => number) =>
    Float64Array.from({ length: count }, (_, index) => value(index));
  const isIn = (index: number) => index >= run.start && index < run.end;
  columns.set(
    `in ${name}`,
    at((index) => Number(isIn(index))),
  );
  columns.set(
    `after ${name}`,
    at((index) => Number(index >= run.end)),
  );
  columns.set(
    `near after ${name}`,
    at((index) => (index >= run.end ? 1 / (1 + index - run.end) : 0)),
  );
  columns.set(
    `near before ${name}`,
    at((index) => (index < run.start ? 1 / (run.start - index) : 0)),
  );
  columns.set(
    `share in ${name}`,
    at((index) => (isIn(index) ? (run.end - run.start) / count : 0)),
  );
}
