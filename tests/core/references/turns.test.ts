import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTextOrder, type Turn, turnAt, turnsIn } from "@/lib/core/references/turns";
import { span } from "@/lib/core/text/offsets";

const turns: readonly Turn[] = [
  { speaker: "Q", start: 10, end: 20 },
  { speaker: "A", start: 22, end: 40 },
  { speaker: "Q", start: 40, end: 50 },
];

describe("turnAt", () => {
  it.each([
    [0, null],
    [10, 0],
    [19, 0],
    [20, null],
    [22, 1],
    [39, 1],
    [40, 2],
    [50, null],
  ])("offset %i", (offset, index) => {
    expect(turnAt(turns, offset)).toBe(index === null ? null : turns[index]);
  });
});

describe("turnsIn", () => {
  it.each([
    [0, 10, []],
    [19, 23, [0, 1]],
    [20, 22, []],
    [0, 99, [0, 1, 2]],
    [39, 41, [1, 2]],
  ])("%i to %i", (start, end, indexes) => {
    expect(turnsIn(turns, span(start, end))).toEqual(indexes.map((index) => turns[index]));
  });
});

it("puts turns in text order and leaves those that are as they stand", () => {
  expect(inTextOrder(turns)).toBe(turns);
  fc.assert(
    fc.property(fc.shuffledSubarray([...turns]), (some) => {
      expect(inTextOrder(some)).toEqual([...some].sort((a, b) => a.start - b.start));
    }),
  );
});
