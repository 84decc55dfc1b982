/**
 * Scores "speech or not". A pair is an outermost marked stretch as
 * lib/core/quotes/scan-stretches finds it, one that runs on over paragraphs
 * counted once; it is speech if one of its parts overlaps a content span of the
 * gold attributions. Nested pairs are not counted: they inherit the answer.
 */

import { findStretches } from "@/lib/core/quotes/find-stretches";
import type { MarkedStretch } from "@/lib/core/quotes/marked-stretch";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { detectLanguage } from "@/lib/core/text/language";
import { overlaps } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import type { PolnearArticle } from "./polnear";

/** What was said of pairs, by what they are; `f1` is that of speech. */
export type SpeechCounts = {
  readonly pairs: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly f1: number;
  /** F1 of calling every pair speech. */
  readonly floor: number;
};

export function countSpeech(articles: readonly PolnearArticle[]): SpeechCounts {
  const pairs = articles.flatMap((article) => {
    const { blocks } = documentFromText(canonicalText(article.text));
    const stretches = findStretches({ text: article.text, blocks }, detectLanguage(article.text));
    return stretches.map((stretch) => ({ called: stretch.speech, is: isSpeech(stretch, article) }));
  });
  const count = (called: boolean, is: boolean) =>
    pairs.filter((pair) => pair.called === called && pair.is === is).length;
  const [truePositives, falsePositives, falseNegatives] = [
    count(true, true),
    count(true, false),
    count(false, true),
  ];
  const speech = truePositives + falseNegatives;
  return {
    pairs: pairs.length,
    truePositives,
    falsePositives,
    falseNegatives,
    f1: (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
    floor: (2 * speech) / (pairs.length + speech),
  };
}

/** True if the gold attributes some of what stands between the marks. */
export function isSpeech({ parts }: Pick<MarkedStretch, "parts">, { attributions }: PolnearArticle): boolean {
  return attributions.some(({ content }) => content.some((one) => parts.some((part) => overlaps(one, part))));
}
