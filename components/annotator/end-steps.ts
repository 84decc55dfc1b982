/** Where an end of a mark goes when it moves by a character, a word or a sentence. Knows the text, no marks. */
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import type { TextOffset } from "@/lib/core/text/offsets";
import {
  nextSentenceEnd,
  nextSentenceStart,
  nextWordEnd,
  nextWordStart,
  previousSentenceEnd,
  previousSentenceStart,
  previousWordEnd,
  previousWordStart,
  skipBlanks,
  skipBlanksBack,
} from "@/lib/core/text/word-boundaries";

export type EndUnit = "character" | "word" | "sentence";
export type Side = "start" | "end";
/** Out of the mark, which grows, or into it. */
export type Way = "out" | "in";

/** The UTF-16 offset one step on from an end; `null` at the text's. Never on white space that a mark would lose. */
export function stepEnd(
  document: ArticleDocument,
  offset: TextOffset,
  { unit, side, way }: { readonly unit: EndUnit; readonly side: Side; readonly way: Way },
): number | null {
  return END_STEPS[unit][side][way](document, offset);
}

type EndStep = (document: ArticleDocument, offset: TextOffset) => number | null;

/** Where each step leads from an end. A step by character passes over white space, which no span ends with. */
const END_STEPS: Readonly<Record<EndUnit, Record<Side, Record<Way, EndStep>>>> = {
  character: {
    start: {
      out({ text }, offset) {
        const at = skipBlanksBack(text, offset);
        return at === 0 ? null : borderAtOrBefore(text, at - 1);
      },
      in: ({ text }, offset) => skipBlanks(text, borderAtOrAfter(text, offset + 1)),
    },
    end: {
      out({ text }, offset) {
        const at = skipBlanks(text, offset);
        return at === text.length ? null : borderAtOrAfter(text, at + 1);
      },
      in: ({ text }, offset) => skipBlanksBack(text, borderAtOrBefore(text, offset - 1)),
    },
  },
  word: {
    start: {
      out: ({ text }, offset) => previousWordStart(text, offset),
      in: ({ text }, offset) => nextWordStart(text, offset),
    },
    end: {
      out: ({ text }, offset) => nextWordEnd(text, offset),
      in: ({ text }, offset) => previousWordEnd(text, offset),
    },
  },
  sentence: {
    start: { out: previousSentenceStart, in: nextSentenceStart },
    end: { out: nextSentenceEnd, in: previousSentenceEnd },
  },
};
