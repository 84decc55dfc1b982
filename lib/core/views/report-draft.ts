import type { EvidenceShortfall } from "@/lib/core/annotation/evidence-standard";
import type { Missing } from "@/lib/core/annotation/find-missing";
import type { ArticleSummary } from "@/lib/core/annotation/review-view";
import type { ReportContent } from "@/lib/core/report/report-content";

/** A negative verdict whose evidence falls short of the codebook's publication standard. */
export type Concern = {
  readonly annotationId: string;
  /** Kind letter and number: "D6". */
  readonly quote: string;
  readonly shortfalls: readonly EvidenceShortfall[];
};

/** What would be published now, and what stands against it. */
export type ReportDraft = {
  readonly goldId: string;
  readonly articleVersionId: string;
  readonly article: ArticleSummary;
  readonly content: ReportContent;
  /** Nothing can be published while this is not empty. */
  readonly missing: readonly Missing[];
  /** Published only over an admin's signature, and said in the report. */
  readonly concerns: readonly Concern[];
};
