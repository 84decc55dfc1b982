import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_SIZES } from "@/bench/sizes";
import { readBenchOptions, readLocateBenchOptions, readSuggestBenchOptions } from "@/cli/bench";
import { runSuggestBench } from "@/cli/bench-suggest";
import { CommandFailure, UsageError } from "@/cli/command";

describe("how verbatim bench is called", () => {
  test("the annotator alone: the three sizes, three rounds, a table, no peers", () => {
    expect(readBenchOptions(["annotator"])).toEqual({
      sizes: DEFAULT_SIZES,
      rounds: 3,
      peers: null,
      json: false,
    });
  });

  test("every option", () => {
    expect(
      readBenchOptions([
        "annotator",
        "--sizes",
        "5000/500, 800/80",
        "--rounds=1",
        "--peers",
        "../p",
        "--json",
      ]),
    ).toEqual({
      sizes: [
        { words: 5_000, marks: 500 },
        { words: 800, marks: 80 },
      ],
      rounds: 1,
      peers: "../p",
      json: true,
    });
  });

  test.each([
    [[]],
    [["server"]],
    [["annotator", "server"]],
    [["annotator", "--rounds", "0"]],
    [["annotator", "--rounds", "1.5"]],
    [["annotator", "--rounds", "many"]],
    [["annotator", "--sizes", "5000"]],
    [["annotator", "--sizes", "5000/500,"]],
    [["annotator", "--sizes", "0/0"]],
    [["annotator", "--sizes", "100/11"]],
    [["annotator", "--fast"]],
    [["annotator", "--peers"]],
  ])("%j is bad usage", (args) => {
    expect(() => readBenchOptions(args)).toThrow(UsageError);
  });

  test("finding quotes: how much, and how many", () => {
    expect(readLocateBenchOptions([])).toEqual({ references: 10_000, words: 5_000, quotes: 200 });
    expect(readLocateBenchOptions(["--references", "300", "--words=50", "--quotes", "9"])).toEqual({
      references: 300,
      words: 50,
      quotes: 9,
    });
    for (const args of [
      ["--references", "0"],
      ["--words", "49"],
      ["--quotes", "1.5"],
      ["--fast"],
      ["more"],
    ]) {
      expect(() => readLocateBenchOptions(args)).toThrow(UsageError);
    }
  });
});

describe("how verbatim bench suggest is called", () => {
  test("a folder and its rounds", () => {
    expect(readSuggestBenchOptions(["texts"])).toEqual({ folder: "texts", rounds: 7 });
    expect(readSuggestBenchOptions(["texts", "--rounds", "2"])).toEqual({ folder: "texts", rounds: 2 });
  });

  test.each([[[]], [["--rounds", "2"]], [["texts", "--rounds", "0"]], [["texts", "more"]]])(
    "not as %j",
    (args) => {
      expect(() => readSuggestBenchOptions(args)).toThrow(UsageError);
    },
  );

  test("counts the texts and words it has read, and says where there are none", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-suggest-"));
    expect(() => runSuggestBench(folder, 1)).toThrow(CommandFailure);
    writeFileSync(path.join(folder, "one.txt"), "“We will go,” Mark Rutte said.");
    const { articles, words, perSecond } = runSuggestBench(folder, 1);
    expect([articles, words]).toEqual([1, 6]);
    expect(perSecond.median).toBeGreaterThan(0);
    expect(() => runSuggestBench(path.join(folder, "none"), 1)).toThrow(CommandFailure);
  });
});
