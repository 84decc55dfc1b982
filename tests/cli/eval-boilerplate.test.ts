import { describe, expect, it } from "vitest";
import { goldLines } from "@/cli/eval/gold-lines";
import { addLine, lineScores, noLines } from "@/cli/eval/line-counts";
import { shingleScore } from "@/cli/eval/shingle-f1";

describe("gold lines", () => {
  const isGold = goldLines("The bridge, closed on Monday, stays closed.\nNobody was hurt");

  it.each([
    ["closed on Monday, stays", true],
    ["CLOSED on monday – stays closed", true],
    ["Nobody was hurt.", true],
    ["was hurt", false],
    ["bridge", false],
    ["on Monday it stays closed", false],
    ["", false],
  ])("%j: %s", (line, expected) => {
    expect(isGold(line)).toBe(expected);
  });
});

describe("line scores", () => {
  it("are F1 of both classes over all pages", () => {
    const page = noLines();
    addLine(page, true, true);
    addLine(page, true, false);
    addLine(page, false, true);
    addLine(page, false, false);
    const { content, boilerplate, counts } = lineScores([page, page]);
    expect([content, boilerplate]).toEqual([0.5, 0.5]);
    expect(counts).toEqual({ right: 2, extra: 2, missed: 2, rest: 2 });
  });
});

describe("shingle scores", () => {
  it("count runs of four words", () => {
    // "a b c d" and "b c d e" against "a b c d" and "b c d f": one hit, one extra, one missed.
    const { precision, recall, f1 } = shingleScore([{ gold: "a b c d e", found: "a b c d f" }]);
    expect([precision, recall, f1]).toEqual([0.5, 0.5, 0.5]);
  });

  it("average over pages, leaving out what is not defined", () => {
    const { precision, recall } = shingleScore([
      { gold: "a b c d", found: "a b c d" },
      { gold: "a b c d", found: "" },
    ]);
    expect([precision, recall]).toEqual([1, 0.5]);
  });

  it("count a text of fewer words as one shingle", () => {
    expect(shingleScore([{ gold: "a b", found: "a, b" }]).f1).toBe(1);
  });
});
