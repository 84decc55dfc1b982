import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchTerms } from "@/lib/core/alignment/search-terms";

describe("searchTerms", () => {
  it("puts names, figures and long words first, and leaves out what says nothing", () => {
    expect(
      searchTerms("“We have to make sure that Vladimir Putin never gives 500 towns to the war”").words,
    ).toEqual(["Vladimir", "Putin", "500", "never", "gives", "towns", "make", "sure"]);
  });

  it("takes no bracketed word, and no phrase over an ellipsis", () => {
    const terms = searchTerms("It is [utterly] crucial for Europe … troops will stay");
    expect(terms.words).toEqual(["Europe", "crucial", "troops", "will", "stay"]);
    expect(terms.phrases).toEqual(["crucial for Europe", "troops will stay"]);
  });

  it("has none for a quote of common words", () => {
    expect(searchTerms("It is what it is")).toEqual({ words: [], phrases: [] });
  });

  it("gives words of the quote, each form once, whatever the quote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (quote) => {
        const { words, phrases } = searchTerms(quote);
        for (const word of words) expect(quote).toContain(word);
        expect(new Set(words).size).toBe(words.length);
        expect(words.length).toBeLessThanOrEqual(8);
        expect(phrases.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
