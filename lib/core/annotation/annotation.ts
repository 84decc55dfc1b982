/**
 * One mark on one article version, and what hangs on it. A reviewer's work and
 * the gold layer are made of these (docs/decisions/0003). Values only: nothing
 * here knows a database or a screen.
 */
import { z } from "zod";
import { type AnchoredSpan, anchoredSpanSchema } from "@/lib/core/anchoring/selectors";
import {
  BLOCK_LABELS,
  CHANNELS,
  CONTEXTS,
  EVIDENCE_GRADES,
  EVIDENCE_KINDS,
  EVIDENCE_ROLES,
  NOT_SPEECH_REASONS,
  OCCURRENCES,
  ORIGINALITIES,
  POLARITIES,
  QUOTE_FORMS,
  SIGNAL_NAMES,
  SPEAKER_CLASSES,
  SPEAKER_LINKS,
  SPEAKER_VALUES,
  TRANSLATIONS,
  WORDINGS,
} from "@/lib/core/codebook/values";
import { calendarDate } from "@/lib/core/text/calendar-date";

/** `block` is layer SEG; the others are layer ATT (CODEBOOK 3). */
export const ANNOTATION_TYPES = ["quote", "source", "cue", "not_speech", "block"] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** The types a mark can change between; a block's label stays one. */
export const CHANGEABLE_TYPES = ["quote", "source", "cue", "not_speech"] as const;
export type ChangeableType = (typeof CHANGEABLE_TYPES)[number];

export const ORIGINS = ["manual", "suggested", "edited"] as const;
export type Origin = (typeof ORIGINS)[number];

export const LINK_ROLES = ["source", "cue", "parent"] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

/**
 * An id as it is stored and compared: lower case. PostgreSQL reads the others as
 * the same id, a map does not, and an acknowledgement must name what was sent.
 */
export const idSchema = z.uuid().lowercase("Write ids in lower case.");

const text = (maximum: number) => z.string().max(maximum);

/** Longest rationale, UTF-16 units of its Markdown. */
export const MAXIMUM_RATIONALE_LENGTH = 4000;

/** A person, organisation or document named as speaker; `speakerId` once it is in the registry. */
export const speakerNameSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  speakerId: z.uuid().nullable(),
});
export type SpeakerName = z.infer<typeof speakerNameSchema>;

const severity = z.literal([0, 1, 2, 3]);
const confidence = z.literal([1, 2, 3]);

/** What a reviewer says of a quote (CODEBOOK 3 and 4). Absent means not yet answered. */
export const quoteAttributesSchema = z.strictObject({
  form: z.enum(QUOTE_FORMS),
  speakerStated: speakerNameSchema.optional(),
  speakerClass: z.enum(SPEAKER_CLASSES).optional(),
  speakerLink: z.enum(SPEAKER_LINKS).optional(),
  speakerActual: speakerNameSchema.optional(),
  channel: z.enum(CHANNELS).optional(),
  occasionStated: text(300).optional(),
  polarity: z.enum(POLARITIES).optional(),
  language: text(35).optional(),
  translatedFrom: text(35).optional(),
  originality: z.enum(ORIGINALITIES).optional(),
  claimBearing: z.boolean().optional(),
  occurrence: z.enum(OCCURRENCES).optional(),
  speaker: z.enum(SPEAKER_VALUES).optional(),
  wording: z.enum(WORDINGS).optional(),
  context: z.enum(CONTEXTS).optional(),
  translation: z.enum(TRANSLATIONS).optional(),
  severity: severity.optional(),
  confidence: confidence.optional(),
  rationale: text(MAXIMUM_RATIONALE_LENGTH).optional(),
});
export type QuoteAttributes = z.infer<typeof quoteAttributesSchema>;

/** The part of a quote's attributes that decides its verdict. */
export type Facets = Pick<
  QuoteAttributes,
  "form" | "occurrence" | "speaker" | "wording" | "context" | "translation"
>;

export const notSpeechAttributesSchema = z.strictObject({ reason: z.enum(NOT_SPEECH_REASONS).optional() });
export type NotSpeechAttributes = z.infer<typeof notSpeechAttributesSchema>;

export const blockAttributesSchema = z.strictObject({ label: z.enum(BLOCK_LABELS) });
export type BlockAttributes = z.infer<typeof blockAttributesSchema>;

const noAttributesSchema = z.strictObject({});

/** The attribute schema of each type; operations are checked against it after they are applied. */
export const ATTRIBUTE_SCHEMAS = {
  quote: quoteAttributesSchema,
  not_speech: notSpeechAttributesSchema,
  block: blockAttributesSchema,
  source: noAttributesSchema,
  cue: noAttributesSchema,
} as const satisfies Record<AnnotationType, z.ZodType>;

const base = {
  id: idSchema,
  spans: z.array(anchoredSpanSchema).min(1).max(50),
  origin: z.enum(ORIGINS).default("manual"),
};

/** An annotation as it comes over the wire or out of the database. */
export const annotationSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...base, type: z.literal("quote"), attributes: quoteAttributesSchema }),
  z.strictObject({ ...base, type: z.literal("source"), attributes: noAttributesSchema }),
  z.strictObject({ ...base, type: z.literal("cue"), attributes: noAttributesSchema }),
  z.strictObject({ ...base, type: z.literal("not_speech"), attributes: notSpeechAttributesSchema }),
  z.strictObject({ ...base, type: z.literal("block"), attributes: blockAttributesSchema }),
]);

