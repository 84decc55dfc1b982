import { expect, it } from "vitest";
import { firstFrom } from "@/lib/core/quotes/first-from";

it.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 3],
])("from %i on: the one at index %i", (offset, expected) => {
  expect(firstFrom([{ start: 3 }, { start: 7 }, { start: 7 }], offset)).toBe(expected);
});
