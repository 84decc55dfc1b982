import { describe, expect, it } from "vitest";
import { wordsOf } from "@/lib/core/boilerplate/block-words";
import { LEXICON_LABELS, matchPhrases } from "@/lib/core/boilerplate/match-phrases";

const labels = (text: string) => [...matchPhrases(wordsOf(text).lower).keys()];

describe("matchPhrases", () => {
  it.each([
    ["All rights reserved.", ["legal"]],
    ["By Ana Writer", ["byline_dateline"]],
    ["Stand by me", []],
    ["14 comments", ["comment_ui"]],
    ["two comments", []],
    ["Our newsletters, weekly", ["newsletter_signup"]],
    ["Watch", ["media_placeholder"]],
    ["Watch the river", []],
    ["Comments on this page are always moderated", ["comment_policy", "comment_ui"]],
    ["The minister denied the report.", []],
    ["", []],
  ])("%j → %j", (text, expected) => {
    expect(labels(text).sort()).toEqual(expected);
  });

  it("counts the words of the phrases found", () => {
    expect(matchPhrases(wordsOf("sign up for our newsletter").lower).get("newsletter_signup")).toBe(3);
  });

  it("knows a label for each list", () => {
    expect(LEXICON_LABELS).toContain("comment_policy");
    expect(LEXICON_LABELS).not.toContain("body");
  });
});
