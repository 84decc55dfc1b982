import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchQuotes, overlapOf } from "@/lib/core/report/match-quotes";
import { quote } from "@/tests/support/layers";

const pairs = (matched: ReturnType<typeof matchQuotes>) =>
  [...matched].map(([id, other]) => [id, other.id]).sort();

describe("matchQuotes", () => {
  it("pairs what overlaps by half, and not what overlaps by less", () => {
    const gold = [quote("g", [0, 10])];
    expect(pairs(matchQuotes(gold, [quote("half", [0, 20])]))).toEqual([["g", "half"]]);
    expect(pairs(matchQuotes(gold, [quote("less", [0, 21])]))).toEqual([]);
    expect(pairs(matchQuotes(gold, [quote("beside", [10, 20])]))).toEqual([]);
  });

  it("gives each quote one partner, the closest first", () => {
    const gold = [quote("g1", [0, 10]), quote("g2", [0, 12])];
    const other = [quote("o1", [0, 12]), quote("o2", [1, 10])];
    expect(pairs(matchQuotes(gold, other))).toEqual([
      ["g1", "o2"],
      ["g2", "o1"],
    ]);
  });

  it("counts all spans of a split quote", () => {
    const split = {
      ...quote("s", [0, 10]),
      spans: [...quote("s", [0, 10]).spans, ...quote("s", [20, 30]).spans],
    };
    expect(overlapOf(split, quote("first", [0, 10]))).toBe(0.5);
    expect(overlapOf(split, quote("over", [0, 30]))).toBeCloseTo(2 / 3);
  });

  it("is symmetric, between 0 and 1, and 1 for the same words", () => {
    const range = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(range, range, ([a, aLength], [b, bLength]) => {
        const left = quote("a", [a, a + aLength]);
        const right = quote("b", [b, b + bLength]);
        const overlap = overlapOf(left, right);
        expect(overlap).toBe(overlapOf(right, left));
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
        expect(overlapOf(left, left)).toBe(1);
      }),
    );
  });
});
