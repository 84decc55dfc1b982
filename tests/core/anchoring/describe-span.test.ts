import { describe, expect, it } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { CONTEXT_LENGTH } from "@/lib/core/anchoring/selectors";
import { span } from "@/lib/core/text/offsets";
import { PICTURES } from "@/tests/support/anchoring-pictures";
import { marked } from "@/tests/support/marked-text";

const borders = (text: string) =>
  new Set([...new Intl.Segmenter("en").segment(text)].map(({ index }) => index));

describe("describeSpan", () => {
  it.each(PICTURES)("%s", (_, picture) => {
    const { text, span: drawn } = marked(picture);
    const { start, end, exact, prefix, suffix } = describeSpan(text, drawn);
    expect({ start, end }).toEqual(drawn);
    expect(exact).toBe(text.slice(start, end));
    expect(text.slice(0, start).endsWith(prefix)).toBe(true);
    expect(text.slice(end).startsWith(suffix)).toBe(true);
    expect(prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    expect(suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    const whole = borders(text).add(text.length);
    expect(whole.has(start - prefix.length)).toBe(true);
    expect(whole.has(end + suffix.length)).toBe(true);
  });

  it("takes all of the context where it cuts nothing", () => {
    const { prefix, suffix } = describeSpan(`${"a".repeat(40)}x${"b".repeat(40)}`, span(40, 41));
    expect(prefix).toBe("a".repeat(32));
    expect(suffix).toBe("b".repeat(32));
  });

  it("takes less rather than cut a family in two", () => {
    const family = "👩‍👩‍👧";
    const { prefix, suffix } = describeSpan(`${family.repeat(9)}x${family.repeat(9)}`, span(72, 73));
    expect(prefix).toBe(family.repeat(4));
    expect(suffix).toBe(family.repeat(4));
  });

  it.each([
    ["empty", span(1, 1)],
    ["past the text", span(2, 9)],
    ["inside a surrogate pair", span(0, 2)],
  ])("throws for a span that is %s", (_, bad) => {
    expect(() => describeSpan("a😀b", bad)).toThrow(RangeError);
  });
});
