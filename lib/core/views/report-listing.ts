import type { Verdict } from "@/lib/core/codebook/values";

/** What lists show of a published report. */
export type ReportListing = {
  readonly slug: string;
  readonly number: number;
  readonly headline: string;
  /** The counts with their coverage, as one line. */
  readonly summary: string;
  readonly articleTitle: string;
  readonly outlet: string;
  /** ISO date, or null if the article carries none. */
  readonly articleDate: string | null;
  readonly verdictCounts: Partial<Readonly<Record<Verdict, number>>>;
  readonly quoteCount: number;
  /** Share of the page's words that is not the article, 0 to 1. */
  readonly boilerplateShare: number;
  /** ISO instant. */
  readonly publishedAt: string;
};
