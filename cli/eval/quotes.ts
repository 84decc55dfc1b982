/**
 * Scores the attributions found in PolNeAR articles (Newell, Margolin and Ruths
 * 2018), in two ways.
 *
 * Spans: every word of a paragraph has one label, and source, cue and content
 * spans are compared as CofeNet's evaluation does (exact ends, first words,
 * words). Its sentences are PolNeAR's paragraphs and so are ours, its labels
 * agree with ours on 99.4 % of its tokens; but it cuts words with CoreNLP, we with our own rule,
 * and it counts every annotator's file, we the first of each article.
 *
 * Speakers: of the outermost pairs of quotation marks that overlap a gold content
 * with a source, how many were given a source that overlaps the gold one.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Attribution } from "@/lib/core/quotes/attribution";
import { readBlock } from "@/lib/core/quotes/block-reading";
import { findAttributions } from "@/lib/core/quotes/find-attributions";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import type { MarkedStretch } from "@/lib/core/quotes/marked-stretch";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { overlaps, type Span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { CommandFailure } from "../command";
import { addSequence, emptyScores, formatScores } from "./bio-scores";
import { countEntities, formatEntities, readEntityLabels } from "./entities";
import type { Evaluation } from "./evaluation";
import { labelUnits, labelWords } from "./labelled-blocks";
import { type PolnearArticle, readPolnear } from "./polnear";
import { countSpeech } from "./quotation-marks";

/** Figures over one split of PolNeAR. */
export const evaluate: Evaluation = async (folder, { entities }) => {
  const split = findSplit(folder);
  const articles = await readPolnear(split);
  const scores = emptyScores();
  const speakers = { asked: 0, answered: 0, right: 0 };
  let relations = 0;
  for (const article of articles) {
    const { blocks } = documentFromText(canonicalText(article.text));
    const stretches = findStretches({ text: article.text, blocks }, "en");
    const proposed = findAttributions({ text: article.text, blocks }, stretches);
    const gold = labelUnits(article.text.length, article.attributions);
    const found = labelUnits(article.text.length, proposed);
    for (const block of blocks) {
      const reading = readBlock(article.text, block, [], false);
      addSequence(scores, labelWords(gold, reading), labelWords(found, reading));
    }
    for (const stretch of stretches) countSpeaker(speakers, stretch, article, proposed);
    relations += article.attributions.length;
  }
  const { asked, answered, right } = speakers;
  const speech = countSpeech(articles);
  const percent = (share: number) => (100 * share).toFixed(1);
  return [
    `PolNeAR ${path.basename(split)}: ${articles.length} articles, ${relations} attributions of each article's first annotator`,
    "",
    "Spans, F1 in percent",
    formatScores(scores),
    "Quotation-mark pairs, speech or not",
    `  F1 ${percent(speech.f1)}   (${speech.truePositives} rightly called speech, ${speech.falsePositives} wrongly, ${speech.falseNegatives} missed, of ${speech.pairs} pairs)`,
    "",
    "Speakers of attributed quotation-mark pairs",
    `  right mention ${percent(right / Math.max(1, asked))}   (${right} right of ${answered} answered, ${asked} pairs)`,
    "",
    ...(entities === null ? [] : formatEntities(countEntities(articles, await readEntityLabels(entities)))),
  ].join("\n");
};

/** The folder itself if it is a split, otherwise the split dev in it. */
function findSplit(folder: string): string {
  const candidates = [folder, path.join(folder, "dev"), path.join(folder, "data/dev")];
  const split = candidates.find((candidate) => existsSync(path.join(candidate, "attributions")));
  if (!split) throw new CommandFailure(`There is no split of PolNeAR in ${folder}.`);
  return split;
}

function countSpeaker(
  speakers: { asked: number; answered: number; right: number },
  { parts }: MarkedStretch,
  { attributions }: PolnearArticle,
  proposed: readonly Attribution[],
): void {
  const gold = mostOverlapping(parts, attributions);
  if (!gold || gold.source.length === 0) return;
  speakers.asked++;
  const source = mostOverlapping(parts, proposed)?.source ?? [];
  if (source.length === 0) return;
  speakers.answered++;
  if (source.some((one) => gold.source.some((other) => overlaps(one, other)))) speakers.right++;
}

/** The attribution whose content shares most with the parts; undefined if none shares anything. */
function mostOverlapping<T extends { readonly content: readonly Span[] }>(
  parts: readonly Span[],
  attributions: readonly T[],
): T | undefined {
  const shared = ({ content }: T) =>
    content.reduce(
      (sum, one) =>
        sum +
        parts.reduce(
          (units, part) => units + Math.max(0, Math.min(one.end, part.end) - Math.max(one.start, part.start)),
          0,
        ),
      0,
    );
  const best = attributions.map((one) => ({ one, units: shared(one) })).sort((a, b) => b.units - a.units)[0];
  return best && best.units > 0 ? best.one : undefined;
}
