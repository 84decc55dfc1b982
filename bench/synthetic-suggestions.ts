/** Suggestions for a synthetic article, on words that no mark has: the annotator draws them beside its marks. */
import { type Suggestions, suggestionKey } from "@/lib/core/suggestions/suggestion";
import type { SyntheticArticle } from "./synthetic-article";

/** Of so many stretches of unmarked words one is suggested as a quote. */
const SUGGESTED_EVERY = 5;

/** The same suggestions for the same article. */
export function makeSuggestions({ free }: SyntheticArticle): Suggestions {
  const items = free
    .filter((_, index) => index % SUGGESTED_EVERY === 2)
    .map((words, index) => ({
      type: "quote" as const,
      key: suggestionKey("quote", words),
      spans: [words],
      form: index % 2 === 0 ? ("indirect" as const) : ("direct" as const),
      fragments: [],
      source: null,
      cue: [],
      introduced: null,
      score: 0.5 + (index % 50) / 100,
      why: "cue_only" as const,
    }));
  return { engine: "synthetic", items };
}
