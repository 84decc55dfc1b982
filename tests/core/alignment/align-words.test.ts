import { describe, expect, it } from "vitest";
import { alignWords, MAXIMUM_CELLS, scoreSteps } from "@/lib/core/alignment/align-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";

/** One letter a step: = same, ~ contraction, x changed, + inserted, - dropped. */
function picture(printed: string, record: string): string | null {
  const letters = { same: "=", contraction: "~", changed: "x", inserted: "+", dropped: "-" };
  const steps = alignWords(normaliseWords(printed), normaliseWords(record));
  return steps?.map((step) => letters[step.kind]).join("") ?? null;
}

describe("alignWords", () => {
  it.each([
    ["identical texts", "a promise to Ukraine", "a promise to Ukraine", "===="],
    ["a stretch of a longer record", "peace deal", "part of a peace deal they say", "=="],
    ["a word put in", "a big promise to Ukraine", "a promise to Ukraine", "=+==="],
    ["a word left out", "a promise Ukraine", "a promise to Ukraine", "==-="],
    ["a word replaced", "there should be troops", "there will be troops", "=x=="],
    [
      "a whole sentence left out",
      "never tried again but promised Ukraine",
      "never tried again one two three four but promised Ukraine",
      "===----===",
    ],
    ["two words printed as one", "we cannot accept everyone", "we can not accept every one", "===="],
    ["one word printed as two", "every one left town", "everyone left town", "==="],
    ["a contraction taken apart", "we do not agree", "we don’t agree", "=~="],
    ["a contraction made", "we don’t agree", "we do not agree", "=~="],
  ])("%s", (_, printed, record, steps) => {
    expect(picture(printed, record)).toBe(steps);
  });

  it("finds both halves of what was said far apart, marked or not", () => {
    const between = " x".repeat(60);
    const record = `we keep every promise made${between} nobody pays for this harbour twice`;
    const leap = `=====${"-".repeat(60)}======`;
    expect(picture("we keep every promise made … nobody pays for this harbour twice", record)).toBe(leap);
    expect(picture("we keep every promise made nobody pays for this harbour twice", record)).toBe(leap);
    // Two words are no reason to look so far.
    expect(picture("we keep every promise made harbour twice", record)).toBe("=====++");
  });

  it("finds the earliest of equal places", () => {
    const steps = alignWords(normaliseWords("peace deal"), normaliseWords("peace deal or peace deal"));
    expect(steps?.[0]?.j).toBe(0);
  });

  it("aligns nothing with nothing, and refuses what is too large", () => {
    expect(picture("", "words")).toBeNull();
    expect(picture("words", "…")).toBeNull();
    const many = normaliseWords("a ".repeat(Math.ceil(Math.sqrt(MAXIMUM_CELLS))));
    expect(alignWords(many, many)).toBeNull();
  });
});

describe("scoreSteps", () => {
  const score = (printed: string, record: string) => {
    const words = normaliseWords(printed);
    return scoreSteps(alignWords(words, normaliseWords(record)) ?? [], words);
  };

  it("counts content words whole, common ones less, and differences against them", () => {
    expect(score("peace for Europe", "peace for Europe")).toBeCloseTo(2.6);
    expect(score("peace for all Europe", "peace for Europe")).toBeCloseTo(2.1);
    expect(score("[lasting] peace for Europe", "peace for Europe")).toBeCloseTo(2.6);
    expect(score("peace … Europe", "peace for all of Europe")).toBeCloseTo(2);
    expect(score("peace Europe", "peace for Europe")).toBeCloseTo(1.65);
  });
});
