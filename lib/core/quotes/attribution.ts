/** What the finder of attributions proposes: who says what, and by which words the text tells. */
import type { Span } from "../text/offsets";

/**
 * How the text attributes the words. `quotation_speaker_cue` is “…,” Rutte said;
 * `quotation_cue_speaker` is “…,” said Rutte; `speaker_cue_quotation` is Rutte
 * said: “…”. The same three orders exist for words without marks
 * (`clause_…`, `…_clause`). `cue_only` names no speaker, `speaker_only` has no
 * cue, and `words_only` has neither: a quotation that runs on. A `turn` of an
 * interview stands behind its speaker's label, without marks.
 */
export const ATTRIBUTION_RULES = [
  "quotation_speaker_cue",
  "quotation_cue_speaker",
  "speaker_cue_quotation",
  "clause_speaker_cue",
  "clause_cue_speaker",
  "speaker_cue_clause",
  "according_to",
  "cue_only",
  "speaker_only",
  "words_only",
  "turn",
] as const;

export type AttributionRule = (typeof ATTRIBUTION_RULES)[number];

/** One proposed attribution. Spans are UTF-16 units, in text order; a part per block and per side of the cue. */
export type Attribution = {
  readonly form: "direct" | "mixed" | "indirect";
  /** The words said: quotation marks and conjunction included, the final stop not. */
  readonly content: readonly Span[];
  /** Marked stretches inside the content of a mixed quote. */
  readonly fragments: readonly Span[];
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  /** How sure the finder is, 0 to 1. */
  readonly score: number;
  readonly rule: AttributionRule;
};
