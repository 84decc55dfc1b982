import { describe, expect, test } from "vitest";
import { stepInColumns } from "@/components/annotator/step-in-columns";

/** Two columns, three rows and two. */
const PLACES = [
  { left: 0, top: 0 },
  { left: 0, top: 30 },
  { left: 0, top: 60 },
  { left: 90, top: 0 },
  { left: 90, top: 30 },
];

describe("arrows in a menu of columns", () => {
  test.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 2, 3],
    ["ArrowDown", 4, 0],
    ["ArrowUp", 0, 4],
    ["ArrowUp", 3, 2],
    ["ArrowRight", 1, 4],
    ["ArrowRight", 2, 4],
    ["ArrowLeft", 3, 0],
    ["Home", 3, 0],
    ["End", 1, 4],
  ])("%s from item %i leads to item %i", (key, from, to) => {
    expect(stepInColumns(PLACES, from, key)).toBe(to);
  });
  test("stays where there is no further column", () => {
    expect(stepInColumns(PLACES, 4, "ArrowRight")).toBe(4);
    expect(stepInColumns(PLACES, 0, "ArrowLeft")).toBe(0);
  });
  test("begins at an end when nothing is in hand, and leaves other keys alone", () => {
    expect(stepInColumns(PLACES, -1, "ArrowDown")).toBe(0);
    expect(stepInColumns(PLACES, -1, "ArrowUp")).toBe(4);
    expect(stepInColumns(PLACES, 0, "a")).toBeNull();
    expect(stepInColumns([], -1, "ArrowDown")).toBeNull();
  });
});
