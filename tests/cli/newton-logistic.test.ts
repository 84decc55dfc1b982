import { describe, expect, it } from "vitest";
import { fitLogistic } from "@/cli/fit/newton-logistic";

/** Examples of one feature: how many of each value are of the class. */
function examples(groups: readonly { value: number; yes: number; no: number }[]) {
  const rows: number[] = [];
  const classes: number[] = [];
  for (const { value, yes, no } of groups) {
    for (let at = 0; at < yes + no; at++) {
      rows.push(value);
      classes.push(at < yes ? 1 : 0);
    }
  }
  return {
    names: ["value"],
    rows: Float32Array.from(rows),
    classes: Uint8Array.from(classes),
    weights: new Float32Array(classes.length).fill(1),
  };
}

describe("fitLogistic", () => {
  it("gives each group its share, as maximum likelihood does", () => {
    const { bias, features } = fitLogistic(
      examples([
        { value: 0, yes: 100, no: 300 },
        { value: 1, yes: 300, no: 100 },
      ]),
      1e-6,
    );
    // log(1/3) without the feature, log(3) with it.
    expect(bias).toBeCloseTo(-Math.log(3), 3);
    expect(features.value).toBeCloseTo(2 * Math.log(3), 3);
  });

  it("keeps weights small by the penalty, also where the classes never meet", () => {
    const parted = examples([
      { value: 0, yes: 0, no: 50 },
      { value: 1, yes: 50, no: 0 },
    ]);
    const strict = fitLogistic(parted, 100).features.value as number;
    const loose = fitLogistic(parted, 1).features.value as number;
    expect(strict).toBeGreaterThan(0);
    expect(strict).toBeLessThan(loose);
  });

  it("gives no weight to a feature that never changes", () => {
    const same = examples([{ value: 1, yes: 30, no: 10 }]);
    expect(Number.isFinite(fitLogistic(same, 1).bias)).toBe(true);
    expect(Object.keys(fitLogistic({ ...same, rows: same.rows.map(() => 0) }, 1).features)).toEqual([]);
  });
});
