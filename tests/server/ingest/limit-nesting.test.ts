import { describe, expect, it } from "vitest";
import { limitNesting } from "@/lib/server/ingest/limit-nesting";

describe("limitNesting", () => {
  it.each([
    ["an ordinary page", "<div><p>a<p>b<ul><li>c<li>d</ul></div><!-- <div> --><script>'<div>'</script>"],
    ["a long list without end tags", `<ul>${"<li>item".repeat(5000)}`],
    ["many paragraphs without end tags", "<p>a".repeat(5000)],
    ["a long table without end tags", `<table>${"<tr><td>1<td>2".repeat(3000)}`],
    ["many line breaks and pictures", "<br><img src=a>".repeat(5000)],
    [
      "tags inside scripts and comments",
      `<script>${"<div>".repeat(2000)}</script><!--${"<div>".repeat(2000)}-->`,
    ],
    ["tags inside an attribute", `<p title="${"<div>".repeat(2000)}">a`],
    ["stray end tags", "<p>a</b></i></p>"],
  ])("leaves %s alone", (_, html) => {
    expect(limitNesting(html)).toBe(html);
  });

  it("takes out the tags beyond the limit, and no words", () => {
    const limited = limitNesting(`${"<div>a".repeat(2000)}${"b</div>".repeat(2000)}`);
    expect(limited.match(/<div>/g)).toHaveLength(512);
    expect(limited.match(/<\/div>/g)).toHaveLength(512);
    expect(limited.replace(/<[^>]*>/g, "")).toBe("a".repeat(2000) + "b".repeat(2000));
  });

  it("parts blocks but not words where it took tags out", () => {
    const deep = "<section>".repeat(512);
    expect(limitNesting(`${deep}un<b>believ</b>able<p>next</p>`)).toBe(`${deep}unbelievable<br>next<br>`);
  });

  it("keeps scripts in their tags however deep they stand", () => {
    const deep = "<div>".repeat(600);
    expect(limitNesting(`${deep}<script>a<b</script>`)).toContain("<script>a<b</script>");
  });
});
