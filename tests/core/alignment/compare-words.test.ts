import { describe, expect, it } from "vitest";
import { alignWords } from "@/lib/core/alignment/align-words";
import { compareWords } from "@/lib/core/alignment/compare-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";

function compare(printed: string, evidence: string) {
  const [left, right] = [normaliseWords(printed), normaliseWords(evidence)];
  const steps = alignWords(left, right);
  if (!steps) throw new Error("Nothing to compare");
  return compareWords({ left, right, printed, evidence }, steps);
}

describe("compareWords", () => {
  it.each([
    ["a comma left out", "We agree and we pay", "We agree, and we pay", true],
    ["a stop for a comma", "We agree. We pay", "We agree, we pay", true],
    ["one dash for another", "We agree – and we pay", "We agree — and we pay", false],
    ["quotation marks inside", "The “good” plan works", 'The "good" plan works', false],
    ["the print's last comma", "“We agree and we pay,”", "We agree and we pay. Then we go.", false],
    ["a cue between two spans", "“We agree,” “and we pay.”", "We agree and we pay.", false],
    ["commas around a filler", "We agree and we pay", "We, uh, agree and we pay", false],
    ["a comma beside another word", "We agree and gladly pay", "We agree and, surely, pay", false],
  ])("sees other stops: %s", (_, printed, evidence, repunctuated) => {
    expect(compare(printed, evidence).repunctuated).toBe(repunctuated);
  });

  it("counts a long omission as twelve words", () => {
    const omitted = "while bread was dear and mills stood still for want of water in the valley that year ";
    const record = `We will keep our word to every ally ${omitted}and nobody shall pay twice for one harbour`;
    const compared = compare(
      "We will keep our word to every ally and nobody shall pay twice for one harbour",
      record,
    );
    expect(compared.matchedWords).toBe(16);
    expect(compared.similarity).toBeCloseTo(16 / 28);
  });
});
