import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockLabel } from "@/lib/core/codebook/values";
import { BLOCK_LABELS } from "@/lib/core/codebook/values";
import { pageShare } from "@/lib/core/report/page-share";
import { countWords } from "@/lib/core/text/canonical-text";
import { CODEBOOK, drawnReport } from "@/tests/support/drawn-report";

function share(text: string, blocks: readonly (readonly [BlockLabel, string])[] = []) {
  const { document, gold } = drawnReport({ text, blocks });
  return pageShare(document, gold.annotations, CODEBOOK);
}

describe("pageShare", () => {
  it("counts words by label in page order, and joins neighbours of one sort", () => {
    const page = share("A title here\n\nThe first words.\n\nBuy gold\n\nBuy it now\n\nThe last.", [
      ["ad", "Buy gold"],
      ["ad", "Buy it now"],
    ]);
    expect(page.segments.map((one) => [one.label, one.article, one.words])).toEqual([
      ["body", true, 3],
      ["body", true, 3],
      ["ad", false, 5],
      ["body", true, 2],
    ]);
    expect(page).toMatchObject({ words: 13, articleWords: 8, otherWords: 5, percent: 38 });
    expect(page.byLabel).toEqual([{ label: "ad", word: "Advert", words: 5, percent: 38 }]);
  });

  it("cuts a block where only a part of it is something else", () => {
    const page = share("The last words. Credit: Someone", [["credit", "Credit: Someone"]]);
    expect(page.segments.map((one) => [one.label, one.words])).toEqual([
      ["body", 3],
      ["credit", 2],
    ]);
  });

  it("takes the shorter of two labels that overlap", () => {
    const page = share("One two three four", [
      ["ad", "One two three four"],
      ["credit", "three"],
    ]);
    expect(page.segments.map((one) => [one.label, one.words])).toEqual([
      ["ad", 2],
      ["credit", 1],
      ["ad", 1],
    ]);
  });

  it("knows a standfirst as part of the article, and an unlabelled page as nothing else", () => {
    expect(share("In short.\n\nThe rest.", [["dek", "In short."]]).otherWords).toBe(0);
    expect(share("")).toMatchObject({ words: 0, percent: 0, segments: [], byLabel: [] });
  });

  it("loses no word and counts none twice", () => {
    const line = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,4}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom(...BLOCK_LABELS)), { maxLength: 8 }), (lines) => {
        const unique = lines.map(([words, label], index) => [`${words} end${index}`, label] as const);
        const text = unique.map(([words]) => words).join("\n\n");
        const page = share(
          text,
          unique.map(([words, label]) => [label, words] as const),
        );
        const total = page.segments.reduce((sum, one) => sum + one.words, 0);
        expect([page.words, total, page.articleWords + page.otherWords]).toEqual(
          Array(3).fill(countWords(text)),
        );
        expect(page.byLabel.reduce((sum, one) => sum + one.words, 0)).toBe(page.otherWords);
      }),
    );
  });
});
