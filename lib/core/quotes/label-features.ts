/**
 * What speaks for or against a label at a word: the word and its neighbours,
 * where the quotation marks, the verbs of saying and the commas of its sentence
 * stand, and where the phrase around it ends. Each observation is a number (a
 * hash of 24 bits); the weights of those that matter are in `chain-weights`.
 */
import { type BlockReading, OPENING, OUTSIDE } from "./block-reading";
import { remember } from "./remember";
import { ALL_CLASSES, reportingForm } from "./word-classes";

/** Observations are numbers below this. */
export const FEATURE_SPACE = 1 << 24;

/** Classes that stand inside a noun phrase. */
const PHRASE = classes(
  "article indefinite demonstrative quantifier possessive title role news name first number word s er tion adjective day of ed saying handle either",
);
const REPORTING = classes("according", /^(?:says|thinks|wants|judges)-/);
const PUNCTUATION = classes(
  "comma stop question colon semicolon bracket unbracket opening closing dash quote dots sign",
);

function classes(names: string, pattern?: RegExp): Uint8Array {
  const wanted = new Set(names.split(" "));
  return Uint8Array.from(ALL_CLASSES, (name) => (wanted.has(name) || pattern?.test(name) ? 1 : 0));
}

const COMMA = ALL_CLASSES.indexOf("comma");
const CLOSING_CLASS = ALL_CLASSES.indexOf("closing");

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** The hashes of a word in lower case, of its ends, and of the verb it is a form of. */
const keysOf = remember((word) => ({
  word: hashText(word),
  ending: hashText(word.slice(-3)),
  shortEnding: hashText(word.slice(-2)),
  lemma: hashText(reportingForm(word)?.lemma ?? ""),
}));

const CLASS_HASHES = Int32Array.from(ALL_CLASSES, (name) => hashText(`class ${name}`));

function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

/** Beyond the block, and where a sentence holds nothing of what is looked for. */
const BEYOND = 1;
const ABSENT = 2;

/** A distance in words, coarser the longer it is. */
function steps(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  if (distance <= 9) return 5;
  return distance <= 15 ? 6 : 7;
}

/** Where in the sentence its tail begins: ", NP CUE." at the end of a sentence reports what stands before. */
const LONGEST_TAIL = 14;

/** More observations than a word has. */
const MOST = 100;

/** Reads the observations of one word after another. */
export type FeatureReader = {
  /** Most observations a word has. */
  readonly most: number;
  /** Writes the observations of the word at `index` to the front of the list; gives their number. */
  readAt(index: number, observations: Int32Array): number;
};

/** Prepares the observations of a block. Linear in its words. */
export function featureReader(reading: BlockReading): FeatureReader {
  const prepared = prepare(reading);
  return { most: MOST, readAt: (index, observations) => writeObservations(prepared, index, observations) };
}

type Prepared = ReturnType<typeof prepare>;

/** What the observations of a block are made of: all lists are as long as its words. */
function prepare(reading: BlockReading) {
  const { words, lower, classes: kinds, marks, sentenceStarts, sentenceEnds } = reading;
  const count = words.length;
  const wordKeys = new Int32Array(count);
  const endings = new Int32Array(count);
  const shortEndings = new Int32Array(count);
  const lemmas = new Int32Array(count);
  const kindKeys = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const keys = keysOf(lower[index] as string);
    wordKeys[index] = keys.word;
    endings[index] = keys.ending;
    shortEndings[index] = keys.shortEnding;
    lemmas[index] = keys.lemma;
    kindKeys[index] = CLASS_HASHES[kinds[index] as number] as number;
  }
  const phraseWords = kinds.map((kind) => PHRASE[kind] as number);
  const isReporting = (index: number) => REPORTING[kinds[index] as number] === 1 && marks[index] === OUTSIDE;
  const isMark = (index: number) => PUNCTUATION[kinds[index] as number] === 1;
  const isOutsidePhrase = (index: number) => phraseWords[index] !== 1;
  const commasTo = new Int32Array(count);
  for (let index = 1; index < count; index++) {
    commasTo[index] = (commasTo[index - 1] as number) + (kinds[index] === COMMA ? 1 : 0);
  }
  return {
    count,
    marks,
    sentenceStarts,
    stretchStarts: reading.stretchStarts,
    stretchEnds: reading.stretchEnds,
    begins: reading.begins,
    isHeading: reading.isHeading ? 1 : 0,
    holdsMarks: marks.some((mark) => mark !== OUTSIDE) ? 1 : 0,
    startsQuoted: marks[0] === OPENING ? 1 : 0,
    wordKeys,
    endings,
    shortEndings,
    lemmas,
    kindKeys,
    phraseWords,
    commasTo,
    verbBefore: nearestBefore(count, isReporting, sentenceStarts),
    verbAfter: nearestAfter(count, isReporting, sentenceEnds),
    markBefore: nearestBefore(count, isMark, null),
    markAfter: nearestAfter(count, isMark, null),
    phraseStart: nearestBefore(count, isOutsidePhrase, null),
    phraseEnd: nearestAfter(count, isOutsidePhrase, null),
    tails: readTails(reading, isReporting, isMark),
  };
}

