import { expect, it } from "vitest";
import { settledQuotes, shingledArticle } from "@/lib/core/statements/settled-quotes";
import { MISATTRIBUTED, NAMED, SOUND } from "@/tests/support/drawn-report";
import { settledArticle } from "@/tests/support/settled-article";

const TEXT = "“We will build it,” Finch said. She added that the bridge is safe. “Never,” said a man.";

it("tells the words, whom print credits, and whose they are", () => {
  const article = settledArticle({
    text: TEXT,
    quotes: [
      { words: "“We will build it,”", attributes: MISATTRIBUTED, source: "Finch" },
      { words: "the bridge is safe", attributes: { form: "indirect", ...NAMED, ...SOUND } },
      { words: "“Never,”", attributes: { occurrence: "not_found" }, source: "a man" },
    ],
  });
  const quotes = settledQuotes(article);
  expect(
    quotes.map(({ creditedName, credited, confirmed }) => [creditedName, credited, confirmed?.name]),
  ).toEqual([
    ["Ada Finch", "Ada Finch", "Bo Crane"],
    ["Ada Finch", "Ada Finch", "Ada Finch"],
    [null, "a man", undefined],
  ]);
  expect(quotes.map(({ stretches }) => stretches.length)).toEqual([1, 0, 1]);
  expect(quotes[0]?.verdict?.verdict).toBe("misattributed");
});

it("joins the spans of a split quote, and leaves out what is no speech", () => {
  const article = settledArticle({
    text: TEXT,
    quotes: [
      { words: ["“We will build it,”", "“Never,”"] },
      { words: "the bridge is safe", attributes: { form: "not_speech" } },
    ],
  });
  expect(settledQuotes(article).map(({ printed }) => printed)).toEqual(["“We will build it,” […] “Never,”"]);
});

it("compares articles without their boilerplate", () => {
  const article = settledArticle({ text: TEXT, blocks: [["ad", "“Never,” said a man."]] });
  expect(shingledArticle(article).text).not.toContain("Never");
});
