import { describe, expect, it } from "vitest";
import { findArticleNode } from "@/lib/server/ingest/article-node";
import { documentFromHtml } from "@/lib/server/ingest/html-document";

const SENTENCE =
  "The minister said on Monday, after a long debate, that the bridge would stay closed this year. ";
const PARAGRAPHS = Array.from({ length: 6 }, (_, at) => `<p>${at}. ${SENTENCE.repeat(3)}</p>`).join("");

const PAGE = `<!doctype html><html><head><title>Bridge</title><script>var a = "<p>";</script></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
  <article><h1>Bridge stays closed</h1>${PARAGRAPHS}</article>
  <div class="sidebar"><a href="/more">Another headline</a></div><footer>© The Paper</footer></body></html>`;

describe("the article node", () => {
  it("holds the article's paragraphs, and every block of the page is kept", () => {
    const { document, blockFacts } = documentFromHtml(PAGE, { withArticleNode: true });
    const kept = document.blocks.filter(
      ({ kind }, index) => kind === "paragraph" && blockFacts[index]?.inArticleNode,
    );
    expect(kept.length).toBe(6);
    for (const { start } of kept) expect(document.text.slice(start + 3, start + 15)).toBe("The minister");
    expect(document.text).toContain("Another headline");
    expect(document.text).toContain("© The Paper");
  });

  it("changes nothing about the document", () => {
    expect(documentFromHtml(PAGE, { withArticleNode: true }).document).toEqual(
      documentFromHtml(PAGE).document,
    );
  });

  it.each([
    ["nothing", ""],
    ["words alone", "He said no."],
    ["broken markup", "<div><p>a<table><tr><p></div></b><![CDATA[ x"],
    ["a tag that never ends", `<p title="${"x".repeat(1000)}`],
  ])("is not found in %s, or without harm", (_, html) => {
    expect(() => findArticleNode(html)).not.toThrow();
  });

  it.each([
    ["100,000 nested divs", `${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}`],
    ["100,000 empty elements", "<p></p>".repeat(100_000)],
    ["5 MB of paragraphs", "<p>a, b, c. ".repeat(400_000)],
    ["5 MB of different names", Array.from({ length: 300_000 }, (_, at) => `<b id=${at}>a`).join("")],
    ["5 MB of one word", "a".repeat(5_000_000)],
    ["15,000 nested lists, 500 deep", `${"<ul><li>".repeat(250)}a`.repeat(30)],
    ["15,000 links", "<a href=x>a</a> ".repeat(15_000)],
    ["15,000 line breaks", "a<br><br>".repeat(7_000)],
    ["15,000 spans in spans", `${"<span>".repeat(500)}a${"</span>".repeat(500)}`.repeat(29)],
    ["tables in tables", `${"<table><tr><td>a".repeat(170)}`.repeat(29)],
  ])("is looked for in %s in bounded time", (_, html) => {
    const started = performance.now();
    const { document, blockFacts } = documentFromHtml(html, { withArticleNode: true });
    expect(blockFacts).toHaveLength(document.blocks.length);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
