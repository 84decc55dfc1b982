/**
 * How the seed layers are written down: offsets into the file's own text
 * (UTF-16 units, end exclusive), attributes as the codebook has them, and
 * names that become fixed ids.
 */
import type { Evidence, NotSpeechAttributes, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { BlockLabel } from "@/lib/core/codebook/values";

export type Range = readonly [start: number, end: number];

/** Evidence as it is documented; role and the rest of its place are given where it is used. */
export type SeedEvidence = Omit<Evidence, "id" | "annotationId" | "role" | "referenceId"> & {
  /** Name of the stored reference it is an excerpt of. */
  readonly reference?: string;
};

export type QuoteMark = {
  readonly name: string;
  readonly at: readonly Range[];
  readonly source?: Range;
  readonly cue?: Range;
  /** Name of the mixed quote this fragment is a part of. */
  readonly parent?: string;
  readonly attributes: Omit<QuoteAttributes, "speakerStated" | "speakerActual"> & {
    readonly stated?: string;
    readonly actual?: string;
  };
  readonly evidence?: readonly (SeedEvidence & { readonly role: Evidence["role"] })[];
};

export type SeedLayer = {
  readonly quotes: readonly QuoteMark[];
  readonly blocks: readonly (readonly [BlockLabel, Range])[];
  readonly notSpeech?: readonly { readonly at: Range; readonly attributes: NotSpeechAttributes }[];
};

/** The answers of a quote that was found, in its words, from its speaker. */
export const SOUND = { occurrence: "confirmed", speaker: "correct", context: "fair" } as const;

/** The answers of a quote nobody outside could check. */
export const UNCHECKABLE = {
  occurrence: "not_checkable",
  speaker: "unknown",
  wording: "unknown",
  context: "context_unknown",
} as const;

/** The answers of a quote that a search did not find. */
export const NOT_FOUND = { ...UNCHECKABLE, occurrence: "not_found" } as const;
