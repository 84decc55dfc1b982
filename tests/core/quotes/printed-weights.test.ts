import { expect, it } from "vitest";
import { printWeights, readWeights } from "@/lib/core/quotes/printed-weights";
import { LABELS } from "@/lib/core/quotes/roles";
import { ALL_CLASSES } from "@/lib/core/quotes/word-classes";

const TABLES = ALL_CLASSES.length * LABELS * LABELS;

it("reads printed weights again, to a step of a digit", () => {
  const weights = Float64Array.from({ length: 3 * LABELS }, (_, index) =>
    index % 4 === 0 ? 0 : Math.sin(index),
  );
  const printed = printWeights([5, 1_000, 9_000_000], weights, new Float64Array(TABLES));
  const { observations, steps } = readWeights(printed);
  expect(observations).toEqual([5, 1_000, 9_000_000]);
  for (const [index, weight] of weights.entries()) {
    expect(Math.abs((steps[index] ?? 99) * printed.step - weight)).toBeLessThanOrEqual(printed.step);
  }
});
