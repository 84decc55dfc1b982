import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { type CodebookItem, codebookItems } from "@/lib/core/codebook/codebook-items";
import { matchesIn, searchCodebook } from "@/lib/core/codebook/search-codebook";
import source from "@/seeds/codebooks/1.1.json";

const items = codebookItems(codebookSchema.parse(source));
const keys = (query: string) => searchCodebook(items, query).map(({ item }) => item.key);
const marked = (words: string, query: string) =>
  matchesIn(words, query).map(({ start, end }) => words.slice(start, end));

const item = (word: string, more: Partial<CodebookItem> = {}): CodebookItem => ({
  key: `forms:${word}`,
  list: "forms",
  id: word,
  word,
  indirectWord: null,
  definition: "",
  rule: null,
  examples: [],
  printed: null,
  letter: null,
  question: null,
  decidedBy: [],
  ...more,
});

describe("searchCodebook", () => {
  it("puts names that begin with the letters first, then words of names, then texts", () => {
    const found = searchCodebook(
      [
        item("Example", { examples: [{ text: "a cut", note: null }] }),
        item("Rule", { rule: "Where it is cut." }),
        item("Definition", { definition: "Words were cut." }),
        item("Uncut"),
        item("Misleading cut"),
        item("Cut so that it misleads"),
      ],
      "cut",
    );
    expect(found.map(({ item: { word } }) => word)).toEqual([
      "Cut so that it misleads",
      "Misleading cut",
      "Uncut",
      "Definition",
      "Rule",
      "Example",
    ]);
  });

  it("finds by word, definition, rule, example, id and the word for indirect quotes", () => {
    expect(keys("misattributed")[0]).toBe("verdicts:misattributed");
    expect(keys("faithful")[0]).toBe("verdicts:accurate");
    expect(keys("commits the speaker")).toContain("facets:wording/altered_substantive");
    expect(keys("reference test")).toEqual(expect.arrayContaining(["blockLabels:body"]));
    expect(keys("BRICSinfo")).toEqual(["blockLabels:credit"]);
    expect(keys("paraphrase_as_quote")[0]).toBe("verdicts:paraphrase_as_quote");
    expect(keys("D4")[0]).toBe("decisionRules:D4");
    expect(keys("satire")).toContain("signals:genre/satire");
  });

  it("finds the answers of a question by the question's word too", () => {
    const found = keys("wording verbatim");
    expect(found[0]).toBe("facets:wording/verbatim");
  });

  it("wants every word of the query, in any order, and puts the whole phrase first", () => {
    expect(keys("speech not")).toContain("types:not_speech");
    expect(keys("out of context")[0]).toBe("verdicts:out_of_context");
    expect(keys("misattributed xylophone")).toEqual([]);
  });

  it("counts case, accents and curled marks as the same", () => {
    const found = [item("Café"), item("Reader’s comment")];
    expect(searchCodebook(found, "CAFE")).toHaveLength(1);
    expect(searchCodebook(found, "reader's")).toHaveLength(1);
    expect(searchCodebook(found, "Re\u0301ader’s")).toHaveLength(1);
  });

  it("finds one or two letters only where a word begins", () => {
    const found = [item("Direct"), item("Indirect"), item("Not speech", { definition: "No direction." })];
    expect(searchCodebook(found, "di").map(({ item: { word } }) => word)).toEqual(["Direct", "Not speech"]);
  });

  it("finds nothing for nothing", () => {
    expect(keys("")).toEqual([]);
    expect(keys("  \u00a0 ")).toEqual([]);
  });

  it("shows the words that were found", () => {
    const [found] = searchCodebook(items, "BRICSinfo");
    expect(found?.excerpt).toBe("Credit: @BRICSinfo");
    const [named] = searchCodebook(items, "misattributed");
    expect(named?.excerpt).toBe("Someone said it, and not the speaker named.");
  });

  it("finds every item by its own word", () => {
    for (const { key, word } of items) expect(keys(word)).toContain(key);
  });
});

describe("matchesIn", () => {
  it("marks every word of the query, wherever it stands", () => {
    expect(marked("Cut so that the cut misleads", "cut mislead")).toEqual(["Cut", "cut", "mislead"]);
  });

  it("marks letters with their accents, whichever way they are written", () => {
    expect(marked("a café there", "cafe")).toEqual(["café"]);
    expect(marked("a cafe\u0301 there", "café")).toEqual(["cafe\u0301"]);
    expect(marked("the reader’s", "reader's")).toEqual(["reader’s"]);
  });

  it("joins matches that overlap or touch", () => {
    expect(marked("misattributed", "attrib tributed")).toEqual(["attributed"]);
    expect(marked("abcdef", "abc def")).toEqual(["abcdef"]);
  });

  it("keeps its offsets where letters take two units or come apart", () => {
    expect(marked("𝄞𝄞 한국 İstanbul", "istan 한국")).toEqual(["한국", "İstan"]);
  });

  it("always gives stretches in order that are not empty and lie in the text", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "á", "a\u0301", "ß", "İ", "한", "𝄞", " ", "’", "U"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, letters, (words, query) => {
        let last = -1;
        for (const { start, end } of matchesIn(words, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          last = end;
        }
      }),
    );
  });
});
