import type { Span } from "@/lib/core/text/offsets";
import type { StretchReason } from "./stretch-features";

/** A stretch between quotation marks, marks included; several parts where it runs on over paragraphs. */
export type MarkedStretch = {
  /** UTF-16 units, in document order, one a paragraph. */
  readonly parts: readonly Span[];
  /** Nothing closes it: its end is a guess. */
  readonly unclosed: boolean;
  /** Stretches between marks inside it. */
  readonly children: readonly MarkedStretch[];
  readonly speech: boolean;
  /** How likely it is speech, 0 to 1. */
  readonly score: number;
  /** What weighed most for that. */
  readonly why: StretchReason;
};
