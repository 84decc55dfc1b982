/**
 * Steps through a text by word, sentence and quotation, for moving a mark's
 * ends from the keyboard. All offsets are UTF-16 units; nothing here trims or
 * marks anything.
 */
import { quotationsIn } from "./marked-quotations";
import { type Span, span, type TextOffset } from "./offsets";
import { sentencesIn } from "./sentences";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** A line is read this far to both sides of the offset, UTF-16 units. */
const WINDOW = 2000;

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

/**
 * The sentence of `block` around `offset`, without white space at its ends; the
 * sentence before it if `offset` stands between two. Null outside the block.
 */
export function sentenceAt(text: string, block: Span, offset: TextOffset): Span | null {
  if (offset < block.start || offset > block.end) return null;
  return sentencesIn(text, block).findLast((sentence) => sentence.start <= offset) ?? null;
}

/**
 * The innermost quotation of `block` that covers the code unit at `offset`, its
 * marks included; null if none does. Curly, straight and low-high marks,
 * guillemets either way and corner brackets are known. See `quotationsIn`.
 */
export function quotationAt(text: string, block: Span, offset: TextOffset): Span | null {
  let innermost: Span | null = null;
  for (const quotation of quotationsIn(text, block)) {
    const covers = quotation.start <= offset && offset < quotation.end;
    if (covers && (!innermost || quotation.start > innermost.start)) innermost = quotation;
  }
  return innermost;
}

function forward(text: string, offset: number, edge: (step: Span) => TextOffset): TextOffset | null {
  for (let at = offset; at <= text.length; ) {
    const line = lineAround(text, at);
    const step = stepsIn(text, line).find((candidate) => edge(candidate) > offset);
    if (step) return edge(step);
    at = line.end + 1;
  }
  return null;
}

function backward(text: string, offset: number, edge: (step: Span) => TextOffset): TextOffset | null {
  for (let at = offset; at >= 0; ) {
    const line = lineAround(text, at);
    const step = stepsIn(text, line).findLast((candidate) => edge(candidate) < offset);
    if (step) return edge(step);
    at = line.start - 1;
  }
  return null;
}

/**
 * Steps are words and runs of punctuation, so that the end of a quote can stop
 * before or after its closing mark. Words joined by a hyphen, apostrophe or full
 * stop are one step; "U.S." keeps its last stop.
 */
function stepsIn(text: string, line: Span): Span[] {
  const steps: { start: number; end: number; isWord: boolean }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(line.start, line.end))) {
    if (/^\s+$/.test(segment)) continue;
    const [start, end] = [line.start + index, line.start + index + segment.length];
    const last = steps.at(-1);
    const touches = last?.end === start;
    const beforeLast = steps.at(-2);
    if (isWordLike && last && touches && isJoiner(text, last) && beforeLast?.isWord) {
      if (beforeLast.end === last.start) {
        steps.pop();
        beforeLast.end = end;
        continue;
      }
    }
    const isAbbreviationStop = segment === "." && last?.isWord && /\./.test(text.slice(last.start, last.end));
    if (last && touches && (isAbbreviationStop || (!isWordLike && !last.isWord))) last.end = end;
    else steps.push({ start, end, isWord: isWordLike === true });
  }
  return steps.map(({ start, end }) => span(start, end));
}

function isJoiner(text: string, step: { start: number; end: number; isWord: boolean }): boolean {
  return !step.isWord && /^[-‐‑'’.&@/\u00ad]$/.test(text.slice(step.start, step.end));
}

/** The line around an offset; a very long one is cut at white space near {@link WINDOW}. */
function lineAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - WINDOW);
  const before = text.slice(from, offset);
  const after = text.slice(offset, offset + WINDOW);
  const lineStart = before.lastIndexOf("\n");
  const lineEnd = after.indexOf("\n");
  let start = lineStart === -1 ? from : from + lineStart + 1;
  let end = lineEnd === -1 ? offset + after.length : offset + lineEnd;
  if (lineStart === -1 && from > 0) start = Math.min(offset, from + Math.max(0, before.search(/\s/)));
  if (lineEnd === -1 && end < text.length) {
    const cut = after.search(/\s\S*$/);
    if (cut > 0) end = offset + cut;
  }
  return span(start, end);
}
