import { expect, it } from "vitest";
import { articleWords } from "@/lib/core/statements/article-words";
import { CODEBOOK } from "@/tests/support/drawn-report";
import { settledArticle } from "@/tests/support/settled-article";

it("leaves out what is labelled as no part of the article, and nothing else", () => {
  const text = "Council votes\nBuy now!\nThe vote was close.\nRead more: a flood";
  const { marks } = settledArticle({
    text,
    blocks: [
      ["headline", "Council votes"],
      ["ad", "Buy now!"],
      ["related_links", "Read more: a flood"],
      ["ad", "now!"],
    ],
  });
  expect(articleWords(text, marks.annotations, CODEBOOK)).toBe("Council votes\n\n\nThe vote was close.\n\n");
  expect(articleWords(text, [], CODEBOOK)).toBe(text);
  expect(articleWords("", [], CODEBOOK)).toBe("");
});
