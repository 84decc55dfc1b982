/** What the engine proposes to a reviewer. A suggestion is no mark: nothing counts it until it is accepted. */
import type { SuggestedType } from "@/lib/core/annotation/annotation";
import type { BlockReason } from "@/lib/core/boilerplate/block-reasons";
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { AttributionRule } from "@/lib/core/quotes/attribution";
import type { ProposedSource } from "@/lib/core/quotes/propose-quotes";
import type { StretchReason } from "@/lib/core/quotes/stretch-features";
import type { Span } from "@/lib/core/text/offsets";

type Base = {
  /** Its type and its words' first place: names it among the suggestions of one run. */
  readonly key: string;
  /** In text order, UTF-16 units. */
  readonly spans: readonly Span[];
  /** How sure the engine is, 0 to 1. */
  readonly score: number;
};

export type QuoteSuggestion = Base & {
  readonly type: "quote";
  readonly form: "direct" | "indirect" | "mixed";
  /** The marked words inside a mixed quote. */
  readonly fragments: readonly Span[];
  readonly source: ProposedSource | null;
  readonly cue: readonly Span[];
  /** Words just before that bring in another's remarks, who may be the one who speaks here. */
  readonly introduced: Span | null;
  readonly why: AttributionRule | StretchReason;
};
export type NotSpeechSuggestion = Base & { readonly type: "not_speech"; readonly why: StretchReason };
export type BlockSuggestion = Base & {
  readonly type: "block";
  readonly label: BlockLabel;
  readonly why: BlockReason;
};
export type Suggestion = QuoteSuggestion | NotSpeechSuggestion | BlockSuggestion;

/** The suggestions of one article version, in text order. */
export type Suggestions = {
  /** The version of the engine that made them. */
  readonly engine: string;
  readonly items: readonly Suggestion[];
};

/** Where a suggestion lies, from its first word to its last, UTF-16 units. */
export function extentOf({ spans }: Pick<Suggestion, "spans">): { start: number; end: number } {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** The name of a suggestion of this type that starts here. */
export function suggestionKey(type: SuggestedType, { start, end }: { start: number; end: number }): string {
  return `${type}:${start}-${end}`;
}
