import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/core/quotes/words";
import { span } from "@/lib/core/text/offsets";

const cut = (text: string) => wordsIn(text, span(0, text.length)).map((word) => word.text);

describe("words", () => {
  it.each([
    ["She didn’t go.", ["She", "did", "n’t", "go", "."]],
    ["Rutte's plan, he’s sure", ["Rutte", "'s", "plan", ",", "he", "’s", "sure"]],
    [
      "Sen. Ann Lee (D-Ohio) left the U.S. at 3:30.",
      ["Sen.", "Ann", "Lee", "(", "D-Ohio", ")", "left", "the", "U.S.", "at", "3:30", "."],
    ],
    ["“No,” he said — twice…", ["“", "No", ",", "”", "he", "said", "—", "twice", "…"]],
    ["@NATO spent $1,200.50 on #peace", ["@NATO", "spent", "$1,200.50", "on", "#peace"]],
    ["", []],
  ])("cuts %s", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it("takes a long run of marks for one piece", () => {
    expect(wordsIn('"'.repeat(5_000_000), span(0, 5_000_000))).toHaveLength(1);
  });

  it("covers everything but white space, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const words = wordsIn(text, span(0, text.length));
        let end = 0;
        for (const word of words) {
          expect(text.slice(end, word.start).trim()).toBe("");
          expect(text.slice(word.start, word.end)).toBe(word.text);
          end = word.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});
