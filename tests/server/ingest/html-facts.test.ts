import { describe, expect, it } from "vitest";
import { documentFromHtml } from "@/lib/server/ingest/html-document";

function facts(html: string, address?: string) {
  const { title, byline, publishedAt, url } = documentFromHtml(html, address ? { address } : {});
  return { title, byline, publishedAt, url };
}

const nothing = { title: null, byline: null, publishedAt: null, url: null };

describe("the facts of a page", () => {
  it("come from its meta elements", () => {
    const html = `<title>Title | Paper</title><meta property="og:title" content="Minister  denies it">
      <meta name="Author" content="A. Writer"><meta property="article:published_time" content="2025-02-14T23:30:00-08:00">
      <link rel="canonical" href="https://paper.test/a"><p>Words`;
    expect(facts(html)).toEqual({
      title: "Minister denies it",
      byline: "A. Writer",
      publishedAt: "2025-02-14",
      url: "https://paper.test/a",
    });
  });

  it("or from JSON-LD, at the top, in a list or in a graph", () => {
    const article = {
      "@type": "NewsArticle",
      headline: "Denied",
      datePublished: "2025-02-13",
      author: [{ "@type": "Person", name: "A" }, { name: "B" }],
    };
    for (const data of [article, [{ "@type": "Organization" }, article], { "@graph": [article] }]) {
      const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
      expect(facts(html)).toEqual({ title: "Denied", byline: "A, B", publishedAt: "2025-02-13", url: null });
    }
  });

  it("or from what stands on the page", () => {
    expect(facts("<title> A &amp; B </title>").title).toBe("A & B");
    expect(facts("<h1>Only <i>this</i></h1>").title).toBe("Only this");
    expect(facts('<time datetime="2025-02-12T10:00Z">then</time>').publishedAt).toBe("2025-02-12");
  });

  it.each([
    ["2025-02-14", "2025-02-14"],
    ["20250214", "2025-02-14"],
    ["2025-02-14T00:30:00+14:00", "2025-02-14"],
    ["Fri, 14 Feb 2025 23:00:00 GMT", "2025-02-14"],
    ["February 14, 2025", "2025-02-14"],
    ["14 February 2025", "2025-02-14"],
    ["2025-02-30", null],
    ["2025-13-01", null],
    ["02/03/2025", null],
    ["yesterday", null],
  ])("the date %s is %s", (written, date) => {
    expect(facts(`<meta name="date" content="${written}">`).publishedAt).toBe(date);
  });

  it.each([
    ["an empty page", ""],
    ["broken JSON-LD", '<script type="application/ld+json">{"@type": "NewsArticle", headline</script>'],
    [
      "JSON-LD of another shape",
      '<script type="application/ld+json">[null, 3, {"@type": ["NewsArticle"], "headline": 7, "author": [[1]]}]</script>',
    ],
    ["deep JSON-LD", `<script type="application/ld+json">${"[".repeat(90_000)}</script>`],
    ["an address that runs a script", '<link rel="canonical" href="javascript:a()">'],
    [
      "an author that is an address",
      '<meta property="article:author" content="https://paper.test/people/a">',
    ],
    ["empty meta elements", '<meta property="og:title" content=" "><meta content="x"><meta name="author">'],
  ])("are null for %s", (_, html) => {
    expect(facts(html)).toEqual(nothing);
  });

  it("take the page's address where it names none", () => {
    expect(facts("<p>a", "https://paper.test/b").url).toBe("https://paper.test/b");
    expect(facts('<link rel="canonical" href="/c"><p>a', "https://paper.test/b").url).toBe(
      "https://paper.test/c",
    );
  });
});
