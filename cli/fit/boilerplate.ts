/**
 * Fits the weights by which content is told from boilerplate, and writes them
 * as `lib/core/boilerplate/text-weights.ts` and `page-weights.ts`:
 *
 *     TSX_TSCONFIG_PATH=cli/tsconfig.json npx tsx cli/fit/boilerplate.ts FOLDER [ZYTE]
 *
 * FOLDER is `Murrough-Foley/web-content-extraction-benchmark`, of which the
 * articles of the development split are read. Of ZYTE, the benchmark that
 * `verbatim eval boilerplate` scores on, only the half to tune on is read.
 * Neither is part of this repository.
 *
 * The first model is fitted on all pages. The second sees what the first
 * thinks of the blocks around: it is fitted on what models that had not seen
 * the page thought of them.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Column, Columns } from "@/lib/core/boilerplate/block-columns";
import {
  addSecondFeatures,
  type ContentModel,
  evaluate,
  firstFeatures,
  type Weights,
} from "@/lib/core/boilerplate/content-model";
import { type ExtractionPage, halfOf, readWcxbArticles, readZytePages } from "../eval/extraction-pages";
import { PROJECT } from "../project";
import { cropsOf, examplesOf, type FitPage, readFitPage } from "./boilerplate-examples";
import { fitLogistic } from "./newton-logistic";

/** What one kind of input is fitted with. Chosen on the half of the benchmark to tune on. */
type Plan = {
  readonly file: string;
  readonly name: string;
  readonly of: string;
  readonly ridge: number;
  readonly lengthShare: number;
  /** A block this likely is content: the bias is moved so that it comes out at a half. */
  readonly threshold: number;
};

const TEXT: Plan = {
  file: "text-weights.ts",
  name: "TEXT_MODEL",
  of: "plain text",
  ridge: 30,
  lengthShare: 0,
  threshold: 0.55,
};

const PAGE: Plan = {
  file: "page-weights.ts",
  name: "PAGE_MODEL",
  of: "pages",
  ridge: 100,
  lengthShare: 0.7,
  threshold: 0.5,
};

/** What each block of the news pages counts beside one of the other benchmark's: they are fewer, and nearer. */
const NEWS_WEIGHT = 3;

/** Parts that the pages are divided in, each judged by a first model fitted on the others. */
const FOLDS = 4;

async function main(folder: string, zyte: string | undefined): Promise<void> {
  const texts: FitPage[] = [];
  const pages: FitPage[] = [];
  const add = (read: ExtractionPage, weight: number) => {
    const { text, page } = readFitPage(read);
    if (!text.gold.includes(1)) return;
    texts.push(text, ...cropsOf(text));
    pages.push({ ...page, weight });
  };
  for (const read of readWcxbArticles(folder)) add(read, 1);
  for (const read of zyte === undefined ? [] : readZytePages(zyte)) {
    if (halfOf(read.id) === "tuned on") add(read, NEWS_WEIGHT);
  }
  console.error(`${pages.length} pages`);
  await write(TEXT, fitModel(texts, TEXT));
  await write(PAGE, fitModel(pages, PAGE));
}

function fitModel(pages: readonly FitPage[], { ridge, lengthShare, threshold }: Plan): ContentModel {
  const fitFirst = (some: readonly FitPage[]) =>
    fitLogistic(examplesOf(some, featuresOf, lengthShare), ridge);
  const ids = [...new Set(pages.map(({ id }) => id))];
  const folds = new Map(ids.map((id, index) => [id, index % FOLDS]));
  const unseen = new Map<FitPage, Column>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitFirst(pages.filter(({ id }) => folds.get(id) !== fold));
    for (const page of pages) {
      if (folds.get(page.id) === fold) unseen.set(page, evaluate(featuresOf(page), page.gold.length, model));
    }
  }
  const second = fitLogistic(
    examplesOf(pages, (page) => withSecond(page, unseen.get(page) as Column), lengthShare),
    ridge,
  );
  return { first: fitFirst(pages), second: atHalf(second, threshold) };
}

function featuresOf({ readings, facts }: FitPage): Columns {
  return firstFeatures(readings, facts);
}

function withSecond({ readings, facts }: FitPage, first: Column): Columns {
  const columns = firstFeatures(readings, facts);
  addSecondFeatures(columns, { first, readings, facts });
  return columns;
}

/** The model moved so that what was as likely as `threshold` is as likely as not. */
function atHalf({ bias, features }: Weights, threshold: number): Weights {
  const moved = bias - Math.log(threshold / (1 - threshold));
  return { bias: Number(moved.toFixed(4)), features };
}

async function write({ file, name, of }: Plan, model: ContentModel): Promise<void> {
  const weights = ({ bias, features }: Weights) =>
    `{ bias: ${bias}, features: {\n${Object.entries(features)
      .map(([feature, weight]) => `${JSON.stringify(feature)}: ${weight},`)
      .join("\n")}\n} }`;
  const text = `/**
 * The weights of the content model for ${of}, fitted by cli/fit/boilerplate.ts.
 * Numbers only: change them by fitting again.
 */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight may lie near a constant.
import type { ContentModel } from "./content-model";

export const ${name}: ContentModel = { first: ${weights(model.first)}, second: ${weights(model.second)} };
`;
  await writeFile(path.join(PROJECT, "lib/core/boilerplate", file), text);
}

const [folder, zyte] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Name the folder of the benchmark to fit on.");
  process.exitCode = 2;
} else await main(folder, zyte);
