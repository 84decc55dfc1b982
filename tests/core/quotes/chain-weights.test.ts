import { expect, it } from "vitest";
import { CHAIN_WEIGHTS } from "@/lib/core/quotes/chain-weights";
import { readWeights } from "@/lib/core/quotes/printed-weights";
import { LABELS } from "@/lib/core/quotes/roles";
import { ALL_CLASSES } from "@/lib/core/quotes/word-classes";

it("has weights for as many classes and labels as there are", () => {
  const { observations, steps, transitions } = readWeights(CHAIN_WEIGHTS);
  expect(transitions).toHaveLength(ALL_CLASSES.length * LABELS * LABELS);
  expect(steps).toHaveLength(observations.length * LABELS);
  expect(observations).toEqual([...new Set(observations)].sort((a, b) => a - b));
});

it("stays small enough to be read in the browser", () => {
  expect(JSON.stringify(CHAIN_WEIGHTS).length).toBeLessThan(160_000);
});
