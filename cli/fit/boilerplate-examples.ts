/** Pages with gold articles, made into what the content model is fitted to. */
import { createHash } from "node:crypto";
import type { Columns } from "@/lib/core/boilerplate/block-columns";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import { type BlockReading, readBlocks } from "@/lib/core/boilerplate/read-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { documentFromHtml } from "@/lib/server/ingest/html-document";
import type { ExtractionPage } from "../eval/extraction-pages";
import { goldLines } from "../eval/gold-lines";
import type { Examples } from "./newton-logistic";

/** The blocks of a page, and which of them are content. */
export type FitPage = {
  readonly id: string;
  readonly readings: readonly BlockReading[];
  /** Null when the page is fitted to as plain text. */
  readonly facts: readonly BlockFacts[] | null;
  readonly gold: Uint8Array;
  /** How much each of its blocks counts. */
  readonly weight: number;
};

/** A page as plain text and as imported. */
export function readFitPage({ id, html, article }: ExtractionPage): {
  readonly text: FitPage;
  readonly page: FitPage;
} {
  const { document, blockFacts } = documentFromHtml(html, { withArticleNode: true });
  const plain = documentFromText(canonicalText(document.text));
  const isGold = goldLines(article);
  const goldOf = (readings: readonly BlockReading[]) =>
    Uint8Array.from(readings, ({ text }) => Number(isGold(text)));
  const lines = readBlocks(plain.text, plain.blocks, null);
  const blocks = readBlocks(document.text, document.blocks, blockFacts);
  return {
    text: { id, readings: lines, facts: null, gold: goldOf(lines), weight: 1 },
    page: { id, readings: blocks, facts: blockFacts, gold: goldOf(blocks), weight: 1 },
  };
}

/** Blocks left around the article in a crop: pasted text has a few lines too many, not the whole page. */
const MARGINS = [0, 1, 2, 4, 8, 16];

/** Crops made of a page, and what each block of them counts beside one of a whole page. */
const CROPS = 2;
const CROP_WEIGHT = 0.25;

/** A crop that leaves less than a twentieth of the page out is the page again. */
const LEAST_CUT = 0.95;

/** The article with a few blocks around it, as somebody would paste it; margins by a hash of the id. */
export function cropsOf(page: FitPage): FitPage[] {
  const crops: FitPage[] = [];
  const first = page.gold.indexOf(1);
  const last = page.gold.lastIndexOf(1);
  for (let crop = 0; crop < CROPS; crop++) {
    const digest = createHash("sha256").update(`${page.id}${crop}`).digest();
    const margin = (at: number) => MARGINS[(digest[at] as number) % MARGINS.length] as number;
    const from = Math.max(0, first - margin(0));
    const to = Math.min(page.gold.length, last + 1 + margin(1));
    if (to - from >= page.gold.length * LEAST_CUT) continue;
    const cut = { readings: page.readings.slice(from, to), gold: page.gold.slice(from, to) };
    crops.push({ id: page.id, facts: null, weight: CROP_WEIGHT, ...cut });
  }
  return crops;
}

/**
 * Dense rows of the features of all blocks of the pages. `lengthShare` of a
 * block's weight goes by its share of the page's words: an extracted article
 * is scored by words, lines one by one.
 */
export function examplesOf(
  pages: readonly FitPage[],
  featuresOf: (page: FitPage) => Columns,
  lengthShare: number,
): Examples {
  const columns = pages.map(featuresOf);
  const names = [...new Set(columns.flatMap((features) => [...features.keys()]))];
  const count = pages.reduce((sum, { gold }) => sum + gold.length, 0);
  const rows = new Float32Array(count * names.length);
  const classes = new Uint8Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  pages.forEach(({ readings, gold, weight }, index) => {
    const own = names.map((name) => columns[index]?.get(name));
    const words = readings.reduce((sum, { counts }) => sum + counts.all, 0);
    readings.forEach(({ counts }, block) => {
      own.forEach((column, feature) => {
        rows[at * names.length + feature] = column?.[block] ?? 0;
      });
      classes[at] = gold[block] as number;
      const share = (counts.all / Math.max(1, words)) * gold.length;
      weights[at] = weight * (1 - lengthShare + lengthShare * share);
      at += 1;
    });
  });
  return { names, rows, classes, weights };
}
