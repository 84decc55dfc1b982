/**
 * Fits lib/core/quotes/stretch-weights.ts on the training articles of PolNeAR
 * (English) and of uhh-lt/german-news-quotation-attribution-2024 (German):
 *
 *     npx tsx --tsconfig cli/tsconfig.json cli/fit/stretches.ts POLNEAR/data/train GERMAN/data/train
 *
 * The same folders give the same file. Neither data set is part of the project.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { keyOf, readGermanArticles } from "@/cli/eval/german-quotes";
import { readPolnear } from "@/cli/eval/polnear";
import { isSpeech } from "@/cli/eval/quotation-marks";
import { type ScannedStretch, scanStretches, startOf } from "@/lib/core/quotes/scan-stretches";
import { featuresOf, STRETCH_FEATURES } from "@/lib/core/quotes/stretch-features";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { PROJECT } from "../project";
import { type Example, type Fitted, fitLogistic } from "./logistic-regression";

const PENALTY = 1;

const [polnear = "", german = ""] = process.argv.slice(2);

const english = (await readPolnear(polnear)).flatMap((article) =>
  examplesOf(article.text, (stretch) => isSpeech(stretch, article)),
);
const germanExamples = (await readGermanArticles(german)).flatMap(({ text, direct }) => {
  const wanted = new Set(direct.map(keyOf));
  return examplesOf(text, ({ parts }) => wanted.has(keyOf(parts)));
});

await writeFile(
  path.join(PROJECT, "lib/core/quotes/stretch-weights.ts"),
  `/** Fitted by cli/fit/stretches.ts, by hand nowhere: ${english.length} English and ${germanExamples.length} German stretches. */
import type { StretchReason } from "./stretch-features";

export const STRETCH_WEIGHTS: Readonly<Record<"en" | "de", Readonly<Record<StretchReason, number>>>> = {
  en: {
${listed(fitLogistic(english, PENALTY))}
  },
  de: {
${listed(fitLogistic(germanExamples, PENALTY))}
  },
};
`,
);

function examplesOf(text: string, positive: (stretch: ScannedStretch) => boolean): Example[] {
  const { blocks } = documentFromText(canonicalText(text));
  return scanStretches({ text, blocks }).flatMap((stretch) => {
    const block = blocks[blockIndexAt(blocks, startOf(stretch))];
    if (!block) return [];
    const setting = { text, block, heading: block.kind === "heading" };
    return [{ features: featuresOf(stretch, setting), positive: positive(stretch) }];
  });
}

function listed({ bias, weights }: Fitted): string {
  const lines = STRETCH_FEATURES.map((name) => [name, weights.get(name) ?? 0] as const);
  return [["usual", bias] as const, ...lines]
    .map(([name, weight]) => `    "${name}": ${Number(weight.toFixed(3))},`)
    .join("\n");
}
