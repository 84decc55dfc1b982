import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderReport } from "@/components/report/render-report";
import { readReportCss } from "@/components/report/report-css";
import { buildReport } from "@/lib/core/report/build-report";
import { type DrawnReport, drawnReport, MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";

const SITE = "https://verbatim.example";
const EVIL = `<img src=x onerror="alert('1')"> & </script></style></title>`;

const DRAWN = {
  text: `A title\n\n“We will <b>go</b> & stay,” Finch said. “They must not stay,” she added.\n\nSign up ${EVIL}`,
  title: `Title ${EVIL}`,
  quotes: [
    { words: "“We will <b>go</b> & stay,”", attributes: { ...NAMED, ...SOUND }, source: "Finch" },
    {
      words: "“They must not stay,”",
      attributes: { ...MISATTRIBUTED, rationale: `Because ${EVIL}` },
      source: "she",
      evidence: [
        { url: "javascript:alert(1)", archivedUrl: "data:text/html,x", excerpt: "They must not stay" },
        { url: "https://record.example/a", archivedUrl: "https://archive.example/a", title: EVIL },
      ],
    },
  ],
  blocks: [["newsletter_signup", `Sign up ${EVIL}`]],
  reviews: [{ quotes: [{ words: "“They must not stay,”", attributes: { ...NAMED, ...SOUND } }] }],
} as const satisfies DrawnReport;

async function rendered(drawn: DrawnReport = DRAWN) {
  const content = buildReport(drawnReport(drawn));
  const css = await readReportCss();
  return { content, css, ...(await renderReport(content, { css, siteUrl: SITE })) };
}

/** Start tags with their attributes; text and the style element's content are left out. */
function tags(html: string): string[] {
  return html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>").match(/<[a-z][^>]*>/gi) ?? [];
}

describe("a frozen report", () => {
  it("runs nothing: one data block, no handlers, no inline style", async () => {
    const { html } = await rendered();
    expect(tags(html).filter((tag) => /^<script/i.test(tag))).toEqual([
      '<script type="application/ld+json">',
    ]);
    expect(tags(html).filter((tag) => /\s(?:style|on[a-z]+)\s*=/i.test(tag))).toEqual([]);
    expect(tags(html).filter((tag) => /^<(?:iframe|object|embed|form|base|img)\b/i.test(tag))).toEqual([]);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it("gives the hash of exactly the style it carries", async () => {
    const { html, css, styleHash } = await rendered();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
    expect(style).toBe(css);
    expect(styleHash).toBe(createHash("sha256").update(css, "utf8").digest("base64"));
  });

  it("escapes whatever an article, a reviewer or a source holds", async () => {
    const { html } = await rendered();
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<b>go</b>");
    expect(html).toContain("We will &lt;b&gt;go&lt;/b&gt; &amp; stay,");
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(data).not.toContain("<");
    expect(JSON.parse(data)["@graph"]).toHaveLength(2);
  });

  it("links nowhere but to web addresses, its own site and its own parts", async () => {
    const { html } = await rendered();
    const targets = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !/^(?:https:\/\/|\/(?!\/)|#)/.test(target))).toEqual([]);
    expect(targets).toContain("https://archive.example/a");
  });

  it("has every quote as a row that can be linked to, and links its chip there and back", async () => {
    const { html, content } = await rendered();
    for (const quote of content.quotes) {
      expect(html).toContain(`<tr id="quote-${quote.number}">`);
      expect(html).toContain(`href="#quote-${quote.number}"`);
      expect(html).toContain(`href="#mark-${quote.id}"`);
      expect(html).toContain(`id="mark-${quote.id}"`);
    }
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
  });

  it("says who judged what, what the words are and where the data is", async () => {
    const { html } = await rendered();
    for (const words of [
      "Words credited to Ada Finch were spoken by Bo Crane",
      "reviewer-1",
      "adjudicator-1",
      "Evidence below our standard",
      "ab".repeat(32),
      "/reports/a-title/1/report.json",
      "/reports/a-title/1/quotes.csv",
      "/reports/a-title/1/annotations.jsonl",
      "/reports/a-title/1/annotations.jsonld",
      `${SITE}/reports/a-title/1`,
      '<meta name="citation_title"',
      '<meta property="og:title"',
    ]) {
      expect(html).toContain(words);
    }
  });

  it("claims no second reviewer where there was one", async () => {
    const { html: one } = await rendered();
    expect(one).toContain("One reviewer read the page before the final reading was made.");
    expect(one).not.toContain("each other’s work");
    expect(one).not.toContain("blind to one another");
    const { html: two } = await rendered({ ...DRAWN, reviews: [...DRAWN.reviews, ...DRAWN.reviews] });
    expect(two).toContain("2 reviewers read the page separately and did not see each other’s work.");
    expect(two).toContain("Reviewers worked blind to one another.");
  });

  it("draws a rationale as the Markdown it is, with links to web addresses only", async () => {
    const rationale =
      "The *condition* is missing.\n\n- [the record](https://record.example/b)\n- [a trap](javascript:alert(1)) [and one](data:text/html,x)\n\n![a picture](https://picture.example/x.png)";
    const { html } = await rendered({
      ...DRAWN,
      quotes: [{ ...DRAWN.quotes[1], attributes: { ...MISATTRIBUTED, rationale } }],
    });
    expect(html).toContain("<p>The <em>condition</em> is missing.</p>");
    expect(html).toContain(
      '<li><a href="https://record.example/b" rel="noopener noreferrer nofollow ugc">the record</a></li>',
    );
    expect(html).toContain("<li>a trap and one</li>");
    expect(html).toContain("<p>a picture</p>");
    expect(html).not.toContain("picture.example");
  });

  it("boxes words that may change the meaning, says so in words, and explains the box", async () => {
    const excerpt = "They really must go, she said, and not stay";
    const { html } = await rendered({
      text: "“They must go and stay,” she said.",
      quotes: [{ words: "“They must go and stay,”", attributes: SOUND, evidence: [{ excerpt }] }],
    });
    expect(html).toContain(
      '<del data-weighty=""><span class="sr">dropped, may change the meaning: </span>not',
    );
    expect(html).toContain("<del>");
    expect(html).toContain("may change the meaning</span>");
  });

  it("names a source without a title by the place it stands", async () => {
    const { html } = await rendered({
      ...DRAWN,
      quotes: [{ ...DRAWN.quotes[1], evidence: [{ url: "https://minutes.example/a" }] }],
    });
    expect(html).toMatch(/<a href="https:\/\/minutes\.example\/a"[^>]*>[^<]+, minutes\.example/);
  });

  it("is the same bytes each time", async () => {
    expect((await rendered()).html).toBe((await rendered()).html);
  });

  it("draws a page without quotes, and one nobody has judged", async () => {
    const empty = await rendered({ text: "One line." });
    expect(empty.html).toContain("Nothing on this page was marked as a quote.");
    expect(empty.html).not.toContain("ld+json");
    const open = await rendered({ text: "“We will go,” Finch said.", quotes: [{ words: "“We will go,”" }] });
    expect(open.html).toContain("Not checked");
    expect(open.html).not.toContain("ld+json");
  });

  it("gives a quote nobody has looked for no verdict in the article either", async () => {
    const attributes = { ...NAMED, ...SOUND, occurrence: "unchecked" } as const;
    const { html } = await rendered({
      text: "“We will go,” Finch said.",
      quotes: [{ words: "“We will go,”", attributes }],
    });
    expect(html).not.toContain("Not found");
  });

  it("refuses a style sheet that could end its own element", async () => {
    const content = buildReport(drawnReport(DRAWN));
    await expect(renderReport(content, { css: "a{}</STYLE >", siteUrl: SITE })).rejects.toThrow(RangeError);
  });
});
