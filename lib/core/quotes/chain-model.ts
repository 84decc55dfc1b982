/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001):
 * weights for what is seen at a word, and for which label follows which. The
 * best chain of labels is found by Viterbi's algorithm, and how sure each label
 * is by the forward-backward algorithm; both take time linear in the words.
 */
import type { BlockReading } from "./block-reading";
import { featureReader } from "./label-features";
import { goesOn, LABELS, mayFollow } from "./roles";

/** Weights as they are committed: digits of base 64, so that a weight is one character. */
export type PrintedWeights = {
  /** What one step of a digit is worth, digit 32 being nothing. */
  readonly step: number;
  /** What is added wherever a span may begin: the higher, the more is found and the less of it is right. */
  readonly eagerness: number;
  readonly transitionStep: number;
  /** The observations that have weights: differences between their sorted numbers, least digits first. */
  readonly observations: string;
  /** For each observation two digits that tell which labels have a weight, a bit a label, and a digit for each of those. */
  readonly weights: string;
  /** {@link LABELS} times {@link LABELS} digits a word class: previous label, then label. */
  readonly transitions: string;
};

/** Weights made ready for use. */
export type ChainModel = {
  /** A bit for the last digits of every observation that has weights: most of what is seen has none, and this fits a processor's nearest memory. */
  readonly known: Uint32Array;
  /** Open addressing: at each place an observation, -1 where free, and beside it its row of weights. */
  readonly places: Int32Array;
  /** Rows of {@link ROW} steps, a step a label: small, since what is looked up is scattered over all of it. */
  readonly weights: Int8Array;
  readonly step: number;
  /** By class, previous label, label; minus infinity where a label may not follow. */
  readonly transitions: Float32Array;
  /** The exponents of `transitions`. */
  readonly factors: Float32Array;
};

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE = DIGITS.length;
const MIDDLE = 32;
const NOTHING = DIGITS.charAt(MIDDLE);
/** Five bits of a difference a digit; the sixth says that more follow. */
const MORE = 32;

/** Room for the weights of one observation: a power of two, so that none lies across two lines of memory. */
export const ROW = 16;

/** The digits of an observation that `known` looks at. */
const KNOWN_BITS = (1 << 18) - 1;

const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

function valueAt(digits: string, index: number): number {
  return VALUES.get(digits.charAt(index)) ?? MIDDLE;
}

/** Makes printed weights ready for use. */
export function readModel(printed: PrintedWeights): ChainModel {
  const observations = readDifferences(printed.observations);
  let size = 1;
  while (size < observations.length * 1.5) size *= 2;
  const places = new Int32Array(size * 2).fill(-1);
  for (const [row, observation] of observations.entries()) {
    let place = placeOf(observation, size);
    while (places[2 * place] !== -1) place = (place + 1) & (size - 1);
    places[2 * place] = observation;
    places[2 * place + 1] = row;
  }
  const weights = readWeights(printed, observations.length);
  const transitions = new Float32Array(printed.transitions.length);
  for (let index = 0; index < transitions.length; index++) {
    const label = index % LABELS;
    const previous = Math.floor(index / LABELS) % LABELS;
    transitions[index] = mayFollow(previous, label)
      ? (valueAt(printed.transitions, index) - MIDDLE) * printed.transitionStep + eagernessAt(label, printed)
      : Number.NEGATIVE_INFINITY;
  }
  const known = new Uint32Array((KNOWN_BITS + 1) >>> 5);
  for (const observation of observations) {
    const bit = observation & KNOWN_BITS;
    known[bit >>> 5] = (known[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { known, places, weights, step: printed.step, transitions, factors: transitions.map(Math.exp) };
}

/** Prints weights: the reverse of {@link readModel}. `observations` are sorted; both weight lists are by row. */
export function printModel(
  observations: readonly number[],
  weights: ArrayLike<number>,
  transitions: ArrayLike<number>,
  eagerness = 0,
): PrintedWeights {
  const step = stepFor(weights);
  const transitionStep = stepFor(transitions);
  return {
    step,
    eagerness,
    transitionStep,
    observations: printDifferences(observations),
    weights: printWeights(weights, step),
    transitions: printDigits(transitions, transitionStep),
  };
}

/** All but the largest thousandth of the weights keep their size. */
function stepFor(weights: ArrayLike<number>): number {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.999)] ?? 0;
  return Math.max(1e-6, Number((largest / (MIDDLE - 1)).toPrecision(4)));
}

function eagernessAt(label: number, { eagerness }: PrintedWeights): number {
  return label > 0 && !goesOn(label) ? eagerness : 0;
}

function readWeights({ weights: printed }: PrintedWeights, count: number): Int8Array {
  const weights = new Int8Array(count * ROW);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const labels = valueAt(printed, at) + BASE * valueAt(printed, at + 1);
    at += 2;
    for (let label = 0; label < LABELS; label++) {
      if ((labels & (1 << label)) !== 0) weights[row * ROW + label] = valueAt(printed, at++) - MIDDLE;
    }
  }
  return weights;
}

