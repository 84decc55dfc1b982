import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFiller, normaliseWords } from "@/lib/core/alignment/normalise-words";

const raw = (text: string) => normaliseWords(text).map((word) => text.slice(word.start, word.end));

describe("normaliseWords", () => {
  it.each([
    ["“To be clear,”\u00a0he added.", ["To", "be", "clear", "he", "added"]],
    ["The U.S. official", ["The", "U.S.", "official"]],
    ["in the U.S.", ["in", "the", "U.S."]],
    ["to be I. We go", ["to", "be", "I", "We", "go"]],
    ["non-European—and Kyiv’s", ["non-European", "and", "Kyiv’s"]],
    ["$5.5 billion, 1,000 men, 3rd, 40%", ["$", "5.5", "billion", "1,000", "men", "3rd", "40", "%"]],
    ["👍 ok 🇺🇦 cafe\u0301", ["ok", "cafe\u0301"]],
    ["", []],
    ["\ud800 … — [ ]", []],
  ])("%s", (text, words) => {
    expect(raw(text)).toEqual(words);
  });

  it("knows what stands in brackets", () => {
    const bracketed = normaliseWords("part of [a new] deal, [sic] he").filter((word) => word.bracketed);
    expect(bracketed.map((word) => word.form)).toEqual(["a", "new", "sic"]);
  });

  it.each(["crucial … but", "crucial... but", "crucial . . . but", "crucial […] but"])(
    "sees the ellipsis in %s",
    (text) => {
      expect(normaliseWords(text).map((word) => word.ellipsisBefore)).toEqual([false, true]);
    },
  );

  it("tells where sentences start, and that an ellipsis starts none", () => {
    const starts = normaliseWords("No. Never… ever! Yes").filter((word) => word.sentenceStart);
    expect(starts.map((word) => word.form)).toEqual(["no", "never", "yes"]);
  });

  it("knows fillers", () => {
    expect(["um", "uh", "er", "well"].filter(isFiller)).toEqual(["um", "uh", "er"]);
  });

  it("gives ordered, non-empty ranges of the raw text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let after = 0;
        for (const word of normaliseWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(after);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.form).not.toBe("");
          after = word.end;
        }
        expect(after).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
