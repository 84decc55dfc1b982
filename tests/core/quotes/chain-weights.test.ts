import { expect, it } from "vitest";
import { ROW, readModel } from "@/lib/core/quotes/chain-model";
import { CHAIN_WEIGHTS } from "@/lib/core/quotes/chain-weights";
import { LABELS } from "@/lib/core/quotes/roles";
import { ALL_CLASSES } from "@/lib/core/quotes/word-classes";

it("has weights for as many classes and labels as there are", () => {
  const { weights, places, transitions } = readModel(CHAIN_WEIGHTS);
  expect(transitions).toHaveLength(ALL_CLASSES.length * LABELS * LABELS);
  const rows = places.filter((_, at) => at % 2 === 1);
  expect(weights).toHaveLength((Math.max(...rows) + 1) * ROW);
});

it("stays small enough to be read in the browser", () => {
  expect(JSON.stringify(CHAIN_WEIGHTS).length).toBeLessThan(160_000);
});
