/**
 * How likely each block is part of the article: two logistic models in a row.
 * The first reads a block and its neighbours; the second sees, besides, what
 * the first thought of the blocks around, so that one odd line between good
 * paragraphs, or one good line in a menu, is judged by its company.
 */
import { addRun, bestRun, type Column, type Columns, product, shifted, windowSum } from "./block-columns";
import type { BlockFacts } from "./block-facts";
import { CONTAINER_DEPTH, heldByContainer } from "./container-features";
import { pageFeatures } from "./page-features";
import type { BlockReading } from "./read-blocks";
import { textFeatures } from "./text-features";

/** The weights of one logistic model by the names of its features; a feature it does not name counts nothing. */
export type Weights = { readonly bias: number; readonly features: Readonly<Record<string, number>> };

/** Both models, as `cli/fit/boilerplate.ts` fits them. */
export type ContentModel = { readonly first: Weights; readonly second: Weights };

/** The first model's features of every block. */
export function firstFeatures(
  readings: readonly BlockReading[],
  facts: readonly BlockFacts[] | null,
): Map<string, Column> {
  const columns = textFeatures(readings);
  if (facts !== null) {
    const words = Float64Array.from(readings, ({ words }) => words.lower.length);
    const prose = words.map((count, index) => (readings[index]?.isProse ? count : 0));
    const own = [...columns].filter(([name]) => !/ at -?\d$| within /.test(name));
    const mainRun = columns.get("in main run") as Column;
    for (const [name, column] of pageFeatures(facts, { words, prose, mainRun })) columns.set(name, column);
    // What a block says means one thing in the article and another in the margin.
    const inNode = columns.get("in article node") as Column;
    for (const [name, column] of own) columns.set(`in node: ${name}`, product(column, inNode));
  }
  return columns;
}

/** The second model's features: the first's, and its thoughts of the blocks around. Adds them to `columns`. */
export function addSecondFeatures(
  columns: Map<string, Column>,
  {
    first,
    readings,
    facts,
  }: {
    readonly first: Column;
    readonly readings: readonly BlockReading[];
    readonly facts: readonly BlockFacts[] | null;
  },
): void {
  const logits = first.map((p) => Math.max(-6, Math.min(6, Math.log(p / (1 - p)))));
  columns.set("first thought", logits);
  columns.set("first probability", first);
  for (const by of [-3, -2, -1, 1, 2, 3]) columns.set(`first probability at ${by}`, shifted(first, by));
  for (const reach of [2, 5, 12, 40]) {
    columns.set(
      `content within ${reach}`,
      windowSum(first, reach).map((sum) => sum / (2 * reach)),
    );
  }
  const lengths = Float64Array.from(readings, ({ words }) => Math.min(60, words.lower.length));
  const gains = first.map((p, index) => (p - 0.35) * Math.log1p(lengths[index] as number));
  addRun(columns, "content run", { ...bestRun(gains), count: gains.length });
  if (facts === null) return;
  const amounts = first.map((p, index) => p * (lengths[index] as number));
  let total = 1e-9;
  for (const amount of amounts) total += amount;
  for (let depth = 0; depth < CONTAINER_DEPTH; depth++) {
    const content = heldByContainer(facts, amounts, depth);
    const all = heldByContainer(facts, lengths, depth);
    columns.set(
      `content in container ${depth}`,
      content.map((held) => held / total),
    );
    columns.set(
      `content density of container ${depth}`,
      content.map((held, index) => held / Math.max(1, all[index] as number)),
    );
  }
}

/** The probability that each block is content. */
export function contentProbabilities(
  readings: readonly BlockReading[],
  facts: readonly BlockFacts[] | null,
  model: ContentModel,
): Column {
  const columns = firstFeatures(readings, facts);
  const first = evaluate(columns, readings.length, model.first);
  addSecondFeatures(columns, { first, readings, facts });
  return evaluate(columns, readings.length, model.second);
}

/** A logistic model's probabilities, block by block. */
export function evaluate(columns: Columns, count: number, { bias, features }: Weights): Column {
  const sums = new Float64Array(count).fill(bias);
  for (const [name, weight] of Object.entries(features)) {
    const column = columns.get(name);
    if (column)
      for (let at = 0; at < count; at++) sums[at] = (sums[at] as number) + weight * (column[at] as number);
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}
