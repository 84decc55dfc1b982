/**
 * The measure of `scrapinghub/article-extraction-benchmark` (evaluate.py):
 * shingles of four words, counts normalised a page, precision and recall
 * averaged over pages, F1 of the averages.
 */

const SHINGLE = 4;

/** Python's `\w+` on Unicode text. */
const WORD = /[\p{L}\p{N}_]+/gu;

export type ShingleScore = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Scores what was extracted from each page against the gold text of the page. */
export function shingleScore(
  pages: readonly { readonly gold: string; readonly found: string }[],
): ShingleScore {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const page of pages) {
    const { hits, extra, missed } = compare(countShingles(page.gold), countShingles(page.found));
    if (hits + extra > 0) precisions.push(hits / (hits + extra));
    if (hits + missed > 0) recalls.push(hits / (hits + missed));
  }
  const precision = mean(precisions);
  const recall = mean(recalls);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function compare(gold: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>) {
  let [hits, extra, missed] = [0, 0, 0];
  for (const key of new Set([...gold.keys(), ...found.keys()])) {
    const [wanted, got] = [gold.get(key) ?? 0, found.get(key) ?? 0];
    hits += Math.min(wanted, got);
    extra += Math.max(0, got - wanted);
    missed += Math.max(0, wanted - got);
  }
  return { hits, extra, missed };
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at++) {
    const shingle = words.slice(at, at + SHINGLE).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
