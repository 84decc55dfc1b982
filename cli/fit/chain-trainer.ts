/**
 * Fits a linear-chain conditional random field by stochastic gradient ascent
 * with a step size per weight (AdaGrad; Duchi, Hazan and Singer 2011).
 */
import { goesOn, LABELS, mayFollow } from "@/lib/core/quotes/roles";
import { ALL_CLASSES } from "@/lib/core/quotes/word-classes";
import type { Example } from "./examples";

const TABLE = LABELS * LABELS;

/** Gradients below this change nothing that is printed. */
const LEAST = 1e-4;

/** Keeps the first steps of a weight from being too long. */
const CAUTION = 1e-2;

const ALLOWED = Uint8Array.from({ length: TABLE }, (_, index) =>
  mayFollow(Math.floor(index / LABELS), index % LABELS) ? 1 : 0,
);

/** A list of weights with the sum of their squared gradients. */
type Fitted = {
  readonly values: Float64Array;
  readonly sums: Float64Array;
  /** 1 for weights that stay nothing. */
  readonly fixed: Uint8Array;
};

function fitted(length: number): Fitted {
  return {
    values: new Float64Array(length),
    sums: new Float64Array(length),
    fixed: new Uint8Array(length),
  };
}

/** Weights that are being fitted to examples. */
export class ChainTrainer {
  readonly #emissions: Fitted;
  /** By class, previous label, label; the last table is shared by all classes. */
  readonly #tables = fitted((ALL_CLASSES.length + 1) * TABLE);
  readonly #dropped: number;
  #rate = 0;

  /**
   * For examples with observations below `rows`. Every time an example is read,
   * the share `dropped` of its observations is left out by chance, so that none
   * is relied upon alone (Srivastava and others 2014).
   */
  constructor(rows: number, dropped: number) {
    this.#emissions = fitted(rows * LABELS);
    this.#dropped = dropped;
  }

  /** The weights by row and label, as fitted to examples of which a share is left out. */
  readWeights(): Float64Array {
    return this.#emissions.values.slice();
  }

  /** The transitions by class, previous label and label, the shared ones added. */
  readTransitions(): Float64Array {
    const { values } = this.#tables;
    const shared = values.length - TABLE;
    return Float64Array.from({ length: shared }, (_, index) => {
      const pair = index % TABLE;
      return ALLOWED[pair] === 1 ? (values[index] as number) + (values[shared + pair] as number) : 0;
    });
  }

  /** Sets all but the `kept` largest weights of observations to nothing, for good. */
  prune(kept: number): void {
    const { values, fixed } = this.#emissions;
    const least = Float64Array.from(values, Math.abs).sort().at(-kept) ?? 0;
    for (let place = 0; place < values.length; place++) {
      if (Math.abs(at(values, place)) >= least) continue;
      values[place] = 0;
      fixed[place] = 1;
    }
  }

  /** Goes through the examples `rounds` times, in an order that is the same on every run. */
  fit(examples: readonly Example[], rounds: number, rate: number, report: (round: number) => void): void {
    const order = [...examples.keys()];
    const random = generator(1);
    for (let round = 0; round < rounds; round++) {
      this.#rate = rate * (1 - (0.8 * round) / rounds);
      shuffle(order, random);
      for (const index of order) {
        const example = examples[index] as Example;
        if (example.labels.length > 0) this.#learn(this.#thinned(example, random));
      }
      report(round);
    }
  }

  #thinned(example: Example, random: () => number): Example {
    const { observations, offsets } = example;
    const kept = new Int32Array(observations.length);
    const starts = new Int32Array(offsets.length);
    let length = 0;
    for (let index = 0; index + 1 < offsets.length; index++) {
      for (let place = offsets[index] as number; place < (offsets[index + 1] as number); place++) {
        if (random() >= this.#dropped) kept[length++] = observations[place] as number;
      }
      starts[index + 1] = length;
    }
    return { ...example, observations: kept.subarray(0, length), offsets: starts };
  }

