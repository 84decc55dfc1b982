import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codePointCounter,
  contains,
  cutsSurrogatePair,
  overlaps,
  span,
  textOffset,
} from "@/lib/core/text/offsets";

describe("textOffset and span", () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (value) => {
    expect(() => textOffset(value)).toThrow(RangeError);
  });

  it("accepts zero, and an empty span in transit", () => {
    expect(span(0, 0)).toEqual({ start: 0, end: 0 });
  });

  it("refuses a span that runs backwards", () => {
    expect(() => span(3, 2)).toThrow(RangeError);
  });
});

describe("overlaps and contains", () => {
  it.each([
    { a: span(0, 3), b: span(3, 5), overlap: false, inside: false },
    { a: span(0, 4), b: span(3, 5), overlap: true, inside: false },
    { a: span(0, 5), b: span(2, 3), overlap: true, inside: true },
    { a: span(2, 3), b: span(2, 3), overlap: true, inside: true },
  ])("$a.start–$a.end and $b.start–$b.end", ({ a, b, overlap, inside }) => {
    expect(overlaps(a, b)).toBe(overlap);
    expect(overlaps(b, a)).toBe(overlap);
    expect(contains(a, b)).toBe(inside);
  });
});

describe("codePointCounter", () => {
  const text = "a😀b👩‍👩‍👧c";

  it("counts an emoji as one and a joined family as its parts", () => {
    const { at } = codePointCounter(text);
    expect(at(textOffset(3))).toBe(2);
    expect(at(textOffset(text.length))).toBe([...text].length);
  });

  it("throws inside a pair and past the text", () => {
    const { at } = codePointCounter(text);
    expect(() => at(textOffset(2))).toThrow(RangeError);
    expect(() => at(textOffset(text.length + 1))).toThrow(RangeError);
  });

  it("agrees with cutting the text there, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (words, seed) => {
        const offset = seed % (words.length + 1);
        fc.pre(!cutsSurrogatePair(words, offset));
        expect(codePointCounter(words).at(textOffset(offset))).toBe([...words.slice(0, offset)].length);
      }),
    );
  });
});
