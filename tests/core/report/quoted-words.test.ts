import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { type DrawnQuote, drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";

const TEXT =
  "“We will go,” Finch said, adding that they “must not stay here.” “It is late,” a friend said. He would leave.";

function words(...quotes: readonly DrawnQuote[]) {
  return buildReport(drawnReport({ text: TEXT, quotes })).quotedWords;
}

const go = { words: "“We will go,”", attributes: { ...NAMED, ...SOUND } };
const stay = {
  words: "that they “must not stay here.”",
  attributes: { ...MISATTRIBUTED, form: "mixed" },
} as const;

describe("quotedWords", () => {
  it("gives each stretch its printed speaker and the one who said it", () => {
    expect(words(go, stay)).toEqual({
      total: 7,
      moved: 4,
      pieces: [
        { quote: 1, words: 3, printedUnder: "Ada Finch", saidBy: "Ada Finch", differs: false },
        { quote: 2, words: 4, printedUnder: "Ada Finch", saidBy: "Bo Crane", differs: true },
      ],
      printed: [{ name: "Ada Finch", words: 7 }],
      spoken: [
        { name: "Ada Finch", words: 3 },
        { name: "Bo Crane", words: 4 },
      ],
    });
  });

  it("counts a quote inside a quote once", () => {
    const inner = { words: "must not stay here", attributes: { ...NAMED, ...SOUND } };
    expect(words(stay, inner).total).toBe(4);
  });

  it("leaves out reported words, and settles no speaker without a record", () => {
    const late = {
      words: "“It is late,”",
      attributes: { speakerClass: "unnamed_individual", occurrence: "not_checkable" },
    } as const;
    const reported = { words: "He would leave", attributes: { form: "indirect" } } as const;
    const found = words(late, reported);
    expect(found.printed).toEqual([{ name: "Unnamed person", words: 3 }]);
    expect(found.spoken).toEqual([{ name: null, words: 3 }]);
  });

  it("has as many words printed as spoken, whoever they go to", () => {
    const attributes = fc.constantFrom(
      { ...NAMED, ...SOUND },
      MISATTRIBUTED,
      { ...NAMED, occurrence: "not_found" as const },
      {},
    );
    fc.assert(
      fc.property(attributes, attributes, attributes, (a, b, c) => {
        const found = words(
          { ...go, attributes: a },
          { ...stay, attributes: { ...b, form: "mixed" } },
          { words: "“It is late,”", attributes: c },
        );
        const sum = (all: readonly { readonly words: number }[]) =>
          all.reduce((total, one) => total + one.words, 0);
        expect([found.total, sum(found.pieces), sum(found.printed), sum(found.spoken)]).toEqual(
          Array(4).fill(10),
        );
        expect(sum(found.pieces.filter((piece) => piece.differs))).toBe(found.moved);
      }),
    );
  });
});