  #learn(example: Example): void {
    const { labels, observations, offsets } = example;
    const { classes } = example.reading;
    const count = labels.length;
    const likelihoods = this.#likelihoods(example);
    const factors = new Map<number, Float64Array>();
    for (const kind of classes) if (!factors.has(kind)) factors.set(kind, this.#factors(kind));
    const forward = new Float64Array(count * LABELS);
    const backward = new Float64Array(count * LABELS).fill(1);
    for (let index = 0; index < count; index++) {
      const table = factors.get(classes[index] as number) as Float64Array;
      for (let label = 0; label < LABELS; label++) {
        let sum = index === 0 && !goesOn(label) ? 1 : 0;
        for (let previous = 0; index > 0 && previous < LABELS; previous++) {
          sum += at(forward, (index - 1) * LABELS + previous) * at(table, previous * LABELS + label);
        }
        forward[index * LABELS + label] = sum * at(likelihoods, index * LABELS + label);
      }
      normalise(forward, index * LABELS, LABELS);
    }
    for (let index = count - 2; index >= 0; index--) {
      const table = factors.get(classes[index + 1] as number) as Float64Array;
      const next = (index + 1) * LABELS;
      for (let previous = 0; previous < LABELS; previous++) {
        let sum = 0;
        for (let label = 0; label < LABELS; label++) {
          sum +=
            at(table, previous * LABELS + label) * at(likelihoods, next + label) * at(backward, next + label);
        }
        backward[index * LABELS + previous] = sum;
      }
      normalise(backward, index * LABELS, LABELS);
    }
    const expected = new Float64Array(LABELS);
    for (let index = 0; index < count; index++) {
      for (let label = 0; label < LABELS; label++) {
        expected[label] = at(forward, index * LABELS + label) * at(backward, index * LABELS + label);
      }
      normalise(expected, 0, LABELS);
      for (let label = 0; label < LABELS; label++) {
        const gradient = (labels[index] === label ? 1 : 0) - at(expected, label);
        if (Math.abs(gradient) < LEAST) continue;
        for (let place = offsets[index] as number; place < (offsets[index + 1] as number); place++) {
          this.#move(this.#emissions, (observations[place] as number) * LABELS + label, gradient);
        }
      }
      if (index > 0) this.#learnPair(example, index, factors, likelihoods, forward, backward);
    }
  }

  #learnPair(
    { labels, reading: { classes } }: Example,
    index: number,
    factors: ReadonlyMap<number, Float64Array>,
    likelihoods: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
  ): void {
    const kind = classes[index] as number;
    const table = factors.get(kind) as Float64Array;
    const pairs = new Float64Array(TABLE);
    for (let pair = 0; pair < TABLE; pair++) {
      const label = pair % LABELS;
      const previous = (pair - label) / LABELS;
      const here = index * LABELS + label;
      pairs[pair] =
        at(forward, (index - 1) * LABELS + previous) *
        at(table, pair) *
        at(likelihoods, here) *
        at(backward, here);
    }
    normalise(pairs, 0, TABLE);
    const gold = (labels[index - 1] as number) * LABELS + (labels[index] as number);
    for (let pair = 0; pair < TABLE; pair++) {
      const gradient = (pair === gold ? 1 : 0) - at(pairs, pair);
      if (Math.abs(gradient) < LEAST) continue;
      this.#move(this.#tables, kind * TABLE + pair, gradient);
      this.#move(this.#tables, ALL_CLASSES.length * TABLE + pair, gradient);
    }
  }

  #move({ values, sums, fixed }: Fitted, place: number, gradient: number): void {
    if (fixed[place] === 1) return;
    const value = at(values, place);
    const sum = at(sums, place) + gradient * gradient;
    sums[place] = sum;
    values[place] = value + (this.#rate * gradient) / Math.sqrt(sum + CAUTION);
  }

  /** How well each label fits each word by itself, the best one being 1. */
  #likelihoods({ observations, offsets, labels }: Example): Float64Array {
    const likelihoods = new Float64Array(labels.length * LABELS);
    const { values } = this.#emissions;
    for (let index = 0; index < labels.length; index++) {
      const base = index * LABELS;
      for (let place = offsets[index] as number; place < (offsets[index + 1] as number); place++) {
        const row = (observations[place] as number) * LABELS;
        for (let label = 0; label < LABELS; label++) {
          likelihoods[base + label] = at(likelihoods, base + label) + at(values, row + label);
        }
      }
      let best = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label++) best = Math.max(best, at(likelihoods, base + label));
      for (let label = 0; label < LABELS; label++) {
        likelihoods[base + label] = Math.exp(at(likelihoods, base + label) - best);
      }
    }
    return likelihoods;
  }

  #factors(kind: number): Float64Array {
    const { values } = this.#tables;
    return Float64Array.from({ length: TABLE }, (_, pair) =>
      ALLOWED[pair] === 1
        ? Math.exp(at(values, kind * TABLE + pair) + at(values, ALL_CLASSES.length * TABLE + pair))
        : 0,
    );
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}

function normalise(values: Float64Array, from: number, length: number): void {
  let sum = 0;
  for (let index = from; index < from + length; index++) sum += at(values, index);
  if (sum > 0) for (let index = from; index < from + length; index++) values[index] = at(values, index) / sum;
}

/** Numbers from 0 to 1 that look random and are the same on every run (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}
