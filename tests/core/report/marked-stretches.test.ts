import { describe, expect, it } from "vitest";
import { markedStretches, stretchesOf } from "@/lib/core/report/marked-stretches";
import { span } from "@/lib/core/text/offsets";

function stretches(text: string): string[] {
  return markedStretches(text, span(0, text.length)).map((one) => text.slice(one.start, one.end));
}

describe("markedStretches", () => {
  it.each([
    ["should be “backed by capable troops.”", ["“backed by capable troops.”"]],
    ["“one” and “two”", ["“one”", "“two”"]],
    ['the "straight" kind', ['"straight"']],
    ["der „deutsche“ Fall", ["„deutsche“"]],
    ["le «français»", ["«français»"]],
    ["a ‘single’ one", ["‘single’"]],
    ["a ‘player’s’ one", ["‘player’s’"]],
    ["‘tis an apostrophe", []],
    ["“left open over the end", ["“left open over the end"]],
    ["“outer “inner” outer", ["“outer “inner”"]],
    ["no marks at all", []],
  ])("of %j", (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it("looks only inside the span it is given", () => {
    const text = "“before” that “inside” “after”";
    expect(markedStretches(text, span(9, 22)).map((one) => text.slice(one.start, one.end))).toEqual([
      "“inside”",
    ]);
  });
});

describe("stretchesOf", () => {
  const text = "“Yes,” and so on";
  const whole = [span(0, text.length)];
  it("takes all of a direct quote and what an indirect one sets in marks", () => {
    expect(stretchesOf("direct", whole, text)).toEqual([{ start: 0, end: text.length }]);
    expect(stretchesOf("mixed", whole, text)).toEqual([{ start: 0, end: 6 }]);
    expect(stretchesOf("indirect", [span(6, text.length)], text)).toEqual([]);
  });
});
