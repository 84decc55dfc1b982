import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Reference } from "@/components/references/reference";
import { ReferencePreviewPane } from "@/components/references/reference-preview";
import { originWords, turnsInWords } from "@/components/references/reference-words";
import { References } from "@/components/references/references";
import type { ReferenceDetail, ReferenceListing, ReferencePage } from "@/lib/core/views/reference-listing";

const vocabulary = {
  kinds: [{ id: "recording", word: "Recording" }],
  grades: [{ id: "A", word: "Grade A", definition: "A recording." }],
};

const LISTING: ReferenceListing = {
  id: "1",
  title: "Press conference",
  kind: "recording",
  grade: "A",
  publisher: "A ministry",
  occasion: "Harbour day",
  occurredOn: "2025-02-13",
  speaker: null,
  snippet: [
    { text: "We will ", found: false },
    { text: "stay", found: true },
  ],
};

const words = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

function list(page: Partial<ReferencePage>, sought = "", goesOn = false): string {
  return renderToStaticMarkup(
    <References
      page={{ references: [LISTING], next: null, all: 1, ...page }}
      sought={sought}
      goesOn={goesOn}
      vocabulary={vocabulary}
    />,
  );
}

describe("the list of references", () => {
  it("says where each comes from, and shows what was found in it", () => {
    const html = list({}, "stay");
    expect(words(html)).toContain("Harbour day, 13 Feb 2025, A ministry");
    expect(words(html)).toContain("Recording Grade A");
    expect(html).toContain("We will <mark>stay</mark>");
    expect(html).toContain('value="stay"');
  });

  it("says what to do when there is none, and when none is found", () => {
    expect(words(list({ references: [], all: 0 }))).toContain("Paste one or upload it");
    expect(words(list({ references: [] }, " peace deal "))).toContain("No reference has “peace deal”.");
    expect(words(list({ references: [] }, "", true))).toContain("No more references.");
  });

  it("leads to the pages around it, with what is sought", () => {
    expect(list({ next: "abc" }, "peace & deal")).toContain(
      'href="/references?q=peace+%26+deal&amp;after=abc"',
    );
    expect(list({}, "peace", true)).toContain('<a href="/references?q=peace">First page</a>');
    expect(list({})).not.toContain("Next page");
  });
});

const DETAIL: ReferenceDetail = {
  ...LISTING,
  url: "javascript:alert(1)",
  archivedUrl: "https://a.example/",
  text: "Opening.\nADA: We \u202ewill stay.\n\nQ: Why?",
  turns: [
    { speaker: "ADA", start: 9, end: 28 },
    { speaker: "Q", start: 29, end: 36 },
  ],
  sha256: "ab".repeat(32),
  addedBy: "Bo",
  addedAt: "2025-02-14T10:00:00.000Z",
};

const page = (part: number, more: Partial<ReferenceDetail> = {}) =>
  renderToStaticMarkup(<Reference reference={{ ...DETAIL, ...more }} part={part} vocabulary={vocabulary} />);

describe("one reference", () => {
  it("shows its words by turns, what cannot be seen in them, and its fingerprint", () => {
    const html = page(1);
    expect(html).toContain('<p class="record-speaker">ADA</p>');
    expect(html).toContain('aria-label="right-to-left override"');
    expect(html).toContain(DETAIL.sha256);
    expect(words(html)).toContain("2 turns: 1 of ADA, 1 of Q.");
  });

  it("links web addresses only", () => {
    const html = page(1);
    expect(html).not.toContain("javascript:");
    expect(html).toContain('href="https://a.example/"');
  });

  it("shows a long one in parts, and of a part that is not there the nearest", () => {
    const text = "So it goes. ".repeat(20_000);
    const long = (part: number) => words(page(part, { text, turns: [] }));
    expect(long(1)).toContain("Part 1 of 4 Next part");
    expect(long(99)).toContain("Part before Part 4 of 4");
    expect(long(-1)).toContain("Part 1 of 4");
    expect(page(2, { text, turns: [] }).length).toBeLessThan(80_000);
  });
});

describe("the preview of a reference", () => {
  const pane = (more: object) =>
    renderToStaticMarkup(
      <ReferencePreviewPane
        preview={{ ...DETAIL, words: 5, duplicateOf: null, encoding: null, ...more }}
        problem={null}
        pending={false}
      />,
    );

  it("offers to leave out the turns, where there are some", () => {
    expect(words(pane({}))).toContain("These turns are wrong.");
    expect(words(pane({ turns: [] }))).not.toContain("These turns are wrong.");
  });

  it("stores nothing twice", () => {
    const html = pane({ duplicateOf: { id: "7", title: "The first one" } });
    expect(html).toContain('<a href="/references/7">“The first one”</a>');
    expect(html).not.toContain("Store this record");
  });

  it("asks to look at a converted file", () => {
    expect(words(pane({ encoding: "windows-1252" }))).toContain("This file is Windows-1252, not UTF-8.");
  });
});

describe("words", () => {
  it("name what is known of an origin", () => {
    expect(originWords({ ...LISTING, occasion: null, occurredOn: null })).toBe("A ministry");
  });
  it("count turns by speaker, the most frequent first", () => {
    const turn = (speaker: string) => ({ speaker, start: 0, end: 1 });
    expect(turnsInWords([])).toBe("No speaker turns found");
    expect(turnsInWords(["Q", "ADA", "Q"].map(turn))).toBe("3 turns: 2 of Q, 1 of ADA");
    expect(turnsInWords("abcdefgh".split("").map(turn))).toMatch(/1 of f, 2 more speakers$/);
  });
});
