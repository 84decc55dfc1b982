import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RationaleText } from "@/components/reader/rationale-text";

const drawn = (text: string) => {
  const html = renderToStaticMarkup(<RationaleText text={text} />);
  return /^<div class="rationale" dir="auto">(.*)<\/div>$/s.exec(html)?.[1];
};

const REL = 'rel="noopener noreferrer nofollow ugc"';

describe("a rationale", () => {
  it.each([
    ["paragraphs and lines", "One\ntwo\n\nthree", "<p>One<br/>two</p><p>three</p>"],
    ["emphasis", "*so* **it** _is_", "<p><em>so</em> <strong>it</strong> <em>is</em></p>"],
    ["a list", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
    ["a numbered list", "3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
    ["a quotation", "> as *said*", "<blockquote><p>as <em>said</em></p></blockquote>"],
    [
      "words as they are typed",
      "`[a]` is *not* `*b*`",
      "<p><code>[a]</code> is <em>not</em> <code>*b*</code></p>",
    ],
    ["a link", "[the page](https://a.example/b)", `<p><a href="https://a.example/b" ${REL}>the page</a></p>`],
    [
      "an address",
      "See https://a.example/b.",
      `<p>See <a href="https://a.example/b" ${REL}>https://a.example/b</a>.</p>`,
    ],
    ["what only looks like one", "a.example and b@a.example", "<p>a.example and b@a.example</p>"],
    ["brackets of a quotation", "part of [a] deal [sic]", "<p>part of [a] deal [sic]</p>"],
    ["a heading no bigger than the text", "# Why", "<p><strong>Why</strong></p>"],
    ["a picture as its words", "![a map](https://a.example/b.png)", "<p>a map</p>"],
    ["HTML as it is typed", "<b onclick='x'>a</b>", "<p>&lt;b onclick=&#x27;x&#x27;&gt;a&lt;/b&gt;</p>"],
    ["other Markdown as it is typed", "| a |\n---\n~~b~~", "<p>| a |<br/>---<br/>~~b~~</p>"],
  ])("draws %s", (_, text, html) => {
    expect(drawn(text)).toBe(html);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://a.example/",
    "mailto:a@a.example",
    "//a.example/",
    "/reviews/1",
    "#quotes",
  ])("leaves of a link to %s its words", (target) => {
    for (const text of [`[the words](<${target}>)`, `[the words](${target})`, `<${target}>`]) {
      expect(drawn(text)).not.toMatch(/<a\b|<script/);
    }
    expect(drawn(`[the words](<${target.replaceAll(/[<>]/g, "")}>)`)).toBe("<p>the words</p>");
  });

  it("opens links beside a page that holds work, where it is asked to", () => {
    const html = renderToStaticMarkup(<RationaleText text="<https://a.example/>" newTab />);
    expect(html).toContain(`<a href="https://a.example/" ${REL} target="_blank">`);
  });
});

const LONGEST = 4000;
const filled = (part: string) => part.repeat(LONGEST / part.length).slice(0, LONGEST);

describe("a rationale made to break things", () => {
  it.each(
    [
      "*",
      "*a ",
      "*a **b ",
      "_a__b",
      "[",
      "[a](",
      "![[]()",
      "> ",
      ">",
      "- ",
      "1. ",
      "`a",
      "\\",
      "<",
      "&",
      "https://a",
      "[a](https://a.example/)",
      "\u202e*",
      "\ud800",
      "- a\n  ",
    ].map((part) => [part, filled(part)]),
  )("of %j is drawn at once, with all its words", (_, text) => {
    const started = performance.now();
    const html = drawn(text) ?? "";
    expect(performance.now() - started).toBeLessThan(500);
    const letters = (from: string) => from.replaceAll(/[^ab]/g, "").length;
    if (!text.includes("](h")) {
      expect(letters(html.replaceAll(/<[^>]*>|&[a-z#0-9]+;/g, ""))).toBe(letters(text));
    }
  });

  it("shows what is nested too deep as it was written", () => {
    expect(drawn(`${"> ".repeat(100)}end`)).toContain('<p class="as-written">&gt; &gt;');
    expect(drawn(`${"> ".repeat(30)}end`)).toContain("<blockquote><p>end</p></blockquote>");
  });
});
