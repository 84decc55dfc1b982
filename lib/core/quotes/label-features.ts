/**
 * What speaks for or against a label at a word: the word and its neighbours,
 * where the quotation marks, the verbs of saying and the commas of its sentence
 * stand, and where the phrase around it ends. Each observation is a number (a
 * hash of 24 bits); the weights of those that matter are in `chain-weights`.
 */
import { type BlockReading, OPENING, OUTSIDE } from "./block-reading";
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

/** Hashes of the words that were met: a text has few different ones. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

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
  const {
    words,
    lower,
    classes: kinds,
    marks,
    stretchStarts,
    stretchEnds,
    sentenceStarts,
    sentenceEnds,
    begins,
  } = reading;
  const count = words.length;
  const wordKeys = Int32Array.from(lower, hashText);
  const endings = Int32Array.from(lower, (word) => hashText(word.slice(-3)));
  const shortEndings = Int32Array.from(lower, (word) => hashText(word.slice(-2)));
  const kindKeys = Int32Array.from(kinds, (kind) => CLASS_HASHES[kind] as number);
  const isReporting = (index: number) => REPORTING[kinds[index] as number] === 1 && marks[index] === OUTSIDE;
  const isMark = (index: number) => PUNCTUATION[kinds[index] as number] === 1;
  const inPhrase = (index: number) => PHRASE[kinds[index] as number] === 1;
  const verbBefore = nearestBefore(count, isReporting, sentenceStarts);
  const verbAfter = nearestAfter(count, isReporting, sentenceEnds);
  const markBefore = nearestBefore(count, isMark, null);
  const markAfter = nearestAfter(count, isMark, null);
  const phraseStart = nearestBefore(count, (index) => !inPhrase(index), null);
  const phraseEnd = nearestAfter(count, (index) => !inPhrase(index), null);
  const lemmas = Int32Array.from(lower, (word) => hashText(reportingForm(word)?.lemma ?? ""));
  const lemmaAt = (index: number) => (index < 0 || index >= count ? BEYOND : (lemmas[index] as number));
  const commasTo = new Int32Array(count);
  for (let index = 1; index < count; index++) {
    commasTo[index] = (commasTo[index - 1] as number) + (kinds[index] === COMMA ? 1 : 0);
  }
  const tails = readTails(reading, isReporting, isMark);
  const holdsMarks = marks.some((mark) => mark !== OUTSIDE) ? 1 : 0;
  const startsQuoted = marks[0] === OPENING ? 1 : 0;

  const wordAt = (index: number) => (index < 0 || index >= count ? BEYOND : (wordKeys[index] as number));
  const kindAt = (index: number) => (index < 0 || index >= count ? BEYOND : (kindKeys[index] as number));
  const markAt = (index: number) => (index < 0 || index >= count ? 5 : (marks[index] as number));

  let length = 0;
  let into: Int32Array = new Int32Array(MOST);
  const put = (observation: number) => {
    into[length] = mix(Math.imul(length + 1, 0x9e3779b1), observation) & (FEATURE_SPACE - 1);
    length++;
  };

  function readAt(index: number, observations: Int32Array): number {
    length = 0;
    into = observations;
    const kind = kindAt(index);
    const word = wordAt(index);
    const kindBefore = kindAt(index - 1);
    const kindAfter = kindAt(index + 1);
    const mark = marks[index] as number;

    put(0);
    for (let at = index - 3; at <= index + 3; at++) put(wordAt(at));
    for (let at = index - 4; at <= index + 4; at++) put(kindAt(at));
    put(endings[index] as number);
    put(shortEndings[index] as number);
    put(index > 0 ? (endings[index - 1] as number) : BEYOND);
    put(index + 1 < count ? (endings[index + 1] as number) : BEYOND);
    put(mix(wordAt(index - 1), word));
    put(mix(word, wordAt(index + 1)));
    put(mix(kindBefore, word));
    put(mix(word, kindAfter));
    put(mix(wordAt(index - 1), kind));
    put(mix(kind, wordAt(index + 1)));
    put(mix(kindBefore, kind));
    put(mix(kind, kindAfter));
    put(mix(kindAt(index - 2), kindBefore));
    put(mix(kindAfter, kindAt(index + 2)));
    put(mix(mix(kindBefore, kind), kindAfter));
    put(mix(mix(kindAt(index - 2), kindBefore), kind));
    put(mix(mix(kind, kindAfter), kindAt(index + 2)));
    put(mix(mix(kindAt(index - 3), kindAt(index - 2)), mix(kindBefore, kind)));
    put(mix(mix(kind, kindAfter), mix(kindAt(index + 2), kindAt(index + 3))));

    const lemma = lemmaAt(index);
    put(lemma);
    put(mix(lemma, kindBefore));
    put(mix(lemma, kindAfter));
    put(mix(lemma, wordAt(index + 1)));
    put(lemmaAt(index - 1));
    put(lemmaAt(index + 1));
    put(mix(lemmaAt(index - 1), kind));

    put(mark + 4 * markAt(index - 1) + 24 * markAt(index + 1));
    put(mix(mark, kind));
    put(mix(mark, word));
    const opened = stretchStarts[index] as number;
    const closed = stretchEnds[index] as number;
    put(mark === OUTSIDE ? ABSENT : mix(steps(closed - opened), startsQuoted));
    const beforeStretch = opened < 0 ? ABSENT : kindAt(opened - 1);
    const stretchEnding = opened < 0 ? ABSENT : kindAt(closed - 1);
    const afterStretch = opened < 0 ? ABSENT : kindAt(closed + 1);
    const place5 = Math.min(2, mark === OUTSIDE ? steps(index - closed) + 3 : index - opened);
    put(mix(mix(beforeStretch, mark), place5));
    put(mix(mix(stretchEnding, mark), mix(place5, kind)));
    put(mix(mix(stretchEnding, afterStretch), mix(mark, place5)));
    put(mix(mix(stretchEnding, beforeStretch), mix(mark, place5)));
    put(
      mix(mix(afterStretch, opened < 0 ? ABSENT : kindAt(closed + 2)), mix(mark, mix(stretchEnding, place5))),
    );
    put(mix(mix(mark, place5), opened < 0 ? ABSENT : mix(kindAt(opened + 1), begins[opened + 1] ?? 0)));
    put(mix(mark + 8 * holdsMarks + 16 * (reading.isHeading ? 1 : 0), kind));

    const start = sentenceStarts[index] as number;
    const place = Math.min(4, index - start);
    put(place + 10 * (begins[index] as number) + 100 * (index === 0 ? 1 : 0));
    put(mix(place, kind));
    put(mix(kindAt(start), place));
    put(mix(kindAt(start), kind));

    const left = verbBefore[index] as number;
    const right = verbAfter[index] as number;
    const leftSteps = left < 0 ? 9 : steps(index - left);
    const rightSteps = right < 0 ? 9 : steps(right - index);
    const leftKind = left < 0 ? ABSENT : kindAt(left);
    const rightKind = right < 0 ? ABSENT : kindAt(right);
    put(mix(leftKind, leftSteps));
    put(mix(rightKind, rightSteps));
    put(mix(left < 0 ? ABSENT : wordAt(left), Math.min(leftSteps, 3)));
    put(mix(right < 0 ? ABSENT : wordAt(right), Math.min(rightSteps, 3)));
    put(mix(leftKind, rightKind));
    const commas = left < 0 ? 9 : Math.min(3, (commasTo[index] as number) - (commasTo[left] as number));
    put(mix(mix(leftKind, commas), kind));
    put(mix(mix(left < 0 ? ABSENT : lemmaAt(left), commas), mix(kind, kindBefore)));
    put(mix(left < 0 ? ABSENT : mix(lemmaAt(left), kindAt(left + 1)), commas));
    put(mix(right < 0 ? ABSENT : lemmaAt(right), kindAt(index)));
    put(mix(mix(leftKind, rightKind), kind));
    put(mix(mix(leftKind, kind), leftSteps));
    put(mix(mix(rightKind, kind), rightSteps));

    const before = markBefore[index] as number;
    const after = markAfter[index] as number;
    const beforeKey = before < 0 ? ABSENT : mix(wordAt(before), markAt(before));
    const afterKey = after < 0 ? ABSENT : mix(wordAt(after), markAt(after));
    put(mix(beforeKey, before < 0 ? 9 : steps(index - before)));
    put(mix(afterKey, after < 0 ? 9 : steps(after - index)));
    put(mix(mix(beforeKey, left < 0 ? 1 : left < before ? 2 : 3), mix(leftKind, kind)));
    put(mix(mix(afterKey, right < 0 ? 1 : right > after ? 2 : 3), mix(rightKind, kind)));
    put(mix(afterKey, after < 0 ? ABSENT : mix(kindAt(after + 1), kindAt(after + 2))));
    put(mix(beforeKey, before < 0 ? ABSENT : mix(kindAt(before - 1), kindAt(before + 1))));

    const phraseRight = phraseEnd[index] as number;
    const phraseLeft = phraseStart[index] as number;
    const inside = inPhrase(index) ? 1 : 2;
    const rightOfPhrase = phraseRight < 0 ? count : phraseRight;
    put(mix(wordAt(rightOfPhrase), inside));
    put(mix(kindAt(rightOfPhrase), mix(kind, kindAt(rightOfPhrase + 1))));
    put(mix(wordAt(phraseLeft), inside));
    put(mix(kindAt(phraseLeft), mix(kind, kindAt(phraseLeft - 1))));
    put(mix(kindAt(rightOfPhrase), mix(kindAt(phraseLeft), kind)));

    const tail = tails[index] as number;
    const side = tail < 0 ? 1 : index < tail ? 2 : index === tail ? 3 : 4;
    put(side);
    put(mix(side, mix(kind, place)));
    put(mix(side, mix(mark, kindBefore)));
    return length;
  }
  return { most: MOST, readAt };
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
