import { describe, expect, test } from "vitest";
import { compareReadingOrder, endOf, placeOf, startOf } from "@/lib/core/annotation/reading-order";
import { quote } from "../../support/layers";

const marks = [quote("b", [10, 90]), quote("a", [10, 20]), quote("c", [10, 20]), quote("d", [30, 40])];

describe("reading order", () => {
  test("earlier first, then the one that reaches further, then by id", () => {
    expect(marks.toReversed().sort(compareReadingOrder)).toEqual(marks);
  });

  test("placeOf finds a mark, and the place of one that is not there", () => {
    expect(marks.map((mark) => placeOf(marks, mark))).toEqual([0, 1, 2, 3]);
    expect(placeOf(marks, quote("x", [25, 26]))).toBe(3);
    expect(placeOf([], quote("x", [25, 26]))).toBe(0);
  });

  test("ends are the first span's start and the last span's end", () => {
    const mark = quote("a", [10, 20]);
    expect([startOf(mark), endOf(mark)]).toEqual([10, 20]);
  });
});
