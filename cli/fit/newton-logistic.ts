/** One example: its features as a dense row, whether it is of the class, how much it counts. */
export type Examples = {
  readonly names: readonly string[];
  /** Rows one after another, `names.length` numbers each. */
  readonly rows: Float32Array;
  readonly classes: Uint8Array;
  readonly weights: Float32Array;
};

/** A fitted model by feature name, as `lib/core` reads it. */
export type Fitted = { readonly bias: number; readonly features: Record<string, number> };

/** Newton steps after which nothing moves any more. */
const STEPS = 7;

/**
 * Fits a logistic model by Newton's method with a ridge penalty on the
 * standardised weights: no randomness, so that the same pages give the same numbers.
 */
export function fitLogistic({ names, rows, classes, weights }: Examples, ridge: number): Fitted {
  const width = names.length;
  const size = width + 1;
  const scales = scalesOf(rows, width);
  const beta = new Float64Array(size);
  const row = new Float64Array(size);
  row[width] = 1;
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    for (let at = 0; at < classes.length; at++) {
      const used: number[] = [];
      let sum = beta[width] as number;
      for (let i = 0; i < width; i++) {
        const value = (rows[at * width + i] as number) * (scales[i] as number);
        if (value === 0) continue;
        row[i] = value;
        sum += value * (beta[i] as number);
        used.push(i);
      }
      used.push(width);
      const p = 1 / (1 + Math.exp(-sum));
      const weight = weights[at] as number;
      const error = weight * ((classes[at] as number) - p);
      const curve = weight * Math.max(1e-6, p * (1 - p));
      for (const i of used) {
        const value = row[i] as number;
        gradient[i] = (gradient[i] as number) + error * value;
        const scaled = curve * value;
        const base = i * size;
        for (const j of used) {
          if (j > i) break;
          hessian[base + j] = (hessian[base + j] as number) + scaled * (row[j] as number);
        }
      }
    }
    for (let i = 0; i < width; i++) {
      gradient[i] = (gradient[i] as number) - ridge * (beta[i] as number);
      hessian[i * size + i] = (hessian[i * size + i] as number) + ridge;
    }
    hessian[width * size + width] = (hessian[width * size + width] as number) + 1e-9;
    const move = solve(hessian, gradient, size);
    for (let i = 0; i < size; i++) beta[i] = (beta[i] as number) + (move[i] as number);
  }
  return asWritten(names, beta, scales);
}

/** What makes every feature's deviation 1. They are not centred: most are 0 for most blocks, which saves most of the work. */
function scalesOf(rows: Float32Array, width: number): Float64Array {
  const count = rows.length / width;
  const scales = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    let sum = 0;
    let squares = 0;
    for (let at = i; at < rows.length; at += width) {
      const value = rows[at] as number;
      sum += value;
      squares += value * value;
    }
    const mean = sum / count;
    const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    // A feature that never changes says nothing, and cannot be scaled.
    scales[i] = deviation < 1e-9 ? 0 : 1 / deviation;
  }
  return scales;
}

/** Solves the symmetric system of which the lower half is given. Cholesky's method; `matrix` is overwritten. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const at = (i: number, j: number) => matrix[i * size + j] as number;
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const result = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = result[i] as number;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (result[k] as number);
    result[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = result[i] as number;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (result[k] as number);
    result[i] = sum / at(i, i);
  }
  return result;
}

/** The weights for features as they are, not scaled, and only those that are not 0. */
function asWritten(names: readonly string[], beta: Float64Array, scales: Float64Array): Fitted {
  const features: Record<string, number> = {};
  names.forEach((name, i) => {
    const weight = (beta[i] as number) * (scales[i] as number);
    if (Math.abs(weight) > 5e-4) features[name] = Number(weight.toFixed(4));
  });
  return { bias: Number((beta[names.length] as number).toFixed(4)), features };
}
