/** Named columns of numbers over the blocks of one article, and the sums over neighbours that features are made of. */

/** One number a block. */
export type Column = Float64Array;

/** Features by name, all of one length. */
export type Columns = ReadonlyMap<string, Column>;

/** The column `by` blocks away: each block gets its neighbour's value, and `outside` beyond the ends. */
export function shifted(column: Column, by: number, outside = 0): Column {
  const result = new Float64Array(column.length).fill(outside);
  for (let at = 0; at < column.length; at++) {
    const value = column[at + by];
    if (value !== undefined) result[at] = value;
  }
  return result;
}

/** The sum over the blocks at most `reach` away, the block itself left out. */
export function windowSum(column: Column, reach: number): Column {
  const before = runningSum(column);
  return column.map((own, at) => {
    const from = Math.max(0, at - reach);
    const to = Math.min(column.length, at + reach + 1);
    return (before[to] as number) - (before[from] as number) - own;
  });
}

/** Blocks from each block to the nearest one marked (not 0) in the direction `step`, at most `limit`. */
export function distanceToMarked(marks: Column, step: 1 | -1, limit: number): Column {
  const result = new Float64Array(marks.length);
  let distance = limit;
  const first = step === 1 ? marks.length - 1 : 0;
  for (let at = first; at >= 0 && at < marks.length; at -= step) {
    result[at] = distance;
    distance = marks[at] === 0 ? Math.min(limit, distance + 1) : 1;
  }
  return result;
}

/** The sum of a column. */
export function sumOf(column: Column): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}

/** Two columns multiplied, block by block. */
export function product(a: Column, b: Column): Column {
  return a.map((value, at) => value * (b[at] as number));
}

/** A run of blocks, `end` exclusive. */
export type Run = { readonly start: number; readonly end: number };

/** The run of blocks with the largest sum; empty if no value is above 0. Kadane's algorithm: one pass. */
export function bestRun(gains: Column): Run {
  let best = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  for (let at = 0; at < gains.length; at++) {
    if (sum <= 0) {
      start = at;
      sum = 0;
    }
    sum += gains[at] as number;
    if (sum > bestSum) {
      bestSum = sum;
      best = { start, end: at + 1 };
    }
  }
  return best;
}

/**
 * Adds columns of where a run among `count` blocks lies, seen from each block:
 * in it, before it or after it, and how near its ends.
 */
export function addRun(
  columns: Map<string, Column>,
  name: string,
  { start, end, count }: Run & { readonly count: number },
): void {
  const add = (what: string, value: (at: number) => number) => {
    const column = new Float64Array(count);
    for (let at = 0; at < count; at++) column[at] = value(at);
    columns.set(`${what} ${name}`, column);
  };
  const isIn = (at: number) => at >= start && at < end;
  add("in", (at) => Number(isIn(at)));
  add("after", (at) => Number(at >= end));
  add("near after", (at) => (at >= end ? 1 / (1 + at - end) : 0));
  add("near before", (at) => (at < start ? 1 / (start - at) : 0));
  add("share in", (at) => (isIn(at) ? (end - start) / count : 0));
}

function runningSum(column: Column): Column {
  const sums = new Float64Array(column.length + 1);
  for (let at = 0; at < column.length; at++) sums[at + 1] = (sums[at] as number) + (column[at] as number);
  return sums;
}
