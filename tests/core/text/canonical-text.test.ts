import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, countWords, textFault } from "@/lib/core/text/canonical-text";

describe("canonicalText", () => {
  it.each([
    ["CRLF", "one\r\ntwo", "one\ntwo"],
    ["lone CR", "one\rtwo\r", "one\ntwo\n"],
    ["CR before CRLF", "one\r\r\ntwo", "one\n\ntwo"],
    ["non-breaking space, soft hyphen, tabs, trailing blanks", "a\u00a0b\u00ad\tc  ", "a\u00a0b\u00ad\tc  "],
    ["a byte order mark inside", "a\ufeffb", "a\ufeffb"],
    ["combining marks, not composed", "e\u0301", "e\u0301"],
    ["line and paragraph separators", "a\u2028b\u2029c", "a\u2028b\u2029c"],
    ["nothing", "", ""],
  ])("%s", (_, raw, expected) => {
    expect(canonicalText(raw)).toBe(expected);
  });

  it("is a fixed point and changes carriage returns only", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\r", "\n", "😀", "\u00a0", " ") }), (raw) => {
        const text = canonicalText(raw);
        expect(canonicalText(text)).toBe(text);
        expect(text.replaceAll("\n", "")).toBe(raw.replace(/[\r\n]/g, ""));
      }),
    );
  });

  it.each([
    ["a high half", "ab\ud83d", "lone_surrogate", 2],
    ["a low half", "\ude00ab", "lone_surrogate", 0],
    ["halves the wrong way round", "a\ude00\ud83d", "lone_surrogate", 1],
    ["a null character", "abc\0", "null_character", 3],
  ])("refuses %s and says where", (_, raw, reason, at) => {
    expect(textFault(raw)).toMatchObject({ reason, at, message: expect.stringContaining(String(at)) });
    expect(() => canonicalText(raw)).toThrow(RangeError);
  });

  it("finds no fault with whole characters", () => {
    expect(textFault("a😀👩‍👩‍👧é")).toBeNull();
  });
});

describe("countWords", () => {
  it.each([
    ["", 0],
    ["  \n\u00a0 ", 0],
    ["by | Feb 14, 2025 | 0 comments", 6],
    ["The U.S. official – a non-European – didn’t", 6],
    ["NATO,”\u00a0Rutte said", 3],
    ["42", 1],
    ["…", 0],
  ])("%j has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
