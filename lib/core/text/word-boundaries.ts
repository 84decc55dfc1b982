/**
 * Steps through a text by word, sentence and quotation, for the caret and for
 * moving a mark's ends from the keyboard. Nothing here trims or marks anything.
 * All offsets are UTF-16 units. However long the text, a step reads only what
 * stands around the offset.
 */
import type { Block } from "./article-document";
import { blockIndexAt } from "./block-index";
import { borderAtOrAfter, borderAtOrBefore } from "./graphemes";
import { quotationsNear } from "./marked-quotations";
import { type Span, span, type TextOffset, textOffset } from "./offsets";
import { isGershayim } from "./quotation-marks";
import { sentencesNear } from "./sentences";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** A line is read this far to both sides of the offset, UTF-16 units. */
const WINDOW = 2000;

/** What a step by sentence needs of an article. */
type Blocks = { readonly text: string; readonly blocks: readonly Block[] };

/** The end of the first step that ends after `offset`; null at the last word. */
export function nextWordEnd(text: string, offset: TextOffset): TextOffset | null {
  return forward(text, offset, (step) => step.end);
}

/** The start of the first step that starts after `offset`; null at the last word. */
export function nextWordStart(text: string, offset: TextOffset): TextOffset | null {
  return forward(text, offset, (step) => step.start);
}

/** The end of the last step that ends before `offset`; null at the first word. */
export function previousWordEnd(text: string, offset: TextOffset): TextOffset | null {
  return backward(text, offset, (step) => step.end);
}

/** The start of the last step that starts before `offset`; null at the first word. */
export function previousWordStart(text: string, offset: TextOffset): TextOffset | null {
  return backward(text, offset, (step) => step.start);
}

/** The end of the first sentence that ends after `offset`; null at the last one. */
export function nextSentenceEnd(document: Blocks, offset: TextOffset): TextOffset | null {
  return sentenceForward(document, offset, "end");
}

/** The start of the first sentence that starts after `offset`; null at the last one. */
export function nextSentenceStart(document: Blocks, offset: TextOffset): TextOffset | null {
  return sentenceForward(document, offset, "start");
}

/** The end of the last sentence that ends before `offset`; null at the first one. */
export function previousSentenceEnd(document: Blocks, offset: TextOffset): TextOffset | null {
  return sentenceBackward(document, offset, "end");
}

/** The start of the last sentence that starts before `offset`; null at the first one. */
export function previousSentenceStart(document: Blocks, offset: TextOffset): TextOffset | null {
  return sentenceBackward(document, offset, "start");
}

/**
 * The sentence of `block` around `offset`, without white space at its ends; the
 * sentence before it if `offset` stands between two. Null outside the block. A
 * sentence of more than 10,000 units is cut.
 */
export function sentenceAt(text: string, block: Span, offset: TextOffset): Span | null {
  if (offset < block.start || offset > block.end) return null;
  return sentencesNear(text, block, offset).findLast((sentence) => sentence.start <= offset) ?? null;
}

/**
 * The innermost quotation of `block` that covers the code unit at `offset`, its
 * marks included; null if none does. Curly, straight and low-high marks,
 * guillemets either way, corner brackets and gershayim are known; in a block of
 * more than 20,000 units, quotations up to that length. See `quotationsNear`.
 */
export function quotationAt(text: string, block: Span, offset: TextOffset): Span | null {
  let innermost: Span | null = null;
  for (const quotation of quotationsNear(text, block, offset)) {
    const covers = quotation.start <= offset && offset < quotation.end;
    if (covers && (!innermost || quotation.start > innermost.start)) innermost = quotation;
  }
  return innermost;
}

/** The first offset at or after `offset` that is not white space; the text's length if none is. */
export function skipBlanks(text: string, offset: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = offset;
  return offset + (blanks.exec(text)?.[0].length ?? 0);
}

