/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001):
 * weights for what is seen at a word, and for which label follows which. The
 * best chain of labels is found by Viterbi's algorithm, and how sure each label
 * is by the forward-backward algorithm; both take time linear in the words.
 */
import type { BlockReading } from "./block-reading";
import { featureReader } from "./label-features";
import { layOutTable, type ObservationTable, sumSteps } from "./observation-table";
import { type PrintedWeights, readWeights } from "./printed-weights";
import { goesOn, LABELS } from "./roles";

/** Weights made ready for use. */
export type ChainModel = {
  readonly table: ObservationTable;
  readonly step: number;
  /** By class, label, previous label: what is compared stands together. Minus infinity where a label may not follow. */
  readonly transitions: Float32Array;
  /** The exponents of `transitions`. */
  readonly factors: Float32Array;
};

/** Transitions of one class. */
const TABLE = LABELS * LABELS;

/** Makes printed weights ready for use. */
export function readModel(printed: PrintedWeights): ChainModel {
  const { observations, steps, transitions: byPrevious } = readWeights(printed);
  const table = layOutTable(observations, steps);
  const transitions = byPrevious.map((_, index) => {
    const [previous, label] = [index % LABELS, Math.floor(index / LABELS) % LABELS];
    return byPrevious[index - (index % TABLE) + previous * LABELS + label] as number;
  });
  return { table, step: printed.step, transitions, factors: transitions.map(Math.exp) };
}

/** The labels of a block's words, and for each how likely it is, 0 to 1; where no word has a role, nought. */
export type Labelling = { readonly labels: Uint8Array; readonly certainty: Float32Array };

/** Labels the words of a block with the likeliest chain. Words that are `passedOver` are not looked at: they have no role. */
export function labelBlock(
  model: ChainModel,
  reading: BlockReading,
  passedOver: Uint8Array | null = null,
): Labelling {
  const scores = scoreWords(model, reading, passedOver);
  const labels = bestChain(model, reading, scores);
  const bare = labels.every((label) => label === 0);
  const certainty = bare ? new Float32Array(labels.length) : certaintyOf(model, reading, scores, labels);
  return { labels, certainty };
}

/** More than anything that speaks for a role. */
const NO_ROLE = 100;

function scoreWords(
  { table, step }: ChainModel,
  reading: BlockReading,
  passedOver: Uint8Array | null,
): Float32Array {
  const count = reading.words.length;
  const scores = new Float32Array(count * LABELS);
  const reader = featureReader(reading);
  const observed = new Int32Array(reader.most);
  const sums = new Int32Array(LABELS);
  for (let index = 0; index < count; index++) {
    if (passedOver?.[index] === 1) {
      scores[index * LABELS] = NO_ROLE;
      continue;
    }
    sumSteps(table, observed, reader.readAt(index, observed), sums);
    for (let label = 0; label < LABELS; label++) {
      scores[index * LABELS + label] = (sums[label] as number) * step;
    }
  }
  return scores;
}

/** The first and the last label that may stand before each label; so may those between them. */
const FIRST_BEFORE = Uint8Array.from({ length: LABELS }, (_, label) => (goesOn(label) ? label - 1 : 0));
const LAST_BEFORE = Uint8Array.from({ length: LABELS }, (_, label) => (goesOn(label) ? label : LABELS - 1));

function bestChain({ transitions }: ChainModel, { classes }: BlockReading, scores: Float32Array): Uint8Array {
  const count = classes.length;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const origins = new Uint8Array(count * LABELS);
  const best = new Float64Array(LABELS);
  const next = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    best[label] = goesOn(label) ? Number.NEGATIVE_INFINITY : (scores[label] as number);
  }
  for (let index = 1; index < count; index++) {
    const table = (classes[index] as number) * TABLE;
    for (let label = 0; label < LABELS; label++) {
      let highest = Number.NEGATIVE_INFINITY;
      let origin = 0;
      const row = table + label * LABELS;
      const end = LAST_BEFORE[label] as number;
      for (let previous = FIRST_BEFORE[label] as number; previous <= end; previous++) {
        const value = (best[previous] as number) + (transitions[row + previous] as number);
        if (value <= highest) continue;
        highest = value;
        origin = previous;
      }
      next[label] = highest + (scores[index * LABELS + label] as number);
      origins[index * LABELS + label] = origin;
    }
    best.set(next);
  }
  let label = 0;
  for (let other = 1; other < LABELS; other++) {
    if ((best[other] as number) > (best[label] as number)) label = other;
  }
  for (let index = count - 1; index >= 0; index--) {
    labels[index] = label;
    label = origins[index * LABELS + label] as number;
  }
  return labels;
}

/** How likely each chosen label is, all chains considered. Turns `scores` into likelihoods on the way. */
function certaintyOf(
  { factors }: ChainModel,
  { classes }: BlockReading,
  scores: Float32Array,
  labels: Uint8Array,
): Float32Array {
  const count = classes.length;
  exponentiate(scores);
  const forward = new Float32Array(count * LABELS);
  for (let index = 0; index < count; index++) {
    const table = (classes[index] as number) * TABLE;
    const base = index * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let sum = index === 0 && !goesOn(label) ? 1 : 0;
      const row = table + label * LABELS;
      const end = index === 0 ? -1 : (LAST_BEFORE[label] as number);
      for (let previous = FIRST_BEFORE[label] as number; previous <= end; previous++) {
        sum += (forward[base - LABELS + previous] as number) * (factors[row + previous] as number);
      }
      forward[base + label] = sum * (scores[base + label] as number);
    }
    normalise(forward, base);
  }
  const certainty = new Float32Array(count);
  const backward = new Float32Array(LABELS).fill(1);
  const weighted = new Float32Array(LABELS);
  for (let index = count - 1; index >= 0; index--) {
    const base = index * LABELS;
    const table = (classes[index] as number) * TABLE;
    const chosen = labels[index] as number;
    let all = 0;
    for (let label = 0; label < LABELS; label++) {
      all += (forward[base + label] as number) * (backward[label] as number);
      weighted[label] = (scores[base + label] as number) * (backward[label] as number);
    }
    certainty[index] =
      all > 0 ? ((forward[base + chosen] as number) * (backward[chosen] as number)) / all : 0;
    backward.fill(0);
    for (let label = 0; label < LABELS; label++) {
      const weight = weighted[label] as number;
      const row = table + label * LABELS;
      const end = LAST_BEFORE[label] as number;
      for (let previous = FIRST_BEFORE[label] as number; previous <= end; previous++) {
        backward[previous] = (backward[previous] as number) + (factors[row + previous] as number) * weight;
      }
    }
    normalise(backward, 0);
  }
  return certainty;
}

/** Exponents that keep their proportions at each word, the largest being 1. */
function exponentiate(scores: Float32Array): void {
  for (let base = 0; base < scores.length; base += LABELS) {
    let largest = scores[base] as number;
    for (let at = base + 1; at < base + LABELS; at++) largest = Math.max(largest, scores[at] as number);
    for (let at = base; at < base + LABELS; at++) scores[at] = Math.exp((scores[at] as number) - largest);
  }
}

/** Makes the values of one word, from `base` on, sum up to 1. */
function normalise(values: Float32Array, base: number): void {
  let sum = 0;
  for (let at = base; at < base + LABELS; at++) sum += values[at] as number;
  if (sum > 0) for (let at = base; at < base + LABELS; at++) values[at] = (values[at] as number) / sum;
}
