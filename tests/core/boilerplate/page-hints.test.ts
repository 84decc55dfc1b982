import { describe, expect, it } from "vitest";
import { hintBits, hintsOf, PAGE_HINTS } from "@/lib/core/boilerplate/page-hints";

const hints = (tag: string, names = "") => hintsOf(hintBits(tag, names));

describe("page hints", () => {
  it.each<[string, string, string[]]>([
    ["nav", "", ["in_navigation"]],
    ["div", "articleBody", ["named_article_body", "named_article"]],
    ["div", "post__comments-list", ["named_article", "named_comments"]],
    ["div", "padded leaderboards", []],
    ["div", "ad-slot", ["named_advert"]],
    ["blockquote", "twitter-tweet", ["named_share", "named_embed"]],
    ["body", "has-sidebar newsletter", []],
  ])("<%s class=%j> gives %j", (tag, names, expected) => {
    expect(hints(tag, names)).toEqual(expected);
  });

  it("has a bit of its own for each", () => {
    expect(PAGE_HINTS.length).toBeLessThanOrEqual(32);
    expect(hintsOf(-1)).toEqual(PAGE_HINTS);
  });

  it("reads only so much of an endless class", () => {
    expect(hints("div", `${"x ".repeat(200_000)}footer`)).toEqual([]);
  });
});
