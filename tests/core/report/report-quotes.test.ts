import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { numberedQuotes } from "@/lib/core/report/report-quotes";
import { drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";
import { layerOf, link, quote } from "@/tests/support/layers";

const TEXT = "“We will go,” Finch said, “and we will stay.” Then it rained.";

function only(attributes: NonNullable<Parameters<typeof quote>[2]>, more: object = {}) {
  const drawn = { words: ["“We will go,”", "“and we will stay.”"], attributes, ...more };
  const [found] = buildReport(drawnReport({ text: TEXT, quotes: [drawn] })).quotes;
  if (!found) throw new Error("The report has no quote.");
  return found;
}

describe("a quote of the report", () => {
  it("shows all its spans with what joins them", () => {
    const found = only({ ...NAMED, ...SOUND });
    expect(found.printed).toBe("“We will go,” […] “and we will stay.”");
    expect(found.spans.map((span) => TEXT.slice(span.start, span.end))).toEqual([
      "“We will go,”",
      "“and we will stay.”",
    ]);
    expect([found.letter, found.number, found.inQuotationMarks]).toEqual(["D", 1, true]);
  });

  it("has the answers behind the verdict in the codebook's words", () => {
    const found = only({ ...NAMED, ...SOUND, severity: 0 });
    expect(found.facets.map((facet) => [facet.word, facet.valueWord])).toEqual([
      ["Occurrence", "Confirmed"],
      ["Speaker", "Correct"],
      ["Wording", "Verbatim"],
      ["Context", "Fair"],
      ["Severity", "None"],
    ]);
  });

  it("says what its evidence lacks, unless the verdict is open", () => {
    expect(only(MISATTRIBUTED).shortfalls).toEqual(["no-evidence"]);
    expect(only({ ...NAMED, ...SOUND, occurrence: "not_found" }).shortfalls).toEqual([]);
    const archived = { url: "https://a.example", archivedUrl: "https://b.example", excerpt: "We will go" };
    expect(only(MISATTRIBUTED, { evidence: [{ ...archived, grade: "A" }] }).shortfalls).toEqual([]);
  });

  it("is not checked while nobody has looked", () => {
    expect(only({ ...NAMED, ...SOUND, occurrence: "unchecked" })).toMatchObject({
      verdict: null,
      checked: false,
    });
  });
});

describe("numberedQuotes", () => {
  it("leaves fragments to their mixed quote and keeps the numbers of the others", () => {
    const layer = layerOf({
      annotations: [
        quote("mixed", [0, 20], { form: "mixed" }),
        quote("fragment", [10, 20], { form: "direct_fragment" }),
        quote("no-speech", [30, 35], { form: "not_speech" }),
        quote("last", [40, 50]),
      ],
      links: [link("fragment", "parent", "mixed")],
    });
    expect(numberedQuotes(layer).map(({ quote: { id }, number }) => [id, number])).toEqual([
      ["mixed", 1],
      ["last", 3],
    ]);
  });
});
