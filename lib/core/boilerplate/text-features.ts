/**
 * What the words of the blocks tell of each block: features that need no tags.
 * After Kohlschütter 2010 (word counts of the block and its neighbours) and
 * jusText (Pomikálek 2011: stop-word density), with the phrases of the lexicon.
 */
import { addRun, bestRun, type Column, distanceToMarked, shifted, windowSum } from "./block-columns";
import { LEXICON_LABELS } from "./match-phrases";
import type { BlockReading } from "./read-blocks";
import { kindsOfWord, STOP_WORD } from "./word-kinds";

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

const OWN: Readonly<Record<string, (reading: BlockReading, count: number) => number>> = {
  "log words": (_, count) => Math.log1p(count),
  "stop words": ({ stopDensity }, count) => Math.log1p(stopDensity * count),
  "stop density": ({ stopDensity }) => stopDensity,
  "few stop words": ({ stopDensity }, count) => (count >= 4 && stopDensity < 0.15 ? 1 : 0),
  "ends sentence": ({ endsSentence }) => Number(endsSentence),
  "short sentence": ({ endsSentence }, count) => (endsSentence && count < 12 ? 1 : 0),
  prose: ({ isProse }) => Number(isProse),
  sentences: ({ text }) => Math.log1p(text.slice(0, LONGEST_SEEN).match(/[.!?]["”’)]?\s/g)?.length ?? 0),
  "title case": ({ capitalShare, counts }) => (counts.all >= 3 && capitalShare >= 0.7 ? 1 : 0),
  capitals: ({ capitalShare }) => capitalShare,
  shouting: ({ counts }) => share(counts.shouted, counts.all),
  digits: ({ counts }) => share(counts.digits, counts.all),
  "menu signs": ({ counts }) => Number(counts.menuSigns > 0),
  money: ({ counts }) => Number(counts.money > 0),
  "to the reader": ({ counts }) => share(counts.you, counts.all),
  "of ourselves": ({ counts }) => share(counts.we, counts.all),
  reported: ({ counts }) => Number(counts.report > 0),
  year: ({ counts }) => Number(counts.years > 0),
  month: ({ counts }) => Number(counts.months > 0),
  phrases: ({ phrases }) => Number(phrases.size > 0),
};

/** Features that are yes or no, by a pattern in the words as written. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  question: /[?？]$/,
  exclamation: /[!！]$/,
  colon: /:$/,
  comma: /,\s/,
  "cut off": /(?:…|\.\.\.)["”’]?$/,
  "starts lower": /^\p{Ll}/u,
  "starts with digit": /^\d/,
  "starts with quote": /^["“”‘’«„']/,
  quotes: /["“”«»„]/,
  address: /https?:|www\.|\.com\b|\S@\S/,
};

/** UTF-16 units of a block that patterns are looked for in. */
const LONGEST_SEEN = 4000;

function share(count: number, all: number): number {
  return all === 0 ? 0 : count / all;
}

function ownFeatures(readings: readonly BlockReading[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  const add = (name: string, value: (reading: BlockReading, count: number) => number) => {
    const column = new Float64Array(readings.length);
    for (let at = 0; at < readings.length; at++) {
      const reading = readings[at] as BlockReading;
      column[at] = value(reading, reading.counts.all);
    }
    columns.set(name, column);
  };
  for (const [name, value] of OWN_FEATURES) add(name, value);
  for (const [name, pattern] of OWN_PATTERNS) {
    add(name, ({ text }) => Number(pattern.test(text.length > LONGEST_SEEN ? ends(text) : text)));
  }
  for (const length of LENGTHS) add(`${length} words`, (_, count) => Number(count >= length));
  for (const label of LEXICON_LABELS) {
    add(`says ${label}`, ({ phrases }, count) =>
      phrases.size === 0 ? 0 : Math.min(1, ((phrases.get(label) ?? 0) * 3) / (count + 3)),
    );
  }
  return columns;
}

const OWN_FEATURES = Object.entries(OWN);
const OWN_PATTERNS = Object.entries(PATTERNS);

/** The beginning and the end of an endless block. */
function ends(text: string): string {
  return text.slice(0, LONGEST_SEEN) + text.slice(-20);
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
  return word.length >= SHORTEST_TOPIC_WORD && (kindsOfWord(word) & STOP_WORD) === 0;
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
  addRun(columns, "main run", { ...bestRun(gains), count: gains.length });
}

/** What a block that is no prose costs the run of prose around it, in words of prose. */
const GAP_COST = -6;
