import fc from "fast-check";
import { expect, test } from "vitest";
import { abridged, beginningOf } from "@/lib/core/text/beginning";

test.each([
  ["", 3, ""],
  ["abc", 3, "abc"],
  ["abcd", 3, "abc"],
  ["ab👋🏽", 3, "ab"],
  ["ab👋🏽c", 6, "ab👋🏽"],
  ["👋", 0, ""],
])("of %j, %i units are %j", (text, longest, beginning) => {
  expect(beginningOf(text, longest)).toBe(beginning);
  expect(abridged(text, longest)).toBe(text.length > longest ? `${beginning}…` : text);
});

test("a beginning of whole characters is made of whole characters, and fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, longest) => {
      const beginning = beginningOf(text, longest);
      expect(text.startsWith(beginning)).toBe(true);
      expect(beginning.length).toBeLessThanOrEqual(longest);
      expect(beginning).not.toMatch(/\p{Cs}/u);
    }),
  );
});
