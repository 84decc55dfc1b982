import { describe, expect, test } from "vitest";
import { figuresOf, percentile, type Round } from "@/bench/figures";
import type { BenchReport } from "@/bench/run-bench";
import { formatFigure, formatTable } from "@/bench/table";
import { longestTask, strokeWork, type TraceEvent } from "@/bench/work-in-trace";

describe("a percentile", () => {
  test.each([
    [[3, 1, 2], 50, 2],
    [[4, 1, 3, 2], 50, 2.5],
    [[7], 95, 7],
    [Array.from({ length: 30 }, (_, index) => index + 1), 95, 29],
    [Array.from({ length: 20 }, (_, index) => index + 1), 95, 19],
    [[], 50, null],
  ])("of %j at %i is %j", (values, rank, expected) => {
    expect(percentile(values, rank)).toBe(expected);
  });
});

const thread = { pid: 1, tid: 2 };
/** In milliseconds; a trace counts microseconds. */
const task = (from: number, to: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name: "ThreadControllerImpl::RunTask",
  ph: "X",
  ts: from * 1000,
  dur: (to - from) * 1000,
  ...thread,
  ...more,
});
const mark = (name: string, at: number): TraceEvent => ({
  name: `bench:${name}`,
  ph: "I",
  ts: at * 1000,
  ...thread,
});

describe("work in a trace", () => {
  const events = [
    task(0, 5),
    task(10, 14),
    mark("add", 11),
    // Inside the task before it, and on another thread: neither counts.
    task(12, 13),
    task(11, 20, { tid: 9 }),
    task(16, 22),
    mark("frame", 18),
    // Late as that frame was, the next one follows at once.
    task(22.5, 28),
    // Other programs had the processor for a millisecond of it.
    task(40, 49, { tdur: 8000 }),
    task(60, 61),
    mark("settled", 60),
    task(70, 90),
    mark("change", 71),
    task(100, 101),
    mark("frame", 100.5),
    mark("settled", 110),
  ];

  test("is all of the main thread's from the stroke's task to the end of the frame's, and to the pause's end", () => {
    expect(strokeWork(events, "add")).toEqual([{ toFrame: 10, inAll: 23.5, delay: 11 }]);
    expect(strokeWork(events, "change")).toEqual([{ toFrame: 21, inAll: 21, delay: 30 }]);
    expect(strokeWork(events, "drag")).toEqual([]);
  });

  test("the longest task lies between the marks", () => {
    expect(longestTask(events, "add", "settled")).toEqual({ work: 8, clock: 9 });
    expect(longestTask(events, "add", "nothing")).toEqual({ work: 0, clock: 0 });
  });
});

const round = (open: number, toFrame: number): Round => ({
  open,
  add: [{ toFrame, inAll: toFrame + 1, delay: 20 }],
  change: [{ toFrame: 2, inAll: 3, delay: 20 }],
  scroll: { longestTask: { work: 20, clock: 21 }, longestGap: 17, frames: 4 },
  memory: { heap: 1_500_000, heapAgain: 1_200_000, kept: 300_000, keptAgain: -400, nodesKept: 0 },
});

describe("the figures of several rounds", () => {
  test("are their medians, line by line", () => {
    const figures = figuresOf([round(30, 9), round(90, 5), round(40, 7)]);
    expect(figures).toMatchObject({ open: 40, addMedian: 7, addP95: 7, addInAllP95: 8, heap: 1_500_000 });
  });

  test("a contender that once gave no answer has no figure for opening", () => {
    expect(figuresOf([round(30, 9), { open: null }]).open).toBeNull();
  });

  test("nobody measured has none at all", () => {
    expect(new Set(Object.values(figuresOf([])))).toEqual(new Set([null]));
  });
});

describe("the table", () => {
  test.each([
    [74.26, "ms", 32, "74.3 ms (2.3×)"],
    [1234.5, "ms", null, "1,235 ms"],
    [1_500_000, "MB", 500_000, "1.5 MB (3.0×)"],
    [300_000, "MB", 0, "0.30 MB"],
    [-400, "MB", null, "0.00 MB"],
    [17_478, "nodes", null, "17,478"],
    [null, "ms", 32, "–"],
  ] as const)("%j %s over %j reads %s", (value, unit, base, words) => {
    expect(formatFigure(value, unit, base)).toBe(words);
  });

  const size = { words: 20_000, marks: 2_000 };
  const report: BenchReport = {
    machine: { browser: "Chromium 1", node: "24", processor: "1 × one" },
    seed: 1,
    contenders: ["floor", "annotator", "Slow 1.0"],
    results: [
      { contender: "floor", size, rounds: [round(50, 4)] },
      { contender: "annotator", size, rounds: [round(100, 10)] },
      { contender: "Slow 1.0", size, rounds: [{ open: null }] },
    ],
  };
  const lines = formatTable(report).split("\n");

  test("has a column a contender and a line a measure, with ratios to the floor", () => {
    expect(lines[0]).toBe("| words / marks | floor | annotator | Slow 1.0 | aim |");
    expect(lines[1]).toBe("| --- | ---: | ---: | ---: | --- |");
    expect(lines[2]).toBe("| open, 20,000 / 2,000 | 50.0 ms | 100 ms (2.0×) | no answer | ≤ 3× floor |");
    expect(lines).toContain("| add one, 95 %, 20,000 / 2,000 | 4.0 ms | 10.0 ms (2.5×) | – | ≤ 16.7 ms |");
    expect(lines).toContain("| kept by a second visit, 20,000 / 2,000 | 0.00 MB | 0.00 MB | – | ≈ 0 |");
  });

  test("ends in a line feed, and every line has every column", () => {
    expect(lines.at(-1)).toBe("");
    expect(new Set(lines.slice(0, -1).map((line) => line.split(" | ").length))).toEqual(new Set([5]));
  });
});
