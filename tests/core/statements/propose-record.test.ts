import { describe, expect, it } from "vitest";
import { proposeRecord, proposeSpeaker } from "@/lib/core/statements/propose-record";
import { settledQuotes } from "@/lib/core/statements/settled-quotes";
import { SOUND } from "@/tests/support/drawn-report";
import { settledArticle } from "@/tests/support/settled-article";

const WORDS = "“The old bridge will open again before winter,”";

const quoteWith = (quote: object) =>
  settledQuotes(settledArticle({ text: `${WORDS} Finch said.`, quotes: [{ words: WORDS, ...quote }] }));

describe("proposeRecord", () => {
  it("takes the best grade, then the passage with most of the printed words", () => {
    const quotes = quoteWith({
      evidence: [
        { grade: "C", excerpt: "The old bridge will open again before winter" },
        { grade: "B", excerpt: "the bridge will open" },
        {
          grade: "B",
          excerpt: " The old bridge will open again before the winter. ",
          referenceId: "reference",
        },
        { grade: "A", role: "context", excerpt: "The old bridge will open again before winter" },
        { grade: "A", excerpt: "Soup is served at noon" },
      ],
    });
    expect(proposeRecord(quotes)).toEqual({
      wording: "The old bridge will open again before the winter.",
      referenceId: "reference",
    });
  });

  it("proposes none where no evidence has the words", () => {
    expect(proposeRecord(quoteWith({ evidence: [{ grade: "A" }, { grade: "A", excerpt: " " }] }))).toBeNull();
    expect(proposeRecord([])).toBeNull();
  });
});

describe("proposeSpeaker", () => {
  const said = (name: string, speakerId: string | null) =>
    quoteWith({ attributes: { ...SOUND, speakerStated: { name, speakerId } } });

  it("prefers who is in the registry", () => {
    expect(proposeSpeaker([...said("Ada Finch", null), ...said("Ada Finch", "1")])).toEqual({
      name: "Ada Finch",
      speakerId: "1",
    });
  });

  it.each([
    ["nobody was confirmed", quoteWith({ attributes: { occurrence: "not_found" } })],
    ["two were", [...said("Ada Finch", "1"), ...said("Ada Finch", "2")]],
    ["a surname alone does not tell", [...said("Ada Finch", null), ...said("Finch", null)]],
  ])("is nobody where %s", (_, quotes) => {
    expect(proposeSpeaker(quotes)).toBeNull();
  });
});
