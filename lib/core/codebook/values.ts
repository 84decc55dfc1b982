/**
 * The ids that code decides by. Their words, definitions and examples are
 * codebook data (seeds/codebooks); `tests/core/codebook` holds the two together.
 */

export const BLOCK_LABELS = [
  "headline",
  "dek",
  "body",
  "byline_dateline",
  "image_caption",
  "credit",
  "navigation",
  "ad",
  "promo",
  "newsletter_signup",
  "related_links",
  "embedded_headline_link",
  "social_share",
  "engagement_prompt",
  "comment_ui",
  "comment_policy",
  "user_comment",
  "legal",
  "media_placeholder",
] as const;
export type BlockLabel = (typeof BLOCK_LABELS)[number];

export const QUOTE_FORMS = ["direct", "indirect", "mixed", "direct_fragment", "not_speech"] as const;
export type QuoteForm = (typeof QUOTE_FORMS)[number];

export const NOT_SPEECH_REASONS = [
  "scare",
  "title_of_work",
  "term_mention",
  "motto_proverb",
  "hypothetical",
  "name_nickname",
] as const;
export type NotSpeechReason = (typeof NOT_SPEECH_REASONS)[number];

/** The human questions about the whole article, layer DOC (CODEBOOK 8). Their words are codebook data. */
export const SIGNAL_NAMES = [
  "genre",
  "titleRepresentativeness",
  "originality",
  "attributionOfNonOriginal",
  "sourceTypes",
  "anonymousSourceReason",
  "documentsLinked",
  "subjectsCouldRespond",
  "adsLabelled",
  "correctionNotice",
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

export const OCCURRENCES = ["confirmed", "refuted", "not_found", "not_checkable", "unchecked"] as const;
export const SPEAKER_VALUES = ["correct", "imprecise", "wrong", "unnamed", "unknown"] as const;
export const WORDINGS = [
  "verbatim",
  "trivial_edit",
  "marked_edit",
  "altered_minor",
  "altered_substantive",
  "paraphrase_in_quotes",
  "faithful",
  "unfaithful",
  "unknown",
] as const;
export const CONTEXTS = ["fair", "truncated_misleading", "out_of_context", "context_unknown"] as const;
export const TRANSLATIONS = ["not_translated", "faithful", "mistranslated", "unknown"] as const;

export type Wording = (typeof WORDINGS)[number];
export type Context = (typeof CONTEXTS)[number];

export const VERDICTS = [
  "accurate",
  "accurate_minor",
  "altered_wording",
  "truncated",
  "out_of_context",
  "misattributed",
  "fabricated",
  "unverified",
  "unverifiable",
  "paraphrase_as_quote",
  "misrepresented",
  "mistranslated",
  "not_applicable",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The four families by which marks are drawn, and `none` for what is no quote. */
export const VERDICT_FAMILIES = {
  accurate: "sound",
  accurate_minor: "sound",
  altered_wording: "distort",
  truncated: "distort",
  out_of_context: "distort",
  paraphrase_as_quote: "distort",
  misrepresented: "distort",
  mistranslated: "distort",
  misattributed: "wrong",
  fabricated: "wrong",
  unverified: "open",
  unverifiable: "open",
  not_applicable: "none",
} as const satisfies Record<Verdict, string>;
export type VerdictFamily = (typeof VERDICT_FAMILIES)[Verdict];

/** True for the verdicts that need evidence before they can be submitted (CODEBOOK 1). */
export function isNegative(verdict: Verdict): boolean {
  const family = VERDICT_FAMILIES[verdict];
  return family === "distort" || family === "wrong";
}

export const SPEAKER_CLASSES = [
  "named_person",
  "named_org",
  "role_only",
  "unnamed_individual",
  "unnamed_collective",
  "anonymous_social",
  "document",
  "none",
] as const;
export type SpeakerClass = (typeof SPEAKER_CLASSES)[number];

export const SPEAKER_LINKS = ["explicit", "pronoun", "carried_over", "implied"] as const;
export const CHANNELS = [
  "to_this_reporter",
  "press_conference",
  "speech",
  "interview_elsewhere",
  "statement_or_release",
  "document",
  "social_post",
  "private_message",
  "third_party_report",
  "not_stated",
] as const;
export const POLARITIES = ["asserted", "denied", "question", "hypothetical"] as const;
export const ORIGINALITIES = ["original", "credited_secondhand", "uncredited_secondhand", "unknown"] as const;

export const EVIDENCE_ROLES = ["supports", "contradicts", "context"] as const;
export const EVIDENCE_KINDS = [
  "recording",
  "official_transcript",
  "prepared_text",
  "press_release",
  "document",
  "social_post",
  "wire_report",
  "news_report",
  "speaker_denial",
  "other",
] as const;
export const EVIDENCE_GRADES = ["A", "B", "C"] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** The kinds of mark a codebook explains; `block` marks are explained label by label. */
export const ANNOTATION_KINDS_IN_CODEBOOK = ["quote", "source", "cue", "not_speech"] as const;