type Base = {
  readonly id: string;
  /** In text order, never overlapping one another. */
  readonly spans: readonly AnchoredSpan[];
  readonly origin: Origin;
};
export type QuoteAnnotation = Base & { readonly type: "quote"; readonly attributes: QuoteAttributes };
export type BlockAnnotation = Base & { readonly type: "block"; readonly attributes: BlockAttributes };
export type NotSpeechAnnotation = Base & {
  readonly type: "not_speech";
  readonly attributes: NotSpeechAttributes;
};
export type MentionAnnotation = Base & {
  readonly type: "source" | "cue";
  readonly attributes: Record<string, never>;
};
export type Annotation = QuoteAnnotation | BlockAnnotation | NotSpeechAnnotation | MentionAnnotation;

/** Joins a quote (`annotationId`) to its source, its cue, or the quote it is a part of (`targetId`). */
export const linkSchema = z.strictObject({
  id: idSchema,
  annotationId: idSchema,
  role: z.enum(LINK_ROLES),
  targetId: idSchema,
});
export type AnnotationLink = z.infer<typeof linkSchema>;

const webAddress = z
  .url({ protocol: /^https?$/, error: "Give a full address that starts with https:// or http://." })
  .max(2000);

/** Most UTF-16 units that the words of a piece of evidence may have. */
export const EVIDENCE_LENGTHS = {
  title: 300,
  publisher: 200,
  excerpt: 8000,
  locator: 120,
  speakerInEvidence: 200,
} as const;

/** One piece of evidence for or against a verdict (CODEBOOK 7). */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  annotationId: idSchema,
  role: z.enum(EVIDENCE_ROLES),
  kind: z.enum(EVIDENCE_KINDS),
  grade: z.enum(EVIDENCE_GRADES),
  url: webAddress.optional(),
  archivedUrl: webAddress.optional(),
  title: text(EVIDENCE_LENGTHS.title).optional(),
  publisher: text(EVIDENCE_LENGTHS.publisher).optional(),
  /** ISO date, YYYY-MM-DD. */
  publishedAt: calendarDate.optional(),
  /** ISO date, YYYY-MM-DD. */
  accessedAt: calendarDate.optional(),
  excerpt: text(EVIDENCE_LENGTHS.excerpt).optional(),
  locator: text(EVIDENCE_LENGTHS.locator).optional(),
  speakerInEvidence: text(EVIDENCE_LENGTHS.speakerInEvidence).optional(),
  referenceId: z.uuid().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Longest sentence that justifies the answer to a document signal, UTF-16 units. */
export const MAXIMUM_JUSTIFICATION_LENGTH = 500;

/** Most stretches of the article that one answer points to. */
export const MAXIMUM_SIGNAL_SPANS = 20;

/**
 * A reviewer's answer to one question about the whole article (CODEBOOK 8), and
 * the sentence it rests on. A layer has at most one answer a question.
 */
export const signalSchema = z.strictObject({
  name: z.enum(SIGNAL_NAMES),
  /** One id of the codebook's closed values, or several where the question allows it. */
  values: z.array(z.string().min(1).max(60)).min(1).max(20),
  justification: text(MAXIMUM_JUSTIFICATION_LENGTH),
  /** The words of the article it points to. */
  spans: z.array(anchoredSpanSchema).max(MAXIMUM_SIGNAL_SPANS),
});
export type Signal = {
  readonly name: (typeof SIGNAL_NAMES)[number];
  readonly values: readonly string[];
  readonly justification: string;
  readonly spans: readonly AnchoredSpan[];
};

/** What can be suggested as a mark; speakers and cues come with their quote. */
export const SUGGESTED_TYPES = ["quote", "not_speech", "block"] as const;
export type SuggestedType = (typeof SUGGESTED_TYPES)[number];

/**
 * A suggestion its reviewer turned down: where it lay, from its first word to its
 * last, UTF-16 units. Suggestions are made anew again and again and have no
 * lasting ids, so that one is known again by its place.
 */
export const rejectionSchema = z
  .strictObject({
    id: idSchema,
    type: z.enum(SUGGESTED_TYPES),
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .refine(({ start, end }) => start < end, { error: "A rejection covers something.", path: ["end"] });
export type Rejection = z.infer<typeof rejectionSchema>;

/** Longest comment, UTF-16 units. */
export const MAXIMUM_COMMENT_LENGTH = 2000;

/** Who wrote a comment: the one whose layer it is, or an admin who answers. */
export const COMMENT_AUTHORS = ["author", "admin"] as const;
export type CommentAuthor = (typeof COMMENT_AUTHORS)[number];

/** A note on a mark, or on the whole article. It stays between the author and the admins and is never published. */
export const commentSchema = z.strictObject({
  id: idSchema,
  /** `null` for a comment on the article. */
  annotationId: idSchema.nullable(),
  by: z.enum(COMMENT_AUTHORS),
  text: z.string().trim().min(1, "Write the comment first.").max(MAXIMUM_COMMENT_LENGTH),
  /** Shown to admins, also while the review is blind, until one answers. */
  needsHelp: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;
