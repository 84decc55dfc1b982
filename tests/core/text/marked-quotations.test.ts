import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotationsIn } from "@/lib/core/text/marked-quotations";
import { span } from "@/lib/core/text/offsets";

function quotations(text: string): string[] {
  return quotationsIn(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));
}

describe("quotationsIn", () => {
  it.each([
    ["two in a row", "“One,” he said, “two.”", ["“One,”", "“two.”"]],
    ["inner before outer", "“He said ‘no’ to me”", ["‘no’", "“He said ‘no’ to me”"]],
    ["three deep", "“a ‘b “c” d’ e”", ["“c”", "‘b “c” d’", "“a ‘b “c” d’ e”"]],
    ["a mark against a bracket", '("One" or "two")', ['"One"', '"two"']],
    ["a possessive before the closing mark", "“the allies’ security”", ["“the allies’ security”"]],
    ["an unclosed inner mark is dropped", "“One ‘two three”", ["“One ‘two three”"]],
    ["an unclosed outer mark runs to the end", "“One ‘two’ three  ", ["‘two’", "“One ‘two’ three"]],
    ["rock ’n’ roll", "‘rock ’n’ roll’", ["‘rock ’n’ roll’"]],
    ["years", "the ’90s and the ’00s", []],
    ["feet and inches", "6' 2\" tall", []],
  ])("%s", (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it("nests or stands apart, never crosses", () => {
    const unit = fc.constantFrom(..."ab .“”„‘’‚«»‹›「」\"'");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const found = quotationsIn(text, span(0, text.length));
        for (const a of found) {
          for (const b of found) {
            expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
          }
        }
      }),
    );
  });
});
