import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTurns } from "@/lib/core/references/find-turns";
import { span } from "@/lib/core/text/offsets";

/** The speakers with the words of their turns. */
const heard = (text: string) =>
  findTurns(text).map(({ speaker, wordsStart, end }) => [speaker, text.slice(wordsStart, end)]);

describe("findTurns", () => {
  it("reads a press conference: nobody speaks before the first label, labels belong to their turns", () => {
    const text = `Remarks to the press
Washington: 12 February

SECRETARY HEGSETH: Good morning. It is 10:30.
Note: the recording begins here.

Q: Will there be troops?
SECRETARY HEGSETH: No.
`;
    expect(heard(text)).toEqual([
      ["SECRETARY HEGSETH", "Good morning. It is 10:30.\nNote: the recording begins here."],
      ["Q", "Will there be troops?"],
      ["SECRETARY HEGSETH", "No."],
    ]);
    const [first] = findTurns(text);
    expect(text.slice(first?.start, first?.end)).toMatch(/^SECRETARY HEGSETH: Good.*here[.]$/s);
  });

  it("reads an older transcript with stops after its labels", () => {
    expect(heard("The President. Good evening.\nQ. Sir?\nThe President. Yes.")).toEqual([
      ["The President", "Good evening."],
      ["Q", "Sir?"],
      ["The President", "Yes."],
    ]);
  });

  it("reads a name that stands on a line of its own", () => {
    expect(heard("Pete Hegseth:\nWe agree.\n\nMark Rutte:\nSo do we.")).toEqual([
      ["Pete Hegseth", "We agree."],
      ["Mark Rutte", "So do we."],
    ]);
  });

  it("takes a name in bold type for a speaker without a colon, where it comes back or holds a title", () => {
    const text = [
      "Opening ceremony",
      "Jens Stoltenberg [NATO] Good morning.",
      "Oana Lungescu Thank you.",
      "Jens Stoltenberg You are welcome.",
      "Secretary Hegseth",
      "We agree.",
    ].join("\n");
    const names = ["Opening ceremony", "Jens Stoltenberg [NATO]", "Oana Lungescu", "Secretary Hegseth"];
    const bold = [...names, "Jens Stoltenberg You"]
      .map((name) => span(text.lastIndexOf(name), text.lastIndexOf(name) + name.replace(" You", "").length))
      .sort((a, b) => a.start - b.start);
    expect(
      findTurns(text, bold).map(({ speaker, wordsStart, end }) => [speaker, text.slice(wordsStart, end)]),
    ).toEqual([
      ["Jens Stoltenberg", "Good morning.\nOana Lungescu Thank you."],
      ["Jens Stoltenberg", "You are welcome."],
      ["Secretary Hegseth", "We agree."],
    ]);
    expect(heard(text)).toEqual([]);
  });

  it("takes one capitalised word for a speaker only where it comes back", () => {
    expect(heard("Trump: We will win.\nIt rained.")).toEqual([]);
    expect(heard("Trump: We will win.\nRutte: Perhaps.\nTrump: Surely.")).toEqual([
      ["Trump", "We will win.\nRutte: Perhaps."],
      ["Trump", "Surely."],
    ]);
  });

  it("takes a lone name for a heading", () => {
    expect(heard("Peace Talks: what we know\nThey began.")).toEqual([]);
  });

  it("does not take the points of a list for answers", () => {
    expect(heard("A. Apples\nB. Pears\nA. More apples")).toEqual([]);
    expect(heard("Q. Apples?\nA. Pears.")).toEqual([
      ["Q", "Apples?"],
      ["A", "Pears."],
    ]);
  });

  it("keeps a turn without words", () => {
    expect(heard("Q:\nMR. SMITH: Yes.")).toEqual([
      ["Q", ""],
      ["MR. SMITH", "Yes."],
    ]);
  });

  it("gives ordered turns that do not overlap, whatever the text", () => {
    const line = fc.oneof(
      fc.constantFrom("Q: Why?", "MR. A: x", "", "Pete Hegseth:", "Note: x", "\u2028", "Q:", "A."),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        let at = 0;
        for (const { start, wordsStart, end } of findTurns(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(wordsStart).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(wordsStart);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(["Q: a\n", "“", ":", "A ", "Mr. ", "(", "*", "Q:"])("takes linear time on 5 MB of %j", (piece) => {
    const started = performance.now();
    findTurns(piece.repeat(5_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
