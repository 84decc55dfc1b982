/**
 * Splits a block into sentences: `Intl.Segmenter`, then pieces that broke after
 * an abbreviation are joined again. Arabic and Urdu stops (؟ ۔) end a sentence;
 * a semicolon (; ؛) does not.
 */
import { borderAtOrBefore } from "./graphemes";
import { type Span, span } from "./offsets";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Never the last word of a sentence: a name or a number follows. */
const TITLES =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Cmdr|Maj|Sgt|Adm|Rev|Hon|Pres|Amb|St|Mt|No|Nos|vs|v|cf|e\.g|i\.e|viz|approx|Fig|Sec|p|pp|ca|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;

/** Initials ("J. Smith", "George W. Bush"); in Hebrew and Arabic also titles of one letter ("د. سمير"). */
const INITIAL = /(?:^|[\s.("“‘«])(?:\p{Lu}|[\u05d0-\u05ea]|[\u0621-\u064a])\.[\u200e\u200f]?\s*$/u;

/** May end a sentence or not: the word that follows decides. */
const OPEN_ABBREVIATIONS =
  /(?:(?:\p{L}\.){2,}|(?:^|\s)(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|etc|al|dept|est)\.)\s*$/u;

/** Words that open a sentence far more often than they are part of a name. */
const OPENERS =
  /^["“‘'(]*(?:The|A|An|He|She|It|They|We|You|I|This|That|These|Those|There|His|Her|Its|Their|Our|My|But|And|Or|So|Yet|In|On|At|For|From|To|As|By|If|When|While|After|Before|Since|Although|Though|However|Meanwhile|Earlier|Later|What|Who|Why|How|Where|No|Not|Some|Many|Most|Officials|Asked)\b/;

/** A question or an exclamation that was quoted, and what goes on after it: “Was it so?” he asked. */
const QUOTED_END = /[?!؟…]["”’»״]+\s*$/;

/** A line feed with no blank line beside it. */
const WRAP = /(?<!\n[ \t]*)\n(?![ \t]*\n)/g;

/** How far {@link sentencesNear} reads to each side, UTF-16 units. */
const REACH = 10_000;

/**
 * Sentences of `block` in order, without the white space at their ends; UTF-16
 * units. A line feed, as in hard-wrapped text, ends none; a blank line does.
 */
export function sentencesIn(text: string, block: Span): Span[] {
  const sentences: Span[] = [];
  let start = block.start as number;
  let end = start;
  // Unicode does not count gershayim among the marks that may close a sentence.
  const plain = text.slice(block.start, block.end).replace(WRAP, " ").replaceAll("״", '"');
  for (const { segment } of segmenter.segment(plain)) {
    if (end > start && isSentenceEnd(text.slice(start, end), segment)) {
      sentences.push(...trimmed(text, start, end));
      start = end;
    }
    end += segment.length;
  }
  sentences.push(...trimmed(text, start, end));
  return sentences;
}

/**
 * The sentences of `block` around `offset`, in order. A longer block is read
 * 10,000 units to each side and no further, so that its length costs nothing;
 * a sentence that reaches beyond is cut there, at white space if there is any.
 */
export function sentencesNear(text: string, block: Span, offset: number): Span[] {
  const from = Math.max(block.start, Math.min(offset - REACH, block.end));
  const to = Math.min(block.end, Math.max(offset + REACH, block.start));
  return sentencesIn(text, span(cut(text, from, block), cut(text, to, block)));
}

/** The first white space at or after `at` that is not far, or else a border between characters. */
function cut(text: string, at: number, block: Span): number {
  if (at === block.start || at === block.end) return at;
  const blank = text.slice(at, Math.min(at + LONGEST_WORD, block.end)).search(/\s/);
  return blank === -1 ? Math.max(block.start, borderAtOrBefore(text, at)) : at + blank;
}
const LONGEST_WORD = 200;

function isSentenceEnd(before: string, after: string): boolean {
  const tail = before.slice(-40);
  if (QUOTED_END.test(tail) && /^\p{Ll}/u.test(after)) return false;
  if (TITLES.test(tail)) return false;
  if (OPEN_ABBREVIATIONS.test(tail) || INITIAL.test(tail)) return OPENERS.test(after);
  return true;
}

function trimmed(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return to > from ? [span(from, to)] : [];
}
