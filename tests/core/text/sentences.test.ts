import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "@/lib/core/text/offsets";
import { sentencesIn } from "@/lib/core/text/sentences";

function sentences(text: string): string[] {
  return sentencesIn(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));
}

describe("sentencesIn", () => {
  it.each([
    [["The U.S. official also dismissed it.", "He left."]],
    [["The U.S. Senate and the U.K. Parliament met in Feb. 2025.", "They left."]],
    [["He is from the U.S.", "The official denied it."]],
    [["George W. Bush met Mr. Blair at No. 10.", "Nobody came."]],
    [["“Never,” he said.", "“Not once.”", "She agreed."]],
    [["Was it so?", "It was!", "Well …"]],
    [["Acme Corp. Chairman Bo spoke."]],
  ])("%j", (expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  it("finds none in white space", () => {
    expect(sentences(" \u00a0\n")).toEqual([]);
  });

  it("covers every word once, in order", () => {
    const unit = fc.constantFrom(
      "The ",
      "U.S.",
      "Mr.",
      "J.",
      " ",
      "He",
      ".",
      "?",
      "“",
      "”",
      "\u00a0",
      "a.m.",
      "😀",
      "\n",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(sentences(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
