import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";

const family = "👩‍👩‍👧";

describe("borderAtOrBefore and borderAtOrAfter", () => {
  it.each([
    ["plain letters", "abc", 1, 1, 1],
    ["a surrogate pair", "a😀b", 2, 1, 3],
    ["a joined family", `a${family}b`, 4, 1, 1 + family.length],
    ["a combining mark", "xe\u0301y", 2, 1, 3],
    ["a flag", "🇺🇦🇳🇴", 2, 0, 4],
    ["between two flags", "🇺🇦🇳🇴", 4, 4, 4],
    ["a soft hyphen", "a\u00adb", 1, 1, 1],
    ["CRLF", "a\r\nb", 2, 1, 3],
    ["before the text", "abc", -5, 0, 0],
    ["past the text", "abc", 9, 3, 3],
  ])("%s", (_, text, offset, before, after) => {
    expect(borderAtOrBefore(text, offset)).toBe(before);
    expect(borderAtOrAfter(text, offset)).toBe(after);
  });

  it("agree with segmenting the whole text", () => {
    const unit = fc.constantFrom(
      "a",
      " ",
      "é",
      "e\u0301",
      "😀",
      family,
      "🇺🇦",
      "\n",
      "\u200d",
      "\u00ad",
      "가",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(), (text, seed) => {
        const borders = [...new Intl.Segmenter("en").segment(text)].map(({ index }) => index);
        borders.push(text.length);
        const offset = seed % (text.length + 1);
        expect(borderAtOrBefore(text, offset)).toBe(borders.findLast((border) => border <= offset));
        expect(borderAtOrAfter(text, offset)).toBe(borders.find((border) => border >= offset));
      }),
    );
  });
});
