/**
 * The weights of observations, laid out for being added up: most of what is seen
 * at a word has no weight, and what has is scattered over all of the table, so
 * that a question is answered from as little memory as can be.
 */
import { LABELS } from "./roles";

export type ObservationTable = {
  /** A bit for the last {@link LOW_BITS} digits of every observation: nearly all that has no weight is turned away here. */
  readonly known: Uint32Array;
  /** Where the observations begin whose bits stand in the same number of `known`. */
  readonly starts: Int32Array;
  /** The observations, turned so that their last digits lead, ascending, and a larger number at the end. */
  readonly turned: Int32Array;
  /** {@link SUMS} numbers an observation, and in each of them {@link LANES} labels' steps side by side. */
  readonly rows: Float64Array;
};

/** Observations have 24 binary digits. */
const LOW_BITS = 18;
const LOW = (1 << LOW_BITS) - 1;
const HIGH_BITS = 24 - LOW_BITS;

/** A number holds whole numbers of 53 digits: four lanes of 13. */
const LANE = 13;
const LANES = 4;
const SUMS = Math.ceil(LABELS / LANES);
const LANE_MASK = (1 << LANE) - 1;
const TWO_LANES = 2 ** (2 * LANE);

/** A step is a number from -32 to 31: with this it is never below nought, and no lane borrows from the next. */
const SHIFT = 32;

/** Most observations of one word whose steps fit a lane. */
export const MOST_OBSERVED = Math.floor(LANE_MASK / (2 * SHIFT - 1));

function turn(observation: number): number {
  return ((observation & LOW) << HIGH_BITS) | (observation >>> LOW_BITS);
}

/** Lays out `steps`, {@link LABELS} whole numbers from -32 to 31 for each of the observations. */
export function layOutTable(observations: readonly number[], steps: Int8Array): ObservationTable {
  const order = observations
    .map((observation, row) => ({ turned: turn(observation), row }))
    .sort((a, b) => a.turned - b.turned);
  const known = new Uint32Array((LOW + 1) >>> 5);
  const starts = new Int32Array(known.length).fill(order.length);
  const rows = new Float64Array(order.length * SUMS);
  for (const [place, { turned, row }] of order.entries()) {
    const low = turned >>> HIGH_BITS;
    const word = low >>> 5;
    known[word] = (known[word] as number) | (1 << (low & 31));
    starts[word] = Math.min(starts[word] as number, place);
    for (let label = 0; label < LABELS; label++) {
      const at = place * SUMS + Math.floor(label / LANES);
      const step = (steps[row * LABELS + label] as number) + SHIFT;
      rows[at] = (rows[at] as number) + step * 2 ** (LANE * (label % LANES));
    }
  }
  return {
    known,
    starts,
    turned: Int32Array.from([...order.map(({ turned }) => turned), 0x7fffffff]),
    rows,
  };
}

/**
 * Writes to `sums` the steps of every label, added up over the first `length`
 * observations of the list, of which there are {@link MOST_OBSERVED} at the most.
 */
export function sumSteps(
  { known, starts, turned, rows }: ObservationTable,
  observed: Int32Array,
  length: number,
  sums: Int32Array,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let found = 0;
  for (let at = 0; at < length; at++) {
    const observation = observed[at] as number;
    const low = observation & LOW;
    const word = low >>> 5;
    if (((known[word] as number) & (1 << (low & 31))) === 0) continue;
    const wanted = (low << HIGH_BITS) | (observation >>> LOW_BITS);
    let place = starts[word] as number;
    while ((turned[place] as number) < wanted) place++;
    if (turned[place] !== wanted) continue;
    const row = place * SUMS;
    first += rows[row] as number;
    second += rows[row + 1] as number;
    third += rows[row + 2] as number;
    found++;
  }
  const shift = found * SHIFT;
  readLanes(first, shift, sums, 0);
  readLanes(second, shift, sums, LANES);
  readLanes(third, shift, sums, 2 * LANES);
}

/** Beyond the end of the list nothing is written. */
function readLanes(sum: number, shift: number, sums: Int32Array, at: number): void {
  const upper = Math.floor(sum / TWO_LANES);
  const lower = sum - upper * TWO_LANES;
  sums[at] = (lower & LANE_MASK) - shift;
  sums[at + 1] = (lower >>> LANE) - shift;
  sums[at + 2] = (upper & LANE_MASK) - shift;
  sums[at + 3] = (upper >>> LANE) - shift;
}
