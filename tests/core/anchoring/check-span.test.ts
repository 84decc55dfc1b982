import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSpan, checkSpans } from "@/lib/core/anchoring/check-span";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import { type Span, span, type TextOffset } from "@/lib/core/text/offsets";
import { PICTURES, STRESSES } from "@/tests/support/anchoring-pictures";
import { marked } from "@/tests/support/marked-text";

const { text, span: drawn } = marked("The 😀 minister <a>denied 😀<b> it.");
const good = describeSpan(text, drawn);
/** Offsets from outside: nothing has branded them yet. */
const raw = (value: number) => value as TextOffset;

describe("checkSpan", () => {
  it.each(STRESSES)("finds no fault with described spans, %s", (_, change) => {
    for (const [, picture] of PICTURES) {
      const { text: words, span: place } = marked(
        change(picture.replace("<a>", "\u0001").replace("<b>", "\u0002"))
          .replace("\u0001", "<a>")
          .replace("\u0002", "<b>"),
      );
      expect(checkSpan(words, describeSpan(words, place))).toBeNull();
    }
  });

  it("accepts shorter contexts, and none", () => {
    expect(checkSpan(text, { ...good, prefix: "", suffix: "" })).toBeNull();
    expect(checkSpan(text, { ...good, prefix: " ", suffix: " it" })).toBeNull();
  });

  it.each<[string, Partial<AnchoredSpan>, string]>([
    ["a start before the text", { start: raw(-1) }, "start"],
    ["a start past the text", { start: raw(500), end: raw(506) }, "start"],
    ["a start at the end of the text", { start: raw(text.length), end: raw(text.length + 1) }, "start"],
    ["a start that is no number", { start: raw(Number.NaN) }, "start"],
    ["an end past the text", { end: raw(500) }, "end"],
    ["an end at the start", { end: good.start }, "end"],
    ["an end inside an emoji", { end: raw(good.end - 1), exact: good.exact.slice(0, -1) }, "end"],
    ["a start inside an emoji", { start: raw(5), exact: text.slice(5, good.end) }, "start"],
    ["other words", { exact: "denies 😀" }, "exact"],
    ["the right words and more", { exact: `${good.exact} it` }, "exact"],
    ["no words", { exact: "" }, "exact"],
    ["other words before", { prefix: "minister  " }, "prefix"],
    ["more before than there is", { prefix: `xx${text.slice(0, good.start)}` }, "prefix"],
    ["other words after", { suffix: " it!" }, "suffix"],
    ["more after than there is", { suffix: " it. More" }, "suffix"],
  ])("names the field for %s", (_, change, field) => {
    const fault = checkSpan(text, { ...good, ...change });
    expect(fault).toMatchObject({ field, message: expect.stringMatching(/\.$/) });
  });

  it("answers whatever it is given", () => {
    const anything = fc.record({
      start: fc.oneof(fc.integer(), fc.double()).map(raw),
      end: fc.oneof(fc.integer(), fc.double()).map(raw),
      exact: fc.string({ unit: "binary" }),
      prefix: fc.string({ unit: "binary" }),
      suffix: fc.string({ unit: "binary" }),
    });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), anything, (words, anchored) => {
        const fault = checkSpan(words, anchored);
        if (fault === null) expect(words.slice(anchored.start, anchored.end)).toBe(anchored.exact);
      }),
    );
  });
});

describe("checkSpans", () => {
  const words = "“We have,” he said, “never promised.”";
  const at = (place: Span) => describeSpan(words, place);

  it("accepts a quote split around its cue, and spans that touch", () => {
    expect(checkSpans(words, [at(span(0, 10)), at(span(20, 37))])).toBeNull();
    expect(checkSpans(words, [at(span(0, 10)), at(span(10, 18))])).toBeNull();
    expect(checkSpans(words, [])).toBeNull();
  });

  it.each([
    ["overlap", [at(span(0, 10)), at(span(9, 18))]],
    ["run backwards", [at(span(20, 37)), at(span(0, 10))]],
    ["are the same twice", [at(span(0, 10)), at(span(0, 10))]],
  ])("refuses spans that %s", (_, spans) => {
    expect(checkSpans(words, spans)).toMatchObject({ index: 1, field: "start" });
  });

  it("says which span has the fault", () => {
    const spans = [at(span(0, 10)), { ...at(span(20, 37)), exact: "“always promised.”" }];
    expect(checkSpans(words, spans)).toMatchObject({ index: 1, field: "exact" });
  });
});
