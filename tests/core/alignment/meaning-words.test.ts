import { expect, it } from "vitest";
import { bearsMeaning, isFunctionWord } from "@/lib/core/alignment/meaning-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";

function meaningful(text: string): string[] {
  const words = normaliseWords(text);
  return words
    .filter((_, index) => bearsMeaning(words, index, text))
    .map((word) => text.slice(word.start, word.end));
}

it.each([
  ["There will not be US troops", ["will", "not", "US"]],
  ["it is part of the plan", []],
  ["promised as part of a deal", ["as", "part", "of"]],
  ["We said that Kyiv may join", ["Kyiv", "may"]],
  ["I think I’m right", []],
  ["they don’t want five of 30 percent", ["don’t", "five", "30", "percent"]],
  ["only if and until", ["only", "if", "until"]],
  ["at least in part of it", ["at", "least"]],
])("%s", (text, words) => {
  expect(meaningful(text)).toEqual(words);
});

it("holds common words for common", () => {
  expect(["the", "of", "was", "peace"].map(isFunctionWord)).toEqual([true, true, true, false]);
});
