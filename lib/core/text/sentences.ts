/**
 * Splits a block into sentences: `Intl.Segmenter`, then pieces that broke after
 * an abbreviation are joined again.
 */
import { type Span, span } from "./offsets";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Never the last word of a sentence: a name or a number follows. */
const TITLES =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Cmdr|Maj|Sgt|Adm|Rev|Hon|Pres|Amb|St|Mt|No|Nos|vs|v|cf|e\.g|i\.e|viz|approx|Fig|Sec|p|pp|ca|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;

/** Initials ("J. Smith", "George W. Bush"). */
const INITIAL = /(?:^|[\s.("“‘])\p{Lu}\.\s*$/u;

/** May end a sentence or not: the word that follows decides. */
const OPEN_ABBREVIATIONS =
  /(?:(?:\p{L}\.){2,}|(?:^|\s)(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|etc|al|dept|est)\.)\s*$/u;

/** Words that open a sentence far more often than they are part of a name. */
const OPENERS =
  /^["“‘'(]*(?:The|A|An|He|She|It|They|We|You|I|This|That|These|Those|There|His|Her|Its|Their|Our|My|But|And|Or|So|Yet|In|On|At|For|From|To|As|By|If|When|While|After|Before|Since|Although|Though|However|Meanwhile|Earlier|Later|What|Who|Why|How|Where|No|Not|Some|Many|Most|Officials|Asked)\b/;

/** Sentences of `block` in order, without the white space at their ends; UTF-16 units. */
export function sentencesIn(text: string, block: Span): Span[] {
  const sentences: Span[] = [];
  let start = block.start as number;
  let end = start;
  for (const { segment } of segmenter.segment(text.slice(block.start, block.end))) {
    if (end > start && isSentenceEnd(text.slice(start, end), segment)) {
      sentences.push(...trimmed(text, start, end));
      start = end;
    }
    end += segment.length;
  }
  sentences.push(...trimmed(text, start, end));
  return sentences;
}

function isSentenceEnd(before: string, after: string): boolean {
  const tail = before.slice(-40);
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
