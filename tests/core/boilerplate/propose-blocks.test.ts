import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLOCK_REASONS } from "@/lib/core/boilerplate/block-reasons";
import { proposeBlocks } from "@/lib/core/boilerplate/propose-blocks";
import { BLOCK_LABELS } from "@/lib/core/codebook/values";
import type { CanonicalText } from "@/lib/core/text/article-document";
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

describe("proposeBlocks", () => {
  it("proposes every block of any text once, in order, with a score", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 30 }), (lines) => {
        const text = lines.join("\n").replace(/\p{Surrogate}|\0/gu, "?");
        const article = documentFromText(canonicalText(text));
        const proposals = proposeBlocks(article);
        expect(proposals.map(({ span: { start, end } }) => [start, end])).toEqual(
          article.blocks.map(({ start, end }) => [start, end]),
        );
        for (const { label, score, why } of proposals) {
          expect(BLOCK_LABELS).toContain(label);
          expect(BLOCK_REASONS).toContain(why);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is sure of the same blocks whatever else the outlet repeats", () => {
    const article = documentFromText(canonicalText(LINES.join("\n")));
    const proposals = proposeBlocks(article, { repeated: new Set([3]) });
    expect(proposals[3]).toMatchObject({ why: "repeated_in_outlet" });
    expect(proposals[3]?.label).not.toBe("body");
  });

  it("refuses the facts of another document", () => {
    const article = documentFromText(canonicalText("One line."));
    expect(() => proposeBlocks(article, { html: [] })).toThrow(RangeError);
  });

  it("does not read a text of more blocks than any article has to its end", () => {
    const proposals = proposeBlocks(documentFromText(canonicalText("a\n".repeat(20_001))));
    expect(proposals.at(-2)?.why).not.toBe("not_read");
    expect(proposals.at(-1)).toMatchObject({ label: "body", score: 0, why: "not_read" });
  });

  it.each([
    ["5 MB of quotation marks in one line", "“".repeat(2_500_000)],
    ["5 MB of capital letters", "A".repeat(5_000_000)],
    ["100,000 lines of one sign", "”\n".repeat(100_000)],
    ["100,000 lines of one word", "subscribe\n".repeat(100_000)],
    ["a line of gaps", "information ".repeat(200_000)],
    ["half characters and nulls", "\ud800\u0000 \udc00 ".repeat(10_000)],
  ])("takes %s", (_, text) => {
    // Not every string is a canonical text; proposals are made of any.
    const article = documentFromText(text as CanonicalText);
    const started = performance.now();
    expect(proposeBlocks(article)).toHaveLength(article.blocks.length);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const LINES = [
  "The river rose by two metres on Monday, and the mayor said that nobody had been hurt in the town.",
  "It has risen every spring since the dam was built, but never by so much in a single night.",
  "Bridges will stay closed until the end of the week, according to the police.",
  "The paper is made by the people of the valley, for the people of the valley.",
  "The last flood of this kind was in 1954, when the water stood in the church for three days.",
];
