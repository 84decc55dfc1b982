/**
 * The weights of a chain as text: digits of base 64, so that a weight is one
 * character of a source file and a change of one is a change of that one.
 */
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

/** Printed weights as numbers. */
export type ReadWeights = {
  /** Ascending. */
  readonly observations: readonly number[];
  /** Whole numbers from -32 to 31, {@link LABELS} for each observation. */
  readonly steps: Int8Array;
  /** By class, previous label, label; minus infinity where a label may not follow. */
  readonly transitions: Float32Array;
};

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE = DIGITS.length;
const MIDDLE = 32;
const NOTHING = DIGITS.charAt(MIDDLE);
/** Five bits of a difference a digit; the sixth says that more follow. */
const MORE = 32;

const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

function valueAt(digits: string, index: number): number {
  return VALUES.get(digits.charAt(index)) ?? MIDDLE;
}

/** Reads printed weights: the reverse of {@link printWeights}. */
export function readWeights(printed: PrintedWeights): ReadWeights {
  const observations = readDifferences(printed.observations);
  const transitions = new Float32Array(printed.transitions.length);
  for (let index = 0; index < transitions.length; index++) {
    const label = index % LABELS;
    const previous = Math.floor(index / LABELS) % LABELS;
    transitions[index] = mayFollow(previous, label)
      ? (valueAt(printed.transitions, index) - MIDDLE) * printed.transitionStep + eagernessAt(label, printed)
      : Number.NEGATIVE_INFINITY;
  }
  return { observations, steps: readSteps(printed.weights, observations.length), transitions };
}

/** Prints weights: the reverse of {@link readWeights}. `observations` are sorted; both weight lists are by row. */
export function printWeights(
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
    weights: printSteps(weights, step),
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

function readSteps(printed: string, count: number): Int8Array {
  const steps = new Int8Array(count * LABELS);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const labels = valueAt(printed, at) + BASE * valueAt(printed, at + 1);
    at += 2;
    for (let label = 0; label < LABELS; label++) {
      if ((labels & (1 << label)) !== 0) steps[row * LABELS + label] = valueAt(printed, at++) - MIDDLE;
    }
  }
  return steps;
}

function printSteps(weights: ArrayLike<number>, step: number): string {
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
