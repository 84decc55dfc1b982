import { expect, it } from "vitest";
import { indexReference, rarityIn } from "@/lib/core/alignment/reference-index";

it("knows where each form stands, and puts turns in order", () => {
  const index = indexReference("The U.S. and the US agree.", [
    { speaker: "B", start: 9, end: 26 },
    { speaker: "A", start: 0, end: 8 },
  ]);
  expect(index.places.get("us")).toEqual([1, 4]);
  expect(index.places.get("the")).toEqual([0, 3]);
  expect(index.words).toHaveLength(6);
  expect(index.turns.map(({ speaker }) => speaker)).toEqual(["A", "B"]);
});

it("takes a word for the more telling the rarer it is", () => {
  const index = indexReference("war and peace and bread");
  expect(rarityIn(index, "war")).toBeCloseTo(Math.log2(6));
  expect(rarityIn(index, "and")).toBeCloseTo(Math.log2(3.5));
  expect(rarityIn(index, "wine")).toBe(0);
});
