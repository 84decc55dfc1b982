/** Fits a logistic model over features that are true or false: gradient descent with momentum and L2. */

export type Example = { readonly features: readonly string[]; readonly positive: boolean };

export type Fitted = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

const ROUNDS = 3000;
const RATE = 0.5;
const MOMENTUM = 0.9;

/** `penalty` pulls every weight but the bias towards 0. The same examples give the same weights. */
export function fitLogistic(examples: readonly Example[], penalty: number): Fitted {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort();
  const places = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ features, positive }) => ({
    active: features.map((name) => places.get(name) as number),
    target: positive ? 1 : 0,
  }));
  const weights = new Float64Array(names.length + 1);
  const speeds = new Float64Array(names.length + 1);
  const slopes = new Float64Array(names.length + 1);
  for (let round = 0; round < ROUNDS; round++) {
    slopes.fill(0);
    for (const { active, target } of rows) {
      let sum = weights[names.length] as number;
      for (const place of active) sum += weights[place] as number;
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (const place of active) slopes[place] = (slopes[place] as number) + error;
      slopes[names.length] = (slopes[names.length] as number) + error;
    }
    for (let place = 0; place <= names.length; place++) {
      const pull = place < names.length ? penalty * (weights[place] as number) : 0;
      const slope = ((slopes[place] as number) + pull) / rows.length;
      speeds[place] = MOMENTUM * (speeds[place] as number) - RATE * slope;
      weights[place] = (weights[place] as number) + (speeds[place] as number);
    }
  }
  return {
    bias: weights[names.length] as number,
    weights: new Map(names.map((name, index) => [name, weights[index] as number])),
  };
}
