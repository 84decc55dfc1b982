import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProposedQuote, proposeQuotes } from "@/lib/core/quotes/propose-quotes";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { documentFromText } from "@/lib/core/text/text-blocks";

function propose(text: string) {
  return proposeQuotes(documentFromText(text as CanonicalText));
}

/** Who is credited with which words, in the order of the text. */
function credited(
  text: string,
): [form: string, words: string, speaker: string | null, link: string | null][] {
  return propose(text).quotes.map(({ form, spans, source }) => [
    form,
    spans.map(({ start, end }) => text.slice(start, end)).join(" … "),
    source?.speaker ?? null,
    source?.link ?? null,
  ]);
}

describe("proposeQuotes", () => {
  it("names who says what, through surnames and pronouns", () => {
    const text = [
      "Harbour Secretary Angela Hale said on Monday that the port would stay open.",
      "“We will not leave this valley to the sea,” Hale said. “Not while I am here.”",
      "“Never,” she added.",
    ].join("\n\n");
    const found = credited(text);
    expect(found).toContainEqual(["indirect", "that the port would stay open", "Angela Hale", "same"]);
    expect(found.find(([, words]) => words.startsWith("“We will"))).toMatchObject({
      2: "Angela Hale",
      3: "name",
    });
    expect(found.at(-1)).toEqual(["direct", "“Never,”", "Angela Hale", "pronoun"]);
  });

  it("lets a speaker go on where the next words have none, and says so", () => {
    const text = "“Wir bleiben hier“, sagte Paul Lund.\n\n„Niemand geht, solange ich hier bin.“";
    const german = `Der Hafen ist nicht offen, und das Wetter wird auch nicht besser.\n\n${text.replace("“", "„")}`;
    expect(propose(german).language).toBe("de");
    expect(credited(german)).toEqual([
      ["direct", "„Wir bleiben hier“", "Paul Lund", "same"],
      ["direct", "„Niemand geht, solange ich hier bin.“", "Paul Lund", "previous"],
    ]);
    expect(propose(german).quotes[1]?.source?.spans).toEqual([]);
  });

  it("offers what quotes nobody apart, never as a quote too", () => {
    const text = "She spoke of it on CBS's “Evening Desk” and said that the port was “a ruin.”";
    const { quotes, notSpeech } = propose(text);
    expect(notSpeech.map(({ spans: [one] }) => text.slice(one?.start, one?.end))).toEqual(["“Evening Desk”"]);
    const direct = quotes.filter(({ form }) => form === "direct" || form === "direct_fragment");
    expect(direct.map(({ spans: [one] }) => text.slice(one?.start, one?.end))).toEqual(["“a ruin.”"]);
  });

  it("quotes nobody in blocks that are no part of the article", () => {
    const document = documentFromText(
      "“We stay here,” Hale said.\n\n“I love this shop,” Orrin said." as CanonicalText,
    );
    const [article] = document.blocks;
    const { quotes } = proposeQuotes(document, (block) => block === article);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.spans[0]?.start).toBe(0);
  });

  it("answers for any text with spans inside it, scores from 0 to 1, and the same each time", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."“”„‘’«»\"'`., \n\ud83d\0"),
      fc.constantFrom("said ", "Hale ", "he ", "that ", "Mr. ", "sagte ", "der ", "the "),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const found = propose(text);
        for (const { spans, score } of [...found.quotes, ...found.notSpeech]) {
          expect(spans.length).toBeGreaterThan(0);
          for (const { start, end } of spans) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(propose(text)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });
});

/** The quotes of the codebook's worked example: form, start, end, speaker as printed. UTF-16 units. */
const GOLD = {
  "000_a7cf482ee2b690f0.txt": {
    quotes: [
      ["indirect", 121, 260, "Mark Rutte"],
      ["direct", 631, 698, "Mark Rutte"],
      ["indirect", 720, 807, "Mark Rutte"],
      ["direct", 1643, 1654, null],
      ["direct", 1659, 1684, null],
      ["indirect", 1994, 2112, null],
      ["mixed", 2877, 2957, "NATO"],
    ],
    notSpeech: [],
  },
  "002_1bc572bb5874e21a.txt": {
    quotes: [
      ["indirect", 211, 278, "Mark Rutte"],
      ["indirect", 326, 441, "Mark Rutte"],
      ["direct", 634, 839, "Mark Rutte"],
      ["direct", 1165, 1285, "Mark Rutte"],
      ["mixed", 1305, 1397, "Mark Rutte"],
      ["direct", 1403, 1501, "Mark Rutte"],
    ],
    notSpeech: [[1884, 1897]],
  },
} as const;

describe.each(Object.entries(GOLD))("the demo article %s", (file, gold) => {
  const text = readFileSync(path.join(import.meta.dirname, "../../../seeds/articles", file), "utf8");
  const { quotes, notSpeech } = propose(text);
  const row = ({ form, spans, source }: ProposedQuote) =>
    [form, spans[0]?.start, spans.at(-1)?.end, source?.speaker ?? null] as unknown[];
  const rows = quotes.filter(({ form }) => form !== "direct_fragment").map(row);

  it("has every quote of the worked example proposed, with the speaker as printed", () => {
    for (const quote of gold.quotes) expect(rows).toContainEqual(quote);
  });

  it("has no more than two others", () => {
    expect(rows.length - gold.quotes.length).toBeLessThanOrEqual(2);
  });

  it("has what quotes nobody set apart", () => {
    expect(notSpeech.map(({ spans: [one] }) => [one?.start, one?.end])).toEqual(gold.notSpeech);
  });
});
