import { describe, expect, test } from "vitest";
import { DEFAULT_SIZES } from "@/bench/sizes";
import { readBenchOptions } from "@/cli/bench";
import { UsageError } from "@/cli/command";

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
});
