import { describe, expect, it } from "vitest";
import type { QuoteAttributes } from "@/lib/core/annotation/annotation";
import { buildReport } from "@/lib/core/report/build-report";
import { type DrawnQuote, drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";

const TEXT = "“We will go,” Finch said. “They must not stay,” she added. “It is late,” Heron said.";
const FIRST = "“We will go,”";
const SECOND = "“They must not stay,”";
const THIRD = "“It is late,”";

function finding(...quotes: readonly DrawnQuote[]) {
  return buildReport(drawnReport({ text: TEXT, quotes })).finding;
}

const CASES: readonly (readonly [string, Partial<QuoteAttributes>, string])[] = [
  [
    "fabricated",
    { ...SOUND, occurrence: "refuted" },
    "The complete record does not hold words credited to Ada Finch",
  ],
  ["misattributed", MISATTRIBUTED, "Words credited to Ada Finch were spoken by Bo Crane"],
  [
    "altered",
    { ...SOUND, wording: "altered_substantive" },
    "Words credited to Ada Finch differ in substance from the record",
  ],
  [
    "mistranslated",
    { ...SOUND, translation: "mistranslated" },
    "A translation of Ada Finch does not match the original",
  ],
  [
    "paraphrase",
    { ...SOUND, wording: "paraphrase_in_quotes" },
    "A paraphrase of Ada Finch is printed in quotation marks",
  ],
  [
    "misrepresented",
    { ...SOUND, form: "indirect", wording: "unfaithful" },
    "A report of what Ada Finch said does not match the record",
  ],
  [
    "truncated",
    { ...SOUND, context: "truncated_misleading" },
    "A cut changes the sense of words credited to Ada Finch",
  ],
  [
    "out of context",
    { ...SOUND, context: "out_of_context" },
    "Words credited to Ada Finch are set in another context than their own",
  ],
];

describe("the headline", () => {
  it.each(CASES)("of a quote that is %s", (_name, attributes, headline) => {
    expect(finding({ words: FIRST, attributes: { ...NAMED, ...attributes } }).headline).toBe(headline);
  });

  it("takes the most serious finding", () => {
    const altered = { ...NAMED, ...SOUND, wording: "altered_substantive" } as const;
    const both = finding({ words: FIRST, attributes: altered }, { words: SECOND, attributes: MISATTRIBUTED });
    expect(both.headline).toBe("Words credited to Ada Finch were spoken by Bo Crane");
  });

  it("names two speakers, and no more", () => {
    const by = (name: string) => ({ ...MISATTRIBUTED, speakerActual: { name, speakerId: null } });
    const two = [
      { words: FIRST, attributes: by("Bo Crane") },
      { words: SECOND, attributes: by("Cy Drake") },
    ];
    expect(finding(...two).headline).toBe("Words credited to Ada Finch were spoken by Bo Crane and Cy Drake");
    const three = finding(...two, { words: THIRD, attributes: by("Di Egret") });
    expect(three.headline).toBe("Words credited to Ada Finch were spoken by several speakers");
  });

  it("says someone else where the record does not name the speaker", () => {
    const { speakerActual: _, ...unnamed } = MISATTRIBUTED;
    expect(finding({ words: FIRST, attributes: unnamed }).headline).toBe(
      "Words credited to Ada Finch were spoken by someone else",
    );
  });

  it("speaks of a match only as far as quotes were checked", () => {
    const sound = { words: FIRST, attributes: { ...NAMED, ...SOUND } };
    expect(finding(sound).headline).toBe("The one quote matches the record");
    expect(finding(sound, { ...sound, words: SECOND }).headline).toBe("All 2 quotes match the record");
    expect(finding(sound, { words: SECOND }).headline).toBe(
      "1 of 2 quotes matches the record; the others are open",
    );
  });

  it("says that nothing was checked, or nothing could be", () => {
    const unchecked = { ...NAMED, ...SOUND, occurrence: "unchecked" } as const;
    expect(finding({ words: FIRST }, { words: SECOND, attributes: unchecked }).headline).toBe(
      "No quote on this page has been checked",
    );
    const open = { ...NAMED, ...SOUND, occurrence: "not_checkable" } as const;
    expect(finding({ words: FIRST, attributes: open }).headline).toBe(
      "No quote on this page could be confirmed",
    );
  });

  it("never calls words fabricated because a search did not find them", () => {
    const missing = { ...NAMED, ...SOUND, occurrence: "not_found" } as const;
    const report = buildReport(drawnReport({ text: TEXT, quotes: [{ words: FIRST, attributes: missing }] }));
    expect(JSON.stringify([report.finding, report.coverage, report.quotes])).not.toMatch(/fabricat/i);
  });
});

describe("the deck", () => {
  it("counts passages and words in quotation marks", () => {
    const { deck } = finding(
      { words: FIRST, attributes: { ...NAMED, ...SOUND } },
      { words: SECOND, attributes: MISATTRIBUTED },
    );
    expect(deck).toBe(
      "1 of the 2 passages printed in quotation marks, 4 of 7 quoted words, is on record from Bo Crane. The article credits it to Ada Finch.",
    );
  });

  it("puts the printed words beside the record", () => {
    const { deck } = finding({
      words: SECOND,
      attributes: { ...NAMED, ...SOUND, wording: "altered_substantive" },
      evidence: [{ excerpt: "“They may stay,”" }],
    });
    expect(deck).toBe("The article prints “They must not stay”. The record has “They may stay”.");
  });

  it("falls back on the codebook's sentence without an excerpt", () => {
    const { deck } = finding({
      words: FIRST,
      attributes: { ...NAMED, ...SOUND, context: "out_of_context" },
    });
    expect(deck).toBe(
      "The one passage printed in quotation marks, 3 of 3 quoted words. The words are on record; in their context they mean something else.",
    );
  });
});