/** The key at a position; another one beyond the block. */
function keyAt(keys: Int32Array, index: number): number {
  return index >= 0 && index < keys.length ? (keys[index] as number) : BEYOND;
}

function markAt(marks: Uint8Array, index: number): number {
  return index >= 0 && index < marks.length ? (marks[index] as number) : 5;
}

/** Writes an observation; the same at another place of the list is another one. Gives the next place. */
function put(observations: Int32Array, place: number, observation: number): number {
  observations[place] = mix(Math.imul(place + 1, 0x9e3779b1), observation) & (FEATURE_SPACE - 1);
  return place + 1;
}

// One long function of plain calls: small ones made anew for every block would take four times as long.
function writeObservations(prepared: Prepared, index: number, observations: Int32Array): number {
  const { count, marks, kindKeys, wordKeys, endings, shortEndings, lemmas, begins, commasTo, tails } =
    prepared;
  const { stretchStarts, stretchEnds, sentenceStarts, holdsMarks, startsQuoted, isHeading, phraseWords } =
    prepared;
  const { verbBefore, verbAfter, markBefore, markAfter, phraseStart, phraseEnd } = prepared;
  let length = 0;
  const kind = keyAt(kindKeys, index);
  const word = keyAt(wordKeys, index);
  const kindBefore = keyAt(kindKeys, index - 1);
  const kindAfter = keyAt(kindKeys, index + 1);
  const mark = marks[index] as number;

  length = put(observations, length, 0);
  for (let at = index - 3; at <= index + 3; at++) length = put(observations, length, keyAt(wordKeys, at));
  for (let at = index - 4; at <= index + 4; at++) length = put(observations, length, keyAt(kindKeys, at));
  length = put(observations, length, endings[index] as number);
  length = put(observations, length, shortEndings[index] as number);
  length = put(observations, length, index > 0 ? (endings[index - 1] as number) : BEYOND);
  length = put(observations, length, index + 1 < count ? (endings[index + 1] as number) : BEYOND);
  length = put(observations, length, mix(keyAt(wordKeys, index - 1), word));
  length = put(observations, length, mix(word, keyAt(wordKeys, index + 1)));
  length = put(observations, length, mix(kindBefore, word));
  length = put(observations, length, mix(word, kindAfter));
  length = put(observations, length, mix(keyAt(wordKeys, index - 1), kind));
  length = put(observations, length, mix(kind, keyAt(wordKeys, index + 1)));
  length = put(observations, length, mix(kindBefore, kind));
  length = put(observations, length, mix(kind, kindAfter));
  length = put(observations, length, mix(keyAt(kindKeys, index - 2), kindBefore));
  length = put(observations, length, mix(kindAfter, keyAt(kindKeys, index + 2)));
  length = put(observations, length, mix(mix(kindBefore, kind), kindAfter));
  length = put(observations, length, mix(mix(keyAt(kindKeys, index - 2), kindBefore), kind));
  length = put(observations, length, mix(mix(kind, kindAfter), keyAt(kindKeys, index + 2)));
  length = put(
    observations,
    length,
    mix(mix(keyAt(kindKeys, index - 3), keyAt(kindKeys, index - 2)), mix(kindBefore, kind)),
  );
  length = put(
    observations,
    length,
    mix(mix(kind, kindAfter), mix(keyAt(kindKeys, index + 2), keyAt(kindKeys, index + 3))),
  );

  const lemma = keyAt(lemmas, index);
  length = put(observations, length, lemma);
  length = put(observations, length, mix(lemma, kindBefore));
  length = put(observations, length, mix(lemma, kindAfter));
  length = put(observations, length, mix(lemma, keyAt(wordKeys, index + 1)));
  length = put(observations, length, keyAt(lemmas, index - 1));
  length = put(observations, length, keyAt(lemmas, index + 1));
  length = put(observations, length, mix(keyAt(lemmas, index - 1), kind));

  length = put(observations, length, mark + 4 * markAt(marks, index - 1) + 24 * markAt(marks, index + 1));
  length = put(observations, length, mix(mark, kind));
  length = put(observations, length, mix(mark, word));
  const opened = stretchStarts[index] as number;
  const closed = stretchEnds[index] as number;
  length = put(observations, length, mark === OUTSIDE ? ABSENT : mix(steps(closed - opened), startsQuoted));
  const beforeStretch = opened < 0 ? ABSENT : keyAt(kindKeys, opened - 1);
  const stretchEnding = opened < 0 ? ABSENT : keyAt(kindKeys, closed - 1);
  const afterStretch = opened < 0 ? ABSENT : keyAt(kindKeys, closed + 1);
  const place5 = Math.min(2, mark === OUTSIDE ? steps(index - closed) + 3 : index - opened);
  length = put(observations, length, mix(mix(beforeStretch, mark), place5));
  length = put(observations, length, mix(mix(stretchEnding, mark), mix(place5, kind)));
  length = put(observations, length, mix(mix(stretchEnding, afterStretch), mix(mark, place5)));
  length = put(observations, length, mix(mix(stretchEnding, beforeStretch), mix(mark, place5)));
  length = put(
    observations,
    length,
    mix(
      mix(afterStretch, opened < 0 ? ABSENT : keyAt(kindKeys, closed + 2)),
      mix(mark, mix(stretchEnding, place5)),
    ),
  );
  length = put(
    observations,
    length,
    mix(mix(mark, place5), opened < 0 ? ABSENT : mix(keyAt(kindKeys, opened + 1), begins[opened + 1] ?? 0)),
  );
  length = put(observations, length, mix(mark + 8 * holdsMarks + 16 * isHeading, kind));

  const start = sentenceStarts[index] as number;
  const place = Math.min(4, index - start);
  length = put(observations, length, place + 10 * (begins[index] as number) + 100 * (index === 0 ? 1 : 0));
  length = put(observations, length, mix(place, kind));
  length = put(observations, length, mix(keyAt(kindKeys, start), place));
  length = put(observations, length, mix(keyAt(kindKeys, start), kind));

  const left = verbBefore[index] as number;
  const right = verbAfter[index] as number;
  const leftSteps = left < 0 ? 9 : steps(index - left);
  const rightSteps = right < 0 ? 9 : steps(right - index);
  const leftKind = left < 0 ? ABSENT : keyAt(kindKeys, left);
  const rightKind = right < 0 ? ABSENT : keyAt(kindKeys, right);
  length = put(observations, length, mix(leftKind, leftSteps));
  length = put(observations, length, mix(rightKind, rightSteps));
  length = put(observations, length, mix(left < 0 ? ABSENT : keyAt(wordKeys, left), Math.min(leftSteps, 3)));
  length = put(
    observations,
    length,
    mix(right < 0 ? ABSENT : keyAt(wordKeys, right), Math.min(rightSteps, 3)),
  );
  length = put(observations, length, mix(leftKind, rightKind));
  const commas = left < 0 ? 9 : Math.min(3, (commasTo[index] as number) - (commasTo[left] as number));
  length = put(observations, length, mix(mix(leftKind, commas), kind));
  length = put(
    observations,
    length,
    mix(mix(left < 0 ? ABSENT : keyAt(lemmas, left), commas), mix(kind, kindBefore)),
  );
  length = put(
    observations,
    length,
    mix(left < 0 ? ABSENT : mix(keyAt(lemmas, left), keyAt(kindKeys, left + 1)), commas),
  );
  length = put(observations, length, mix(right < 0 ? ABSENT : keyAt(lemmas, right), keyAt(kindKeys, index)));
  length = put(observations, length, mix(mix(leftKind, rightKind), kind));
  length = put(observations, length, mix(mix(leftKind, kind), leftSteps));
  length = put(observations, length, mix(mix(rightKind, kind), rightSteps));

  const before = markBefore[index] as number;
  const after = markAfter[index] as number;
  const beforeKey = before < 0 ? ABSENT : mix(keyAt(wordKeys, before), markAt(marks, before));
  const afterKey = after < 0 ? ABSENT : mix(keyAt(wordKeys, after), markAt(marks, after));
  length = put(observations, length, mix(beforeKey, before < 0 ? 9 : steps(index - before)));
  length = put(observations, length, mix(afterKey, after < 0 ? 9 : steps(after - index)));
  length = put(
    observations,
    length,
    mix(mix(beforeKey, left < 0 ? 1 : left < before ? 2 : 3), mix(leftKind, kind)),
  );
  length = put(
    observations,
    length,
    mix(mix(afterKey, right < 0 ? 1 : right > after ? 2 : 3), mix(rightKind, kind)),
  );
  length = put(
    observations,
    length,
    mix(afterKey, after < 0 ? ABSENT : mix(keyAt(kindKeys, after + 1), keyAt(kindKeys, after + 2))),
  );
  length = put(
    observations,
    length,
    mix(beforeKey, before < 0 ? ABSENT : mix(keyAt(kindKeys, before - 1), keyAt(kindKeys, before + 1))),
  );

  const phraseRight = phraseEnd[index] as number;
  const phraseLeft = phraseStart[index] as number;
  const inside = phraseWords[index] === 1 ? 1 : 2;
  const rightOfPhrase = phraseRight < 0 ? count : phraseRight;
  length = put(observations, length, mix(keyAt(wordKeys, rightOfPhrase), inside));
  length = put(
    observations,
    length,
    mix(keyAt(kindKeys, rightOfPhrase), mix(kind, keyAt(kindKeys, rightOfPhrase + 1))),
  );
  length = put(observations, length, mix(keyAt(wordKeys, phraseLeft), inside));
  length = put(
    observations,
    length,
    mix(keyAt(kindKeys, phraseLeft), mix(kind, keyAt(kindKeys, phraseLeft - 1))),
  );
  length = put(
    observations,
    length,
    mix(keyAt(kindKeys, rightOfPhrase), mix(keyAt(kindKeys, phraseLeft), kind)),
  );

  const tail = tails[index] as number;
  const side = tail < 0 ? 1 : index < tail ? 2 : index === tail ? 3 : 4;
  length = put(observations, length, side);
  length = put(observations, length, mix(side, mix(kind, place)));
  length = put(observations, length, mix(side, mix(mark, kindBefore)));
  return length;
}

