import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Statement } from "@/components/reader/statement";
import { figuresSentence, sourceWords, statementTitle } from "@/components/reader/statement-words";
import type { StatementPage, StatementPrint } from "@/lib/core/views/statements";

const print = (more: Partial<StatementPrint> = {}): StatementPrint => ({
  annotationId: "q1",
  outlet: "one.example",
  title: "A <title>",
  publishedOn: "2025-02-14",
  printed: "“The old bridge will never open,”",
  comparison: null,
  inQuotationMarks: true,
  credited: "Bo Crane",
  differs: false,
  verdict: null,
  reportPath: null,
  copyOf: null,
  ...more,
});

const page = (more: Partial<StatementPage> = {}): StatementPage => ({
  id: "s",
  speaker: "Ada Finch",
  occasion: "Town meeting",
  occurredOn: "2025-02-12",
  record: { wording: "The old bridge will open again.", source: null },
  conflict: [],
  figures: { articles: 1, outlets: 1, copies: 0 },
  prints: [print()],
  ...more,
});

const draw = (more: Partial<StatementPage> = {}) => renderToStaticMarkup(<Statement page={page(more)} />);
const words = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("Statement", () => {
  it("begins with the conflict, then the record, then the prints", () => {
    const html = draw({
      conflict: [
        { names: ["Ada Finch"], outlets: [], onRecord: true },
        { names: ["Bo Crane", "Crane"], outlets: ["one.example", "two.example"], onRecord: false },
      ],
      prints: [print({ differs: true, reportPath: "/reports/one#mark-q1", copyOf: "two.example" })],
    });
    const said = words(html);
    const places = [
      "Credited to two people",
      "Ada Finch , on the record",
      "Bo Crane or Crane , in one.example, two.example",
      "On the record",
      "Ada Finch , Town meeting, 12 Feb 2025",
      "As printed",
      "A copy of two.example’s article",
    ].map((part) => said.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).toContain('href="/reports/one#mark-q1"');
    expect(html).toContain('<dd class="differs">');
  });

  it("shows what print adds and what it drops, and explains the marks", () => {
    const html = draw({
      prints: [
        print({
          comparison: {
            printed: [
              { kind: "same", text: "The bridge will " },
              { kind: "added", text: "never", meaning: true },
            ],
            record: [
              { kind: "same", text: "The bridge will " },
              { kind: "dropped", text: "open", meaning: false },
            ],
            matched: { words: 3, of: 4, beyond: 0 },
          },
        }),
      ],
    });
    expect(html).toMatch(/<ins data-weighty="">/);
    expect(html).toMatch(/<del>/);
    expect(words(html)).toContain("printed, not on record");
  });

  it("says plainly what is not known", () => {
    const html = draw({ speaker: null, occasion: null, occurredOn: null, record: null });
    expect(words(html)).toContain("Who said it is not established");
    expect(words(html)).toContain("No words on record yet");
    expect(words(draw({ prints: [print({ inQuotationMarks: false })] }))).toContain("A paraphrase");
  });
});

describe("the words about a statement", () => {
  it.each([
    [{ articles: 1, outlets: 1, copies: 0 }, "Printed by 1 outlet."],
    [{ articles: 3, outlets: 2, copies: 0 }, "Printed by 2 outlets in 3 articles."],
    [
      { articles: 3, outlets: 2, copies: 1 },
      "Printed by 2 outlets. 1 of 3 articles is a copy and not counted again.",
    ],
    [
      { articles: 5, outlets: 2, copies: 2 },
      "Printed by 2 outlets in 3 articles. 2 of 5 articles are copies and not counted again.",
    ],
  ])("%j", (figures, sentence) => {
    expect(figuresSentence(figures)).toBe(sentence);
  });

  it("name it by its speaker and its words, without a second pair of marks", () => {
    expect(statementTitle(page())).toBe("Ada Finch: “The old bridge will open again.”");
    expect(statementTitle(page({ speaker: null, record: null }))).toBe("“The old bridge will never open”");
    expect(statementTitle(page({ record: null, prints: [] }))).toBe("Ada Finch: nothing printed any more");
  });

  it("set no paraphrase in quotation marks, and take words in marks before one", () => {
    const paraphrase = print({ printed: "that the bridge will open", inQuotationMarks: false });
    expect(statementTitle(page({ record: null, prints: [paraphrase] }))).toBe(
      "Ada Finch: that the bridge will open",
    );
    expect(statementTitle(page({ record: null, prints: [paraphrase, print()] }))).toBe(
      "Ada Finch: “The old bridge will never open”",
    );
  });

  it("name a source once", () => {
    const source = {
      title: "A speech, as quoted by Post",
      publisher: "Post",
      grade: "B",
      url: null,
    } as const;
    expect(sourceWords(source)).toBe("A speech, as quoted by Post");
    expect(sourceWords({ ...source, title: "A speech" })).toBe("A speech, Post");
    expect(sourceWords({ ...source, publisher: null })).toBe("A speech, as quoted by Post");
  });
});
