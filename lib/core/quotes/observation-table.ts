/**
 * The weights of observations, laid out for being added up: some sixty at every
 * word, scattered over all of the table, so that each is answered from as little
 * memory and with as few turns as can be.
 */
import { LABELS } from "./roles";

export type ObservationTable = {
  /** Where the observations begin that end in the same {@link LOW_BITS} digits, for every such ending and one more. */
  readonly starts: Uint16Array;
  /** The other digits of the observations, in the order of their endings. */
  readonly leading: Uint8Array;
  /** {@link SUMS} numbers an observation, and in each of them {@link LANES} labels' steps side by side. */
  readonly rows: Float64Array;
};

/** Observations have 24 binary digits. */
const LOW_BITS = 16;
const LOW = (1 << LOW_BITS) - 1;

/** Most observations a table has room for. */
const MOST = 0xffff;

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

/**
 * Lays out `steps`, {@link LABELS} whole numbers from -32 to 31 for each of the
 * observations. Throws `RangeError` if there are more than 65,535.
 */
export function layOutTable(observations: readonly number[], steps: Int8Array): ObservationTable {
  if (observations.length > MOST) throw new RangeError(`A table has room for ${MOST} observations`);
  const order = observations
    .map((observation, row) => ({ low: observation & LOW, leading: observation >>> LOW_BITS, row }))
    .sort((a, b) => a.low - b.low);
  const starts = new Uint16Array(LOW + 2);
  const rows = new Float64Array(order.length * SUMS);
  let filled = 0;
  for (const [place, { low, row }] of order.entries()) {
    if (low >= filled) starts.fill(place, filled, low + 1);
    filled = low + 1;
    for (let label = 0; label < LABELS; label++) {
      const at = place * SUMS + Math.floor(label / LANES);
      const step = (steps[row * LABELS + label] as number) + SHIFT;
      rows[at] = (rows[at] as number) + step * 2 ** (LANE * (label % LANES));
    }
  }
  starts.fill(order.length, filled);
  return { starts, leading: Uint8Array.from(order, ({ leading }) => leading), rows };
}

/**
 * Writes to `sums` the steps of every label, added up over the first `length`
 * observations of the list, of which there are {@link MOST_OBSERVED} at the most.
 */
export function sumSteps(
  { starts, leading, rows }: ObservationTable,
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
    const end = starts[low + 1] as number;
    let place = starts[low] as number;
    while (place < end && leading[place] !== observation >>> LOW_BITS) place++;
    if (place === end) continue;
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
