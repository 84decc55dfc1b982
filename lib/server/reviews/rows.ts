import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { judgedQuotes } from "@/lib/core/annotation/judged-quotes";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { pageShare } from "@/lib/core/report/page-share";
import { countWords } from "@/lib/core/text/canonical-text";
import type { QueueEntry } from "@/lib/core/views/queue-entry";
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
import { marksFromRows } from "@/lib/server/layers/rows";

/** What the permission table needs to know about a review and the one who asks. */
export function reviewFacts(actor: Actor, review: Pick<Review, "authorId" | "status">) {
  return { isAuthor: review.authorId === actor.userId, status: review.status };
}

type QueueRow = Review & {
  assignment: Assignment | null;
  codebook: Codebook;
  annotations: Annotation[];
  links: AnnotationLink[];
  articleVersion: ArticleVersion & { article: Article & { outlet: Outlet } };
};

export function queueEntryFromRow(row: QueueRow): QueueEntry {
  const layer = layerFromRecord(
    marksFromRows({ annotations: row.annotations, links: row.links, evidence: [] }),
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
