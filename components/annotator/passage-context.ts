/** Where an excerpt stands in its record, and what is said around it (decision rule D4). */
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { type Paragraph, paragraphsOf, type Sentence, sentencesOf } from "./passages";

/** Sentences read before and after a passage. */
const AROUND = 3;

export type ContextSentence = Sentence & {
  /** The part of the sentence that is in the excerpt, in units of its `text`; equal for none. */
  readonly chosenFrom: number;
  readonly chosenTo: number;
};

export type PassageContext = {
  /** The excerpt's sentences with up to three on either side, in order. */
  readonly sentences: readonly ContextSentence[];
  /** In whose turns the excerpt stands, in order; empty if the record names nobody there. */
  readonly speakers: readonly string[];
};

/**
 * The surroundings of an excerpt; `null` if the record does not have it word
 * for word. Of several places the one in the paragraph that `locator` names
 * ("¶9"), else the first.
 */
export function contextOf(
  reference: Pick<ReferenceSummary, "text" | "turns">,
  { excerpt, locator }: { readonly excerpt: string; readonly locator?: string | undefined },
): PassageContext | null {
  const words = excerpt.trim();
  const paragraphs = paragraphsOf(reference.text);
  const start = words === "" ? -1 : placeOf(words, reference.text, paragraphs, locator);
  if (start < 0) return null;
  const end = start + words.length;
  // Each of them has a sentence at least.
  const first = paragraphs.findIndex((one) => one.end > start);
  const last = paragraphs.findLastIndex((one) => one.start < end);
  const near = sentencesOf(reference, paragraphs.slice(Math.max(0, first - AROUND), last + 1 + AROUND));
  const from = near.findIndex((one) => one.end > start);
  const to = near.findLastIndex((one) => one.start < end);
  const chosen = near.slice(from, to + 1);
  return {
    sentences: near.slice(Math.max(0, from - AROUND), to + 1 + AROUND).map((one) => {
      const within = (offset: number) => Math.min(Math.max(offset - one.start, 0), one.text.length);
      return { ...one, chosenFrom: within(start), chosenTo: within(end) };
    }),
    speakers: [...new Set(chosen.flatMap(({ speaker }) => speaker ?? []))],
  };
}

function placeOf(
  words: string,
  text: string,
  paragraphs: readonly Paragraph[],
  locator: string | undefined,
): number {
  const first = text.indexOf(words);
  const named = paragraphs.find(({ number }) => number === Number(/^¶(\d+)/.exec(locator ?? "")?.[1]));
  const there = named ? text.indexOf(words, named.start) : -1;
  return named && there >= 0 && there < named.end ? there : first;
}