function printWeights(weights: ArrayLike<number>, step: number): string {
  let printed = "";
  for (let row = 0; row < weights.length; row += LABELS) {
    let labels = 0;
    let digits = "";
    for (let label = 0; label < LABELS; label++) {
      const digit = printDigits([weights[row + label] as number], step);
      if (digit === NOTHING) continue;
      labels |= 1 << label;
      digits += digit;
    }
    printed += DIGITS.charAt(labels % BASE) + DIGITS.charAt(Math.floor(labels / BASE)) + digits;
  }
  return printed;
}

function printDigits(weights: ArrayLike<number>, step: number): string {
  return Array.from(weights, (weight) => {
    const value = Math.round(weight / step);
    return DIGITS.charAt(MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE - 1, value)));
  }).join("");
}

function printDifferences(numbers: readonly number[]): string {
  let printed = "";
  let last = 0;
  for (const number of numbers) {
    let rest = number - last;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) printed += DIGITS.charAt(MORE + (rest % MORE));
    printed += DIGITS.charAt(rest);
    last = number;
  }
  return printed;
}

function readDifferences(printed: string): number[] {
  const numbers: number[] = [];
  let last = 0;
  let difference = 0;
  let unit = 1;
  for (let index = 0; index < printed.length; index++) {
    const value = valueAt(printed, index);
    difference += (value % MORE) * unit;
    unit *= MORE;
    if (value >= MORE) continue;
    last += difference;
    numbers.push(last);
    difference = 0;
    unit = 1;
  }
  return numbers;
}

function placeOf(observation: number, size: number): number {
  return (Math.imul(observation, 0x9e3779b1) >>> 7) & (size - 1);
}

/** The labels of a block's words, and for each how likely it is, 0 to 1. */
export type Labelling = { readonly labels: Uint8Array; readonly certainty: Float32Array };

/** Labels the words of a block with the likeliest chain. */
export function labelBlock(model: ChainModel, reading: BlockReading): Labelling {
  const scores = scoreWords(model, reading);
  const labels = bestChain(model, reading, scores);
  return { labels, certainty: certaintyOf(model, reading, scores, labels) };
}

function scoreWords({ known, places, weights, step }: ChainModel, reading: BlockReading): Float32Array {
  const count = reading.words.length;
  const scores = new Float32Array(count * LABELS);
  const reader = featureReader(reading);
  const observed = new Int32Array(reader.most);
  const sums = new Int32Array(LABELS);
  const size = places.length / 2;
  for (let index = 0; index < count; index++) {
    const length = reader.readAt(index, observed);
    sums.fill(0);
    for (let at = 0; at < length; at++) {
      const observation = observed[at] as number;
      const bit = observation & KNOWN_BITS;
      if (((known[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      let place = placeOf(observation, size);
      while (places[2 * place] !== observation && places[2 * place] !== -1) place = (place + 1) & (size - 1);
      if (places[2 * place] === -1) continue;
      const row = (places[2 * place + 1] as number) * ROW;
      for (let label = 0; label < LABELS; label++) {
        sums[label] = (sums[label] as number) + (weights[row + label] as number);
      }
    }
    for (let label = 0; label < LABELS; label++) {
      scores[index * LABELS + label] = (sums[label] as number) * step;
    }
  }
  return scores;
}

/** The labels that may stand before each label. */
const EARLIER: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_none, previous) => previous).filter((previous) =>
    mayFollow(previous, label),
  ),
);

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
    const table = (classes[index] as number) * LABELS * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let highest = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (const previous of EARLIER[label] as readonly number[]) {
        const value = (best[previous] as number) + (transitions[table + previous * LABELS + label] as number);
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
    const table = (classes[index] as number) * LABELS * LABELS;
    const base = index * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let sum = index === 0 && !goesOn(label) ? 1 : 0;
      for (const previous of index > 0 ? (EARLIER[label] as readonly number[]) : []) {
        sum +=
          (forward[base - LABELS + previous] as number) *
          (factors[table + previous * LABELS + label] as number);
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
    const table = (classes[index] as number) * LABELS * LABELS;
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
      for (const previous of EARLIER[label] as readonly number[]) {
        backward[previous] =
          (backward[previous] as number) + (factors[table + previous * LABELS + label] as number) * weight;
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
