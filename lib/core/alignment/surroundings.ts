/** What is said before and after a passage, for reading it in context (decision rule D4). */
import { type Span, span } from "@/lib/core/text/offsets";
import { sentencesIn } from "@/lib/core/text/sentences";

export type Surroundings = { readonly before: Span; readonly after: Span };

/** Sentences read to each side. */
const AROUND = 3;

/** Three sentences are never longer than this, UTF-16 units: no more of the text is read. */
const REACH = 2_000;

/**
 * Up to three sentences before and after `place`, the rest of its own sentence
 * counted as one; empty at the ends of the text. Lines are read apart, since a
 * record sets each turn on one.
 */
export function surroundingsOf(text: string, place: Span): Surroundings {
  const from = Math.max(0, place.start - REACH);
  const to = Math.min(text.length, place.end + REACH);
  const [first] = sentencesBetween(text, from, place.start).slice(-AROUND);
  const last = sentencesBetween(text, place.end, to).slice(0, AROUND).at(-1);
  return {
    before: span(first?.start ?? place.start, place.start),
    after: span(place.end, last?.end ?? place.end),
  };
}

function sentencesBetween(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let at = from;
  for (const line of text.slice(from, to).split("\n")) {
    sentences.push(...sentencesIn(text, span(at, at + line.length)));
    at += line.length + 1;
  }
  return sentences.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
