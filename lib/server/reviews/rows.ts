import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { judgedQuotes } from "@/lib/core/annotation/judged-quotes";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import type { Verdict } from "@/lib/core/codebook/values";
import { pageShare } from "@/lib/core/report/page-share";
import type { PageSegment } from "@/lib/core/report/report-content";
import { countWords } from "@/lib/core/text/canonical-text";
import { articleSummaryFromRow, documentFromRow } from "@/lib/server/articles/rows";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import type {
  Annotation,
  AnnotationLink,
  Article,
  ArticleVersion,
  Assignment,
  Codebook,
  Outlet,
  Review,
} from "@/lib/server/db/generated/client";
import { layerFromRows } from "@/lib/server/layers/rows";

/** What the permission table needs to know about a review and the one who asks. */
export function reviewFacts(actor: Actor, review: Pick<Review, "authorId" | "status">) {
  return { isAuthor: review.authorId === actor.userId, status: review.status };
}

/** One line of a reviewer's queue. */
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

type QueueRow = Review & {
  assignment: Assignment | null;
  codebook: Codebook;
  annotations: Annotation[];
  links: AnnotationLink[];
  articleVersion: ArticleVersion & { article: Article & { outlet: Outlet } };
};

export function queueEntryFromRow(row: QueueRow): QueueEntry {
  const layer = layerFromRecord(
    layerFromRows({ annotations: row.annotations, links: row.links, evidence: [] }),
  );
  const document = documentFromRow(row.articleVersion);
  const article = articleSummaryFromRow(row.articleVersion);
  return {
    reviewId: row.id,
    articleId: article.id,
    status: row.status,
    title: article.title,
    outlet: article.outlet,
    words: countWords(document.text),
    verdicts: judgedQuotes(layer).map((quote) => quote.verdict),
    started: row.lastSequence > 0,
    page: pageShare(document, [...layer.annotations.values()], codebookSchema.parse(row.codebook.content))
      .segments,
    dueOn: dayFromColumn(row.assignment?.dueOn),
    assignedAt: (row.assignment?.createdAt ?? row.createdAt).toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  };
}
