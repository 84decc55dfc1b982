import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { proposeBlocks } from "@/lib/core/boilerplate/propose-blocks";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

const ARTICLES = path.join(import.meta.dirname, "../../../seeds/articles");

function propose(raw: string) {
  const article = documentFromText(canonicalText(raw));
  return proposeBlocks(article).map(({ span, label, why }) => ({
    words: article.text.slice(span.start, span.end),
    label,
    why,
  }));
}

/** Label and first words of what is not proposed as body. */
function boilerplateOf(file: string): string[] {
  return propose(readFileSync(path.join(ARTICLES, file), "utf8"))
    .filter(({ label }) => label !== "body")
    .map(({ label, words }) => `${label}: ${words.slice(0, 40)}`);
}

describe("the seed articles", () => {
  it("the first has a credit below its last paragraph and nothing else", () => {
    expect(boilerplateOf("000_a7cf482ee2b690f0.txt")).toEqual(["credit: Credit: @BRICSinfo"]);
  });

  it("the second has adverts, headlines of other articles and a comment policy in its text", () => {
    expect(boilerplateOf("002_1bc572bb5874e21a.txt")).toEqual([
      "headline: Rutte: Ukraine Was Never Promised NATO M",
      "byline_dateline: by | Feb 14, 2025 | Headline News, War |",
      "ad: Do you LOVE America?",
      "embedded_headline_link: Ukraine Will JOIN NATO, Blinken Announce",
      "embedded_headline_link: Pentagon: U.S. Will NOT Deploy Troops To",
      "embedded_headline_link: War Approaches: Ukraine Applies For “Acc",
      "engagement_prompt: Will Ukraine ever join NATO? If it does,",
      "ad: It Took 22 Years to Get to This Point",
      "ad: Gold has been the right asset with which",
      "ad: Free Exclusive Report",
      "ad: The inevitable Breakout – The two w’s",
      "related_links: Related Articles",
      "newsletter_signup: Join the conversation!",
      "newsletter_signup: It’s 100% free and your personal informa",
      "comment_ui: Submit a Comment",
      "comment_policy: Commenting Policy:",
      "comment_policy: Some comments on this web site are autom",
      "comment_policy: This website thrives because of its comm",
    ]);
  });
});
