import { describe, expect, it } from "vitest";
import { copiesAmong, layOutStatement, printOf, reportPathOf } from "@/lib/core/statements/lay-out-statement";
import { type SettledQuote, settledQuotes } from "@/lib/core/statements/settled-quotes";
import { settledArticle } from "@/tests/support/settled-article";

const RECORD = "The old bridge will open again before the winter.";
const FACTS = {
  speaker: "Ada Finch",
  occasion: null,
  occurredOn: null,
  record: { wording: RECORD, source: null },
} as const;
const BODY =
  "The hall had been booked for two days and most people stayed until the end. Outside a small crowd waited in the rain with flags and a band that knew three tunes.";

function printed(outlet: string, words: string, name: string | null, more: object = {}): SettledQuote[] {
  return settledQuotes(
    settledArticle({
      versionId: outlet,
      outlet,
      text: `${words} it was said. ${outlet}`,
      quotes: [{ words, attributes: name ? { speakerStated: { name, speakerId: null } } : {} }],
      ...more,
    }),
  );
}

describe("layOutStatement", () => {
  it("shows first who credits somebody else, then the articles by day", () => {
    const page = layOutStatement(FACTS, [
      ...printed("late", "“The old bridge will open”", "Finch", { publishedOn: "2025-02-16" }),
      ...printed("early", "“The bridge will open again”", null, { publishedOn: "2025-02-15" }),
      ...printed("wrong", "“The old bridge will never open again”", "Bo Crane", { publishedOn: null }),
    ]);
    expect(page.prints.map(({ outlet, differs }) => [outlet, differs])).toEqual([
      ["wrong", true],
      ["early", false],
      ["late", false],
    ]);
    expect(page.conflict).toEqual([
      { names: ["Ada Finch", "Finch"], outlets: ["late"], onRecord: true },
      { names: ["Bo Crane"], outlets: ["wrong"], onRecord: false },
    ]);
    const added = page.prints[0]?.comparison?.printed.filter(({ kind }) => kind === "added");
    expect(added).toEqual([{ kind: "added", text: "never", meaning: true }]);
  });

  it("sees a conflict where every outlet credits one person and the record another", () => {
    const page = layOutStatement(FACTS, printed("one", "“The old bridge will open”", "Bo Crane"));
    expect(page.conflict.map(({ names }) => names)).toEqual([["Ada Finch"], ["Bo Crane"]]);
    const unknown = { ...FACTS, speaker: null };
    expect(layOutStatement(unknown, printed("one", "“The old bridge”", "Bo Crane")).conflict).toEqual([]);
  });

  it("counts a copy with what it was copied from", () => {
    const copy = { text: `“The old bridge will open” ${BODY}` };
    const page = layOutStatement(FACTS, [
      ...printed("first", "“The old bridge will open”", null, { ...copy, publishedOn: "2025-02-10" }),
      ...printed("second", "“The old bridge will open”", null, { text: `${copy.text} Agency.` }),
      ...printed("other", "“The old bridge will open”", null),
    ]);
    expect(page.figures).toEqual({ articles: 3, outlets: 2, copies: 1 });
    expect(page.prints.map(({ outlet, copyOf }) => [outlet, copyOf])).toEqual([
      ["first", null],
      ["other", null],
      ["second", "first"],
    ]);
  });

  it("takes copies found among more articles, and names the first that is here", () => {
    const quotes = ["first", "second", "third"].flatMap((outlet) =>
      printed(outlet, "“The old bridge will open”", null, { text: `“The old bridge will open” ${BODY}` }),
    );
    const copies = copiesAmong(quotes);
    expect(copies.map(({ ids }) => ids)).toEqual([["first", "second", "third"]]);
    const page = layOutStatement(FACTS, quotes.slice(1), copies);
    expect(page.figures).toEqual({ articles: 2, outlets: 1, copies: 1 });
    expect(page.prints.map(({ copyOf }) => copyOf)).toEqual([null, "second"]);
  });

  it("lays no paraphrase beside the record, and nothing where there is none", () => {
    const words = "the old bridge will open again";
    const paraphrase = settledQuotes(
      settledArticle({ text: `She said ${words}.`, quotes: [{ words, attributes: { form: "indirect" } }] }),
    );
    expect(layOutStatement(FACTS, paraphrase).prints[0]).toMatchObject({
      comparison: null,
      inQuotationMarks: false,
    });
    const [quote] = printed("one", "“The old bridge”", null) as [SettledQuote];
    expect(printOf(quote, { speaker: null, record: null }).comparison).toBeNull();
    expect(layOutStatement({ ...FACTS, record: null }, []).prints).toEqual([]);
  });
});

it("leads to the quote in its article's report, once there is one", () => {
  const [open] = printed("one", "“The old bridge”", null) as [SettledQuote];
  const [told] = printed("one", "“The old bridge”", null, { reportSlug: "bridge" }) as [SettledQuote];
  expect(reportPathOf(open)).toBeNull();
  expect(reportPathOf(told)).toBe("/reports/bridge#mark-one-quote-0");
});
