import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import { span } from "@/lib/core/text/offsets";
import { marked } from "@/tests/support/marked-text";

describe("trimSpan", () => {
  it.each([
    ["nothing to trim", "The <a>minister<b> denied", "The <a>minister<b> denied"],
    ["spaces at both ends", "The<a> minister  <b>denied", "The <a>minister<b>  denied"],
    ["a non-breaking space", "NATO,”<a>\u00a0Rutte\u00a0<b>said", "NATO,”\u00a0<a>Rutte<b>\u00a0said"],
    ["line ends", "One.<a>\n\nTwo.\n<b>Three", "One.\n\n<a>Two.<b>\nThree"],
    ["white space inside stays", "<a> one \u00a0 two <b>", " <a>one \u00a0 two<b> "],
    ["a start inside an emoji", "a \ud83d<a>\ude00 b<b>", "a <a>😀 b<b>"],
    ["an end inside a family", "a <a>b 👩‍<b>👩‍👧 c", "a <a>b 👩‍👩‍👧<b> c"],
    ["an end before a combining mark", "<a>e\u0301te<b>\u0301 x", "<a>e\u0301te\u0301<b> x"],
    ["a start after the letter its mark belongs to", "ete<a>\u0301 x<b>", "et<a>e\u0301 x<b>"],
    ["a space that carries a mark", "a<a> \u0301b<b>", "a<a> \u0301b<b>"],
  ])("%s", (_, selected, expected) => {
    const { text, span: selection } = marked(selected);
    expect(trimSpan(text, selection)).toEqual(marked(expected).span);
  });

  it.each([
    ["white space only", " \u00a0\n ", span(0, 4)],
    ["an empty selection", "abc", span(1, 1)],
    ["an empty selection inside an emoji", "😀", span(1, 1)],
    ["a selection past the text", "abc", span(7, 9)],
    ["an empty text", "", span(0, 0)],
  ])("is null for %s", (_, text, selection) => {
    expect(trimSpan(text, selection)).toBeNull();
  });

  it("is idempotent, starts and ends on words, and cuts no character", () => {
    const unit = fc.constantFrom("a", " ", "\u00a0", "\n", "😀", "👩‍👩‍👧", "e\u0301", " \u0301", "🇺🇦");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(), fc.nat(), (text, x, y) => {
        const [start, end] = [x % (text.length + 1), y % (text.length + 1)].sort((p, q) => p - q);
        const found = trimSpan(text, span(start as number, end as number));
        if (found === null) return;
        expect(trimSpan(text, found)).toEqual(found);
        const borders = [...new Intl.Segmenter("en").segment(text)].map(({ index }) => index);
        expect([...borders, text.length]).toContain(found.start);
        expect([...borders, text.length]).toContain(found.end);
        expect(text.slice(found.start, found.end)).not.toMatch(/\s$/);
      }),
    );
  });
});