/** The last offset at or before `offset` that has no white space before it; 0 if none has. */
export function skipBlanksBack(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function forward(text: string, offset: number, edge: (step: Span) => TextOffset): TextOffset | null {
  for (let at = skipBlanks(text, offset); at < text.length; ) {
    const line = lineAround(text, at);
    const step = stepsIn(text, line).find((candidate) => edge(candidate) > offset);
    if (step) return edge(step);
    at = skipBlanks(text, line.end + 1);
  }
  return null;
}

function backward(text: string, offset: number, edge: (step: Span) => TextOffset): TextOffset | null {
  for (let at = skipBlanksBack(text, offset); at > 0; ) {
    const line = lineAround(text, at);
    const step = stepsIn(text, line).findLast((candidate) => edge(candidate) < offset);
    if (step) return edge(step);
    at = skipBlanksBack(text, line.start - 1);
  }
  return null;
}

function sentenceForward({ text, blocks }: Blocks, offset: number, side: keyof Span): TextOffset | null {
  for (let index = blockIndexAt(blocks, offset); index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.end <= offset || block.start === block.end) continue;
    const sentences = sentencesNear(text, block, Math.max(offset, block.start));
    const found = sentences.find((sentence) => sentence[side] > offset);
    if (found) return found[side];
    // A sentence longer than what is read goes on in the same block.
    const rest = skipBlanks(text, sentences.at(-1)?.end ?? block.end);
    if (rest > offset && rest < block.end) return textOffset(rest);
  }
  return null;
}

function sentenceBackward({ text, blocks }: Blocks, offset: number, side: keyof Span): TextOffset | null {
  for (let index = blockIndexAt(blocks, offset); index >= 0; index--) {
    const block = blocks[index];
    if (!block || block.start >= offset || block.start === block.end) continue;
    const sentences = sentencesNear(text, block, Math.min(offset, block.end));
    const found = sentences.findLast((sentence) => sentence[side] < offset);
    if (found) return found[side];
    const rest = skipBlanksBack(text, sentences[0]?.start ?? block.start);
    if (rest < offset && rest > block.start) return textOffset(rest);
  }
  return null;
}

/**
 * Steps are words and runs of punctuation, so that the end of a quote can stop
 * before or after its closing mark. Words joined by a hyphen, maqaf, apostrophe,
 * gershayim or full stop are one step; "U.S." keeps its last stop.
 */
function stepsIn(text: string, line: Span): Span[] {
  const steps: { start: number; end: number; isWord: boolean }[] = [];
  for (const { start, end, isWord } of segmentsIn(text, line)) {
    const last = steps.at(-1);
    const touches = last?.end === start;
    const beforeLast = steps.at(-2);
    if (isWord && last && touches && isJoiner(text, last) && beforeLast?.isWord) {
      if (beforeLast.end === last.start) {
        steps.pop();
        beforeLast.end = end;
        continue;
      }
    }
    const isAbbreviationStop =
      end === start + 1 &&
      text.charAt(start) === "." &&
      last?.isWord &&
      /\./.test(text.slice(last.start, last.end));
    if (last && touches && (isAbbreviationStop || (!isWord && !last.isWord))) last.end = end;
    else steps.push({ start, end, isWord });
  }
  return steps.map(({ start, end }) => span(start, end));
}

/** What the segmenter finds, blanks left out. A quotation that begins inside a Hebrew word begins a segment. */
function* segmentsIn(text: string, line: Span): Generator<{ start: number; end: number; isWord: boolean }> {
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(line.start, line.end))) {
    if (/^\s+$/.test(segment)) continue;
    let start = line.start + index;
    const end = start + segment.length;
    if (isWordLike) {
      for (const { index: inside } of segment.matchAll(/["״]/g)) {
        const at = line.start + index + inside;
        if (isGershayim(text, at)) continue;
        if (at > start) yield { start, end: at, isWord: true };
        yield { start: at, end: at + 1, isWord: false };
        start = at + 1;
      }
    }
    if (end > start) yield { start, end, isWord: isWordLike === true };
  }
}

function isJoiner(text: string, step: { start: number; end: number; isWord: boolean }): boolean {
  if (step.isWord || step.end - step.start !== 1) return false;
  return /[-‐‑־'’.&@/\u00ad]/.test(text.charAt(step.start)) || isGershayim(text, step.start);
}

/** The line around an offset; a very long one is cut at white space near {@link WINDOW}, or between characters. */
function lineAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - WINDOW);
  const before = text.slice(from, offset);
  const after = text.slice(offset, offset + WINDOW);
  const lineStart = before.lastIndexOf("\n");
  const lineEnd = after.indexOf("\n");
  let start = lineStart === -1 ? from : from + lineStart + 1;
  let end = lineEnd === -1 ? offset + after.length : offset + lineEnd;
  if (lineStart === -1 && from > 0) {
    const cut = before.search(/\s/);
    start = cut === -1 ? borderAtOrBefore(text, from) : from + cut;
  }
  if (lineEnd === -1 && end < text.length) {
    const cut = after.search(/\s\S*$/);
    end = cut > 0 ? offset + cut : borderAtOrAfter(text, end);
  }
  return span(start, end);
}
