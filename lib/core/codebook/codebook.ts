/**
 * The shape of a codebook: versioned data that a researcher can read and
 * review (seeds/codebooks/*.json). A review pins one version; its words are
 * what screens, reports and exports show.
 */
import { z } from "zod";
import {
  ANNOTATION_KINDS_IN_CODEBOOK,
  BLOCK_LABELS,
  CONTEXTS,
  OCCURRENCES,
  QUOTE_FORMS,
  SIGNAL_NAMES,
  SPEAKER_VALUES,
  TRANSLATIONS,
  VERDICTS,
  WORDINGS,
} from "./values";

const example = z.strictObject({ text: z.string(), note: z.string().optional() });

/** One thing a reviewer can choose, with the words that explain it. */
const entry = z.strictObject({
  id: z.string(),
  word: z.string(),
  definition: z.string(),
  rule: z.string().optional(),
  examples: z.array(example).default([]),
});

const facetsSchema = z.strictObject({
  form: z.enum(QUOTE_FORMS).optional(),
  occurrence: z.enum(OCCURRENCES).optional(),
  speaker: z.enum(SPEAKER_VALUES).optional(),
  wording: z.enum(WORDINGS).optional(),
  context: z.enum(CONTEXTS).optional(),
  translation: z.enum(TRANSLATIONS).optional(),
});

export const codebookSchema = z.strictObject({
  version: z.string(),
  title: z.string(),
  /** ISO date of this version. */
  date: z.iso.date(),
  types: z.array(entry.extend({ id: z.enum(ANNOTATION_KINDS_IN_CODEBOOK), key: z.string().length(1) })),
  forms: z.array(entry.extend({ id: z.enum(QUOTE_FORMS), key: z.string().length(1).optional() })),
  /** `key` is the letter pressed after B; `article` is true for labels that are part of the article. */
  blockLabels: z.array(
    entry.extend({ id: z.enum(BLOCK_LABELS), key: z.string().length(1).optional(), article: z.boolean() }),
  ),
  notSpeechReasons: z.array(entry),
  /** The four questions and what goes with them, each with its closed values. */
  facets: z.array(
    z.strictObject({
      id: z.enum(["occurrence", "speaker", "wording", "context", "translation", "severity", "confidence"]),
      word: z.string(),
      question: z.string(),
      values: z.array(entry),
    }),
  ),
  /** What else is recorded of a quote and decides no verdict, in the same shape. */
  attributes: z.array(
    z.strictObject({
      id: z.enum(["speakerLink", "channel", "polarity", "originality"]),
      word: z.string(),
      question: z.string(),
      values: z.array(entry),
    }),
  ),
  /** In key order. `indirectWord` replaces `word` for indirect quotes. */
  verdicts: z.array(
    entry.extend({
      id: z.enum(VERDICTS),
      indirectWord: z.string().optional(),
      /** "1" to "9" pick it at once; "0" puts it under More. */
      key: z.string().length(1),
      /** The facets its key fills; `indirectPreset` replaces it for indirect quotes. */
      preset: facetsSchema,
      indirectPreset: facetsSchema.optional(),
      /** What the annotator asks for once it is picked. */
      asks: z.enum(["speakerActual", "completeRecord", "reason"]).optional(),
      /** The sentence public pages print beside the word. */
      publicSentence: z.string(),
    }),
  ),
  speakerClasses: z.array(entry),
  evidenceRoles: z.array(entry),
  evidenceKinds: z.array(entry),
  evidenceGrades: z.array(entry),
  /** Questions about the whole article, from 1.1 on; earlier versions ask none. */
  signals: z
    .array(
      z.strictObject({
        id: z.enum(SIGNAL_NAMES),
        word: z.string(),
        question: z.string(),
        /** True if several answers may hold at once. */
        multiple: z.boolean(),
        values: z.array(entry).min(1),
      }),
    )
    .default([]),
  /** D1 to D12, in order. */
  decisionRules: z.array(z.strictObject({ id: z.string(), title: z.string(), text: z.string() })),
});

export type Codebook = z.infer<typeof codebookSchema>;
