/** One run of the engine over one article: its blocks first, then the quotes in those that are the article. */
import { type BlockContext, type BlockProposal, proposeBlocks } from "@/lib/core/boilerplate/propose-blocks";
import { BLOCK_LABELS, type BlockLabel } from "@/lib/core/codebook/values";
import { checkSpeakers } from "@/lib/core/quotes/check-speaker";
import { type ProposedQuote, type ProposedQuotes, proposeQuotes } from "@/lib/core/quotes/propose-quotes";
import type { Block } from "@/lib/core/text/article-document";
import { contains, type Span } from "@/lib/core/text/offsets";
import {
  extentOf,
  type QuoteSuggestion,
  type Suggestion,
  type Suggestions,
  suggestionKey,
} from "./suggestion";

/** Changes with whatever may change what is suggested: open reviews then get what the new engine says. */
export const ENGINE = "verbatim-suggest 2";

type EngineInput = { readonly text: string; readonly blocks: readonly Block[] };

/** Labels under which nobody is quoted who could be checked. */
const QUOTELESS: ReadonlySet<BlockLabel> = new Set(
  BLOCK_LABELS.filter((label) => !["headline", "dek", "body", "image_caption"].includes(label)),
);

/** What one run of the engine says of an article, block by block and quote by quote. */
export type EngineRun = ProposedQuotes & {
  /** One proposal a block, "body" included. */
  readonly blocks: readonly BlockProposal[];
};

/**
 * Runs the engine. Takes time in proportion to the text and never throws on one.
 * Throws `RangeError` if the page's facts in `context` are another document's.
 */
export function runEngine(article: EngineInput, context: BlockContext = {}): EngineRun {
  const blocks = proposeBlocks(article, context);
  const quoteless = new Set(blocks.filter(({ label }) => QUOTELESS.has(label)).map(({ span }) => span.start));
  return { blocks, ...proposeQuotes(article, ({ start }) => !quoteless.has(start)) };
}

/** Everything to suggest for an article, in text order; of two that begin together the longer first. */
export function suggest(article: EngineInput, context: BlockContext = {}): Suggestions {
  const { blocks, quotes, notSpeech } = runEngine(article, context);
  const items: Suggestion[] = [
    // Headlines and captions are the article as much as its body: nothing is missed without their labels.
    ...blocks
      .filter(({ label }) => QUOTELESS.has(label))
      .map(({ span, label, score, why }) => ({
        type: "block" as const,
        key: suggestionKey("block", span),
        spans: [span],
        label,
        score,
        why,
      })),
    ...withIntroductions(article, withFragments(quotes)),
    ...notSpeech.map((stretch) => ({
      type: "not_speech" as const,
      key: suggestionKey("not_speech", extentOf(stretch)),
      ...stretch,
    })),
  ];
  return { engine: ENGINE, items: items.sort(inTextOrder) };
}

/** A mixed quote is one suggestion, with the fragments that follow it in the list. */
function withFragments(quotes: readonly ProposedQuote[]): QuoteSuggestion[] {
  const whole: (QuoteSuggestion & { fragments: Span[] })[] = [];
  for (const { form, spans, cue, ...rest } of quotes) {
    if (form === "direct_fragment") {
      const around = whole.at(-1);
      const [fragment] = spans;
      if (fragment && around?.spans.some((part) => contains(part, fragment))) around.fragments.push(fragment);
      continue;
    }
    const key = suggestionKey("quote", extentOf({ spans }));
    const bare = { fragments: [], cue: cue?.spans ?? [], introduced: null };
    whole.push({ type: "quote", key, form, spans, ...bare, ...rest });
  }
  return whole;
}

function withIntroductions(article: EngineInput, quotes: readonly QuoteSuggestion[]): QuoteSuggestion[] {
  const hints = checkSpeakers(
    article,
    quotes.map(({ spans, source }) => ({ content: spans, speaker: source?.speaker ?? null })),
  );
  const introduced = new Map(hints.map((hint) => [hint.quote, hint.introduced]));
  return quotes.map((quote, index) => ({ ...quote, introduced: introduced.get(index) ?? null }));
}

function inTextOrder(a: Suggestion, b: Suggestion): number {
  const [one, other] = [extentOf(a), extentOf(b)];
  return one.start - other.start || other.end - one.end;
}
