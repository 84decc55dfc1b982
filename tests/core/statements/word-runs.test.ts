import { expect, it } from "vitest";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { containment, runsOf, sharedCount } from "@/lib/core/statements/word-runs";

it("gives each run once, none over an ellipsis or a bracket", () => {
  expect([...runsOf(normaliseWords("We pay. We pay … we go [home] now"), 2)]).toEqual([
    "we pay",
    "pay we",
    "we go",
  ]);
  expect(runsOf(normaliseWords("one two"), 3).size).toBe(0);
});

it("measures what the smaller set shares with the larger", () => {
  const [some, more] = [new Set([1, 2, 3, 4]), new Set([3, 4, 5, 6, 7])];
  expect(sharedCount(some, more)).toBe(2);
  expect(containment(some, more)).toBe(0.5);
  expect(containment(more, some)).toBe(0.5);
  expect(containment(new Set(), more)).toBe(0);
});
