import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";

const TEXT = "The head\n\n“We will go,” Finch said. “They must not stay,” she added.\n\nSign up now!";

const input = drawnReport({
  text: TEXT,
  quotes: [
    { words: "“They must not stay,”", attributes: MISATTRIBUTED, source: "she" },
    { words: "“We will go,”", attributes: { ...NAMED, ...SOUND }, source: "Finch" },
  ],
  blocks: [["newsletter_signup", "Sign up now!"]],
  reviews: [
    { quotes: [{ words: "“We will go,”", attributes: { ...NAMED, ...SOUND } }] },
    {
      quotes: [
        { words: "“They must not stay,”", attributes: MISATTRIBUTED },
        { words: "The head", attributes: { form: "indirect" } },
      ],
    },
  ],
});
const report = buildReport(input);

describe("a report", () => {
  it("has its quotes in reading order, whatever the order of the layer", () => {
    expect(report.quotes.map((quote) => [quote.number, quote.printed])).toEqual([
      [1, "“We will go,”"],
      [2, "“They must not stay,”"],
    ]);
  });

  it("says what was found, how far it was checked and by whom", () => {
    expect(report.finding.headline).toBe("Words credited to Ada Finch were spoken by Bo Crane");
    expect(report.coverage.sentence).toBe("2 quotes, 2 examined: 1 misattributed, 1 accurate");
    expect(report.reviewers).toEqual([
      { pseudonym: "reviewer-1", submittedAt: "2025-03-01T10:00:00.000Z", quotes: 1, notKept: 0 },
      { pseudonym: "reviewer-2", submittedAt: "2025-03-01T10:00:00.000Z", quotes: 2, notKept: 1 },
    ]);
  });

  it("keeps every reviewer's judgement beside the final one", () => {
    const judgements = report.quotes.map((quote) =>
      quote.reviews.map((review) => [review.kind, review.agrees]),
    );
    expect(judgements).toEqual([
      [
        ["judged", true],
        ["not-marked", false],
      ],
      [
        ["not-marked", false],
        ["judged", true],
      ],
    ]);
  });

  it("is the same after a round through JSON and cannot be changed at any depth", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(report)).toBe(true);
  });

  it("depends on nothing but its input", () => {
    expect(buildReport(structuredClone(input))).toEqual(report);
    const shuffled = { ...input, gold: { ...input.gold, annotations: input.gold.annotations.toReversed() } };
    expect({ ...buildReport(shuffled), gold: null }).toEqual({ ...report, gold: null });
  });

  it("states nothing of a page without quotes but that", () => {
    const empty = buildReport(drawnReport({ text: "One line." }));
    expect(empty.finding.headline).toBe("This page quotes nobody");
    expect(empty.quotedWords).toEqual({ total: 0, moved: 0, pieces: [], printed: [], spoken: [] });
    expect(empty.coverage).toEqual({ quotes: 0, checked: 0, verdicts: [], sentence: "No quotes" });
  });

  it("lists what is in marks and is no speech, and does not count it", () => {
    const { quotes, notSpeech, coverage } = buildReport(
      drawnReport({
        text: "Their “plan” and the “Iliad”, he said.",
        notSpeech: [["“Iliad”", "title_of_work"]],
        quotes: [{ words: "“plan”", attributes: { form: "not_speech" } }],
      }),
    );
    expect([quotes.length, coverage.quotes]).toEqual([0, 0]);
    expect(notSpeech.map((mark) => [mark.text, mark.reasonWord])).toEqual([
      ["“plan”", null],
      ["“Iliad”", "Title"],
    ]);
  });
});