/** For each position the nearest one before it that `is`; -1 if none, or none since `starts`. */
function nearestBefore(count: number, is: (index: number) => boolean, starts: Int32Array | null): Int32Array {
  const nearest = new Int32Array(count);
  let last = -1;
  for (let index = 0; index < count; index++) {
    nearest[index] = starts && last < (starts[index] as number) ? -1 : last;
    if (is(index)) last = index;
  }
  return nearest;
}

/** For each position the nearest one after it that `is`; -1 if none, or none up to `ends`. */
function nearestAfter(count: number, is: (index: number) => boolean, ends: Int32Array | null): Int32Array {
  const nearest = new Int32Array(count);
  let last = -1;
  for (let index = count - 1; index >= 0; index--) {
    nearest[index] = ends && last > (ends[index] as number) ? -1 : last;
    if (is(index)) last = index;
  }
  return nearest;
}

/** For each word the comma or closing mark where the tail of its sentence begins, -1 if it has none. */
function readTails(
  { classes: kinds, sentenceEnds }: BlockReading,
  isReporting: (index: number) => boolean,
  isMark: (index: number) => boolean,
): Int32Array {
  const tails = new Int32Array(kinds.length).fill(-1);
  for (let start = 0; start < kinds.length; start = (sentenceEnds[start] as number) + 1) {
    const end = sentenceEnds[start] as number;
    let last = end;
    while (last > start && isMark(last)) last--;
    let reports = false;
    for (let at = last; at > Math.max(start, last - LONGEST_TAIL); at--) {
      if (kinds[at] === COMMA || kinds[at] === CLOSING_CLASS) {
        if (reports) tails.fill(at, start, end + 1);
        break;
      }
      if (isReporting(at)) reports = true;
    }
  }
  return tails;
}
