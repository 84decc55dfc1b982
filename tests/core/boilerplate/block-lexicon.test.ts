import { expect, it } from "vitest";
import { PHRASES } from "@/lib/core/boilerplate/block-lexicon";
import { wordsOf } from "@/lib/core/boilerplate/block-words";
import { matchPhrases } from "@/lib/core/boilerplate/match-phrases";

const ALL = Object.entries(PHRASES).flatMap(([label, phrases]) =>
  phrases.map((phrase) => [label, phrase] as const),
);

it("the phrases of a label are sorted, and none is written twice", () => {
  for (const phrases of Object.values(PHRASES)) expect(phrases).toEqual([...new Set(phrases)].sort());
});

it.each(ALL)("%s: “%s” is found in words written like it", (label, phrase) => {
  const text = phrase
    .replace(/[$^] ?/g, "")
    .replaceAll("#", "7")
    .replaceAll("…", "some other");
  expect([...matchPhrases(wordsOf(text.trim()).lower).keys()]).toContain(label);
});
