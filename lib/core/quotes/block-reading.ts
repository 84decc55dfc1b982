/**
 * Reads a block word by word: classes, sentences, which words stand between
 * quotation marks, and where the next verb of saying is. Features are made of it.
 */
import type { Span } from "../text/offsets";
import { ALL_CLASSES, lexemeOf } from "./word-classes";
import { type Word, wordsIn } from "./words";

/** Where a word stands to the outermost marked stretch around it. */
export const OUTSIDE = 0;
export const OPENING = 1;
export const INSIDE = 2;
export const CLOSING = 3;

/** What is known of each word of a block. All lists are as long as `words`; positions are indices into it. */
export type BlockReading = {
  readonly words: readonly Word[];
  readonly lower: readonly string[];
  /** Indices into `ALL_CLASSES`. */
  readonly classes: Uint8Array;
  /** OUTSIDE, OPENING, INSIDE or CLOSING. */
  readonly marks: Uint8Array;
  /** The first and the last word of the stretch that the word stands in, or else of the one before it; -1 if there is none. */
  readonly stretchStarts: Int32Array;
  readonly stretchEnds: Int32Array;
  readonly sentenceStarts: Int32Array;
  /** The last word of the sentence. */
  readonly sentenceEnds: Int32Array;
  /** 1 for words that begin a sentence, also behind a mark that opens it. */
  readonly begins: Uint8Array;
  readonly isHeading: boolean;
};

const OPENING_CLASS = ALL_CLASSES.indexOf("opening");
const CLOSING_CLASS = ALL_CLASSES.indexOf("closing");

/**
 * Reads `range`, a block or a piece of one. `stretches` are the outermost
 * marked stretches in it, in text order, as UTF-16 spans.
 */
export function readBlock(
  text: string,
  range: Span,
  stretches: readonly Span[],
  isHeading: boolean,
): BlockReading {
  const words = wordsIn(text, range);
  const lexemes = words.map(({ text }) => lexemeOf(text));
  const { marks, stretchStarts, stretchEnds } = readMarks(words, stretches);
  const { sentenceStarts, sentenceEnds, begins } = readSentences(words, marks);
  const classes = new Uint8Array(words.length);
  for (const [index, { atStart, inside }] of lexemes.entries()) {
    if (marks[index] === OPENING) classes[index] = OPENING_CLASS;
    else if (marks[index] === CLOSING) classes[index] = CLOSING_CLASS;
    else classes[index] = begins[index] === 1 ? atStart : inside;
  }
  return {
    words,
    lower: lexemes.map(({ lower }) => lower),
    classes,
    marks,
    stretchStarts,
    stretchEnds,
    sentenceStarts,
    sentenceEnds,
    begins,
    isHeading,
  };
}

function readMarks(words: readonly Word[], stretches: readonly Span[]) {
  const marks = new Uint8Array(words.length);
  const stretchStarts = new Int32Array(words.length).fill(-1);
  const stretchEnds = new Int32Array(words.length).fill(-1);
  let index = 0;
  for (const stretch of stretches) {
    while (index < words.length && (words[index] as Word).start < stretch.start) index++;
    const from = index;
    while (index < words.length && (words[index] as Word).start < stretch.end) {
      const { start, end } = words[index] as Word;
      marks[index] = start === stretch.start ? OPENING : end >= stretch.end ? CLOSING : INSIDE;
      index++;
    }
    stretchStarts.fill(from, from, index);
    stretchEnds.fill(index - 1, from, index);
  }
  for (let at = 1; at < words.length; at++) {
    if (marks[at] !== OUTSIDE) continue;
    stretchStarts[at] = stretchStarts[at - 1] as number;
    stretchEnds[at] = stretchEnds[at - 1] as number;
  }
  return { marks, stretchStarts, stretchEnds };
}

const FULL_STOP = /^[.?!…]+$/;
const BRACKET_OR_MARK = /^["“”'‘’„«»([\]\-–—]/;

function readSentences(words: readonly Word[], marks: Uint8Array) {
  const sentenceStarts = new Int32Array(words.length);
  const sentenceEnds = new Int32Array(words.length);
  const begins = new Uint8Array(words.length);
  let from = 0;
  const close = (end: number) => {
    sentenceStarts.fill(from, from, end);
    sentenceEnds.fill(end - 1, from, end);
    from = end;
  };
  for (const [index, { text }] of words.entries()) {
    if (index === from) begins[index] = 1;
    if (marks[index] === OPENING || (begins[index] === 1 && BRACKET_OR_MARK.test(text))) {
      if (index + 1 < words.length) begins[index + 1] = 1;
    }
    if (endsSentence(words, marks, index)) close(index + 1);
  }
  close(words.length);
  return { sentenceStarts, sentenceEnds, begins };
}

/** A stop ends a sentence, or the mark that closes behind it, unless the sentence visibly goes on. */
function endsSentence(words: readonly Word[], marks: Uint8Array, index: number): boolean {
  const { text } = words[index] as Word;
  const next = words[index + 1];
  if (FULL_STOP.test(text)) {
    return (
      !next ||
      !(marks[index + 1] === CLOSING || (/^[)\]”’"']$/.test(next.text) && marks[index + 1] !== OPENING))
    );
  }
  if (marks[index] !== CLOSING || index === 0) return false;
  return FULL_STOP.test((words[index - 1] as Word).text) && next !== undefined && !/^\p{Ll}/u.test(next.text);
}
