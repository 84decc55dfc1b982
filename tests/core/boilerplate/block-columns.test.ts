import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addRun,
  bestRun,
  distanceToMarked,
  product,
  shifted,
  sumOf,
  windowSum,
} from "@/lib/core/boilerplate/block-columns";

const column = (...values: number[]) => Float64Array.from(values);

describe("columns over blocks", () => {
  it("shifted gives the neighbour's value, and what is outside beyond the ends", () => {
    expect([...shifted(column(1, 2, 3), -1, 9)]).toEqual([9, 1, 2]);
    expect([...shifted(column(1, 2, 3), 2)]).toEqual([3, 0, 0]);
  });

  it("windowSum leaves the block itself out", () => {
    expect([...windowSum(column(1, 2, 4, 8), 1)]).toEqual([2, 5, 10, 4]);
  });

  it("distanceToMarked counts blocks to the nearest mark on one side", () => {
    expect([...distanceToMarked(column(0, 1, 0, 0), -1, 5)]).toEqual([5, 5, 1, 2]);
    expect([...distanceToMarked(column(0, 1, 0, 0), 1, 5)]).toEqual([1, 5, 5, 5]);
  });

  it("bestRun is the run with the largest sum", () => {
    expect(bestRun(column(-1, 3, -1, 3, -9, 4))).toEqual({ start: 1, end: 4 });
    expect(bestRun(column(-1, -2))).toEqual({ start: 0, end: 0 });
    expect(bestRun(column())).toEqual({ start: 0, end: 0 });
  });

  it("sumOf adds up, product multiplies block by block", () => {
    expect(sumOf(column(1, 2, 4))).toBe(7);
    expect([...product(column(1, 2, 4), column(0, 1, 2))]).toEqual([0, 2, 8]);
  });

  it("addRun says where a run lies, seen from each block", () => {
    const columns = new Map<string, Float64Array>();
    addRun(columns, "run", { start: 1, end: 3, count: 4 });
    expect([...(columns.get("in run") ?? [])]).toEqual([0, 1, 1, 0]);
    expect([...(columns.get("near before run") ?? [])]).toEqual([1, 0, 0, 0]);
    expect([...(columns.get("near after run") ?? [])]).toEqual([0, 0, 0, 1]);
    expect([...(columns.get("share in run") ?? [])]).toEqual([0, 0.5, 0.5, 0]);
  });

  it("no run has a larger sum than bestRun's", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 }), (gains) => {
        const sumOf = (start: number, end: number) => gains.slice(start, end).reduce((a, b) => a + b, 0);
        const { start, end } = bestRun(Float64Array.from(gains));
        for (let from = 0; from < gains.length; from++) {
          for (let to = from; to <= gains.length; to++) {
            expect(sumOf(from, to)).toBeLessThanOrEqual(sumOf(start, end));
          }
        }
      }),
    );
  });
});
