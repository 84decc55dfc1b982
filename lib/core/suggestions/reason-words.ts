/** Why something is suggested, in one plain sentence. */
import { REASON_WORDS as BLOCK_WORDS } from "@/lib/core/boilerplate/block-reasons";
import { reasonWords as quoteWords } from "@/lib/core/quotes/reason-words";
import type { LinkKind } from "@/lib/core/quotes/speaker-reading";
import type { Suggestion } from "./suggestion";

/** The sentence for a suggestion. */
export function reasonWords(suggestion: Suggestion): string {
  return suggestion.type === "block"
    ? BLOCK_WORDS[suggestion.why]
    : `Proposed because ${quoteWords(suggestion.why)}.`;
}

/** How the speaker was found, as a sentence; null where nobody was. */
export function linkWords(link: LinkKind): string | null {
  return LINK_WORDS[link];
}

const LINK_WORDS: Readonly<Record<LinkKind, string | null>> = {
  same: "The words beside the quote give the name.",
  name: "The words beside the quote give a part of a name that stands elsewhere in full.",
  pronoun: "A pronoun beside the quote, read as the last speaker it fits.",
  role: "An office beside the quote, read as the person the article gives it to.",
  previous: "Nobody is named beside the quote; the speaker of the one before goes on.",
  unknown: null,
};
