import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf, turnStretches } from "@/components/references/turn-stretches";

describe("the stretches of a record", () => {
  test("are its turns and what stands around them", () => {
    const text = "Transcript.\nADA: Yes.\n\n(Laughter.)\nBO: No.\n";
    const turns = [
      { speaker: "ADA", start: 12, end: 21 },
      { speaker: "BO", start: 35, end: 42 },
    ];
    expect(
      turnStretches(text, turns).map(({ speaker, start, end }) => [speaker, text.slice(start, end)]),
    ).toEqual([
      [null, "Transcript.\n"],
      ["ADA", "ADA: Yes."],
      [null, "\n\n(Laughter.)\n"],
      ["BO", "BO: No."],
    ]);
  });
});

describe("the parts of a record", () => {
  test("hold it all, in order, none of them too long", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom("so it goes ", "\n", "👋", "word"), fc.integer({ min: 1, max: 9_000 })),
        ),
        (runs) => {
          const text = runs.map(([words, times]) => words.repeat(times)).join("");
          const parts = partsOf(text, [{ speaker: null, start: 0, end: text.length }]);
          const pieces = parts.flat().map(({ start, end }) => text.slice(start, end));
          expect(pieces.join("")).toBe(text);
          for (const part of parts) {
            const length = part.reduce((sum, { start, end }) => sum + end - start, 0);
            expect(length).toBeLessThanOrEqual(60_000);
          }
          for (const piece of pieces) expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece)).toBe(false);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("are one for a short record, with its turns as they are", () => {
    const stretches = [
      { speaker: "ADA", start: 0, end: 9 },
      { speaker: "BO", start: 10, end: 17 },
    ];
    expect(partsOf("ADA: Yes. BO: No.", stretches)).toEqual([stretches]);
  });
});
