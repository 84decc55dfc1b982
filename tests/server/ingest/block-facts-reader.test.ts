import { describe, expect, it } from "vitest";
import { documentFromHtml } from "@/lib/server/ingest/html-document";

function facts(html: string) {
  const { document, blockFacts } = documentFromHtml(html);
  return document.blocks.map(({ start, end }, index) => ({
    words: document.text.slice(start, end),
    ...(blockFacts[index] as (typeof blockFacts)[number]),
  }));
}

describe("facts of a page's blocks", () => {
  it("name the element and what is around it", () => {
    const [menu, paragraph] = facts(
      `<nav><ul><li><a href="/">Home</a></li></ul></nav><article class="post-body"><p>He said no.</p></article>`,
    );
    expect(menu).toMatchObject({ element: "li", linkShare: 1, opensWithLink: true });
    expect(menu?.hints).toEqual(["in_navigation", "in_list"]);
    expect(paragraph).toMatchObject({ element: "p", linkShare: 0, opensWithLink: false });
    expect(paragraph?.hints).toEqual(["in_article", "named_article_body", "named_article"]);
  });

  it("tell near hints from far ones", () => {
    const [block] = facts(
      `<div class="comments"><div><section><p><b class="byline">By A.</b></p></section></div></div>`,
    );
    expect(block?.hints).toEqual(["named_comments", "named_byline"]);
    expect(block?.nearHints).toEqual(["named_byline"]);
  });

  it("count the characters in links, white space aside", () => {
    expect(facts(`<p>ab <a href="x">c d</a></p>`)[0]?.linkShare).toBe(0.5);
    expect(facts(`<p>a<a href="#">bc</a>d</p>`)[0]?.linkShare).toBe(0.5);
  });

  it("number the elements around, the nearest first", () => {
    const [one, two] = facts("<main><div><p>One</p></div><div><p>Two</p></div></main>");
    expect(one?.containers).toEqual([2, 1]);
    expect(two?.containers).toEqual([4, 1]);
  });

  it("are one for each block, buttons and broken lines too", () => {
    const page = documentFromHtml(`<p>a<br>b</p><input type="submit" value="Send"><pre>\n\n c </pre>`);
    expect(page.blockFacts).toHaveLength(page.document.blocks.length);
    expect(facts("<p>a<br>b</p>").map(({ element }) => element)).toEqual(["p", "p"]);
  });

  it("say nothing of the article node unless it is asked for", () => {
    expect(facts("<p>He said no.</p>")[0]?.inArticleNode).toBeNull();
  });
});
