import type { Verdict } from "@/lib/core/codebook/values";
import type { PageSegment } from "@/lib/core/report/report-content";

/** One review as its reviewer's queue shows it. */
export type QueueEntry = {
  readonly reviewId: string;
  readonly articleId: string;
  readonly status: "open" | "submitted";
  readonly title: string;
  readonly outlet: string;
  readonly words: number;
  /** Verdicts of the numbered quotes in reading order; `null` where none is given yet. */
  readonly verdicts: readonly (Verdict | null)[];
  readonly started: boolean;
  /** The page in order, for the small picture. */
  readonly page: readonly PageSegment[];
  /** ISO date. */
  readonly dueOn: string | null;
  /** ISO instants. */
  readonly assignedAt: string;
  readonly submittedAt: string | null;
};
