import { expect, test } from "vitest";
import { BLOCK_REASONS } from "@/lib/core/boilerplate/block-reasons";
import { ATTRIBUTION_RULES } from "@/lib/core/quotes/attribution";
import { STRETCH_FEATURES } from "@/lib/core/quotes/stretch-features";
import { linkWords, reasonWords } from "@/lib/core/suggestions/reason-words";
import type { Suggestion } from "@/lib/core/suggestions/suggestion";

const base = { key: "any", spans: [], score: 1 };

test("every reason is a sentence", () => {
  const quotes = [...ATTRIBUTION_RULES, ...STRETCH_FEATURES, "usual" as const].map(
    (why): Suggestion => ({
      ...base,
      type: "quote",
      form: "direct",
      fragments: [],
      source: null,
      cue: [],
      introduced: null,
      why,
    }),
  );
  const blocks = BLOCK_REASONS.map((why): Suggestion => ({ ...base, type: "block", label: "ad", why }));
  const sentences = [...quotes, ...blocks].map(reasonWords);
  expect(sentences.filter((words) => !/^\p{Lu}.+\.$/u.test(words))).toEqual([]);
});

test("it is said how a speaker was found, and nothing where none was", () => {
  expect(linkWords("pronoun")).toBe("A pronoun beside the quote, read as the last speaker it fits.");
  expect(linkWords("unknown")).toBeNull();
});
