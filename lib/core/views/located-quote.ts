/** Where the words of a quote stand on record, as the annotator is told. JSON-safe. */
import { z } from "zod";
import { EVIDENCE_GRADES, EVIDENCE_KINDS } from "@/lib/core/codebook/values";

/** Longest quote that is looked for, UTF-16 units. */
export const LONGEST_LOCATED_QUOTE = 20_000;

export const locateRequestSchema = z.strictObject({
  exact: z
    .string()
    .min(1, "Say which words to look for.")
    .max(LONGEST_LOCATED_QUOTE, `Look for at most ${LONGEST_LOCATED_QUOTE} characters.`),
  /** Whom the article credits; of two records alike the one that names this speaker comes first. */
  speaker: z.string().max(300).nullable().default(null),
});
export type LocateRequest = z.output<typeof locateRequestSchema>;

const offset = z.int().min(0);

const omissionSchema = z.object({
  /** The record's words that print leaves out; only the beginning of many. */
  text: z.string(),
  /** Print shows that something is left out. */
  marked: z.boolean(),
  /** It may change the sense. */
  meaning: z.boolean(),
  /** Print joins what was said in two turns. */
  crossesTurns: z.boolean(),
});

/** One passage that has the quote's words, with enough of its record to read it in its context. */
const locatedPassageSchema = z.object({
  /** The record, its text cut to the passage's surroundings; offsets count in that part, UTF-16 units. */
  record: z.object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(EVIDENCE_KINDS),
    grade: z.enum(EVIDENCE_GRADES),
    publisher: z.string().nullable(),
    occurredAt: z.string().nullable(),
    url: z.string().nullable(),
    archivedUrl: z.string().nullable(),
    text: z.string(),
    turns: z.array(z.object({ speaker: z.string(), start: offset, end: offset })),
  }),
  /** Paragraphs of the record that come before that part. */
  paragraphsBefore: offset,
  /** From the first to the last word that print has. */
  start: offset,
  end: offset,
  /** 0 to 1. */
  similarity: z.number(),
  likeness: z.enum(["same_words", "possible_variant"]),
  omissions: z.array(omissionSchema),
});
export type LocatedPassage = z.output<typeof locatedPassageSchema>;

export const locateAnswerSchema = z.object({
  /** Best first; none is an answer too, and says nothing about what was said. */
  passages: z.array(locatedPassageSchema),
  /** References there are to look in. */
  references: offset,
  /** The quote is one word or none, or too long to be looked for. */
  unsearchable: z.enum(["no_words", "one_word", "too_long"]).nullable(),
});
export type LocateAnswer = z.output<typeof locateAnswerSchema>;
