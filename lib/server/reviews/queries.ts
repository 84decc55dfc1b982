import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { LayerRecord, ReviewView } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { officeDay } from "@/lib/core/speakers/office-at";
import type { QueueEntry } from "@/lib/core/views/queue-entry";
import type { ReviewLog } from "@/lib/core/views/review-log";
import { articleSummaryFromRow, blockContextFromRow, documentFromRow } from "@/lib/server/articles/rows";
import { db } from "@/lib/server/db/client";
import type { Review } from "@/lib/server/db/generated/client";
import { AppError } from "@/lib/server/errors";
import { getLayer } from "@/lib/server/layers/queries";
import { readLog } from "@/lib/server/operations/queries";
import { listReferencesFor } from "@/lib/server/references/queries";
import { listSpeakers } from "@/lib/server/speakers/queries";
import { queueEntryFromRow, reviewFacts } from "./rows";

/**
 * One review, ready for the annotator. Its author always; an admin once it is
 * submitted, or any time for gold. To everyone else it does not exist: blind
 * review is held here, not on the screen.
 */
export async function getReview(actor: Actor, reviewId: string): Promise<ReviewView> {
  const { review, layer } = await readReview(actor, reviewId);
  const [author, codebook, version] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: review.authorId }, select: { pseudonym: true } }),
    db().codebook.findUniqueOrThrow({ where: { id: review.codebookId } }),
    db().articleVersion.findUniqueOrThrow({
      where: { id: review.articleVersionId },
      include: { article: { include: { outlet: true } } },
    }),
  ]);
  const article = articleSummaryFromRow(version);
  const [speakers, references, others] = await Promise.all([
    listSpeakers(actor, officeDay(article)),
    listReferencesFor(actor, citedReferences(layer)),
    db().articleVersion.findMany({
      where: { article: { outletId: version.article.outletId }, NOT: { articleId: version.articleId } },
      select: { blockHashes: true },
      orderBy: { capturedAt: "desc" },
      take: OUTLET_ARTICLES,
    }),
  ]);
  const facts = reviewFacts(actor, review);
  return {
    reviewId,
    accountId: actor.userId,
    kind: review.kind,
    status: review.status,
    editable: can(actor, review.kind === "gold" ? "gold.annotate" : "review.annotate", facts),
    reviewerPseudonym: author.pseudonym,
    article,
    document: documentFromRow(version),
    blocks: blockContextFromRow(version, others),
    codebook: codebookSchema.parse(codebook.content),
    layer,
    sequence: review.lastSequence,
    speakers,
    references,
  };
}

/** The newest articles of an outlet that an article's blocks are looked for in. */
const OUTLET_ARTICLES = 100;

function citedReferences({ evidence }: LayerRecord): readonly string[] {
  return [...new Set(evidence.flatMap(({ referenceId }) => referenceId ?? []))];
}

/** The review and its layer as they were at one moment: its last place in the log is the one the layer is at. */
async function readReview(actor: Actor, reviewId: string) {
  return db().$transaction(
    async (transaction) => {
      const review = await transaction.review.findUnique({ where: { id: reviewId } });
      if (!review || !isReadable(actor, review)) throw reviewNotFound();
      return { review, layer: await getLayer(transaction, reviewId) };
    },
    { isolationLevel: "RepeatableRead", timeout: 20_000 },
  );
}

/** What the log of a review holds after the place `after`, for whoever may read the review. */
export async function getReviewLog(actor: Actor, reviewId: string, after: number): Promise<ReviewLog> {
  const review = await db().review.findUnique({
    where: { id: reviewId },
    select: { kind: true, authorId: true, status: true, lastSequence: true },
  });
  if (!review || !isReadable(actor, review)) throw reviewNotFound();
  const { lastSequence: sequence, status } = review;
  return { ...(await readLog(db(), reviewId, { after, upTo: sequence })), sequence, status };
}

/** Throws what `getReview` would for a review that is not there for the actor, before anything is read of it. */
export async function requireReadableReview(actor: Actor, reviewId: string): Promise<void> {
  const review = await db().review.findUnique({
    where: { id: reviewId },
    select: { kind: true, authorId: true, status: true },
  });
  if (!review || !isReadable(actor, review)) throw reviewNotFound();
}

function isReadable(actor: Actor, review: Pick<Review, "kind" | "authorId" | "status">): boolean {
  const facts = reviewFacts(actor, review);
  if (review.kind === "gold") return can(actor, "gold.annotate", facts);
  return can(actor, "review.open", facts) || can(actor, "review.readSubmitted", facts);
}

function reviewNotFound(): AppError {
  return new AppError("not-found", "There is no such review.");
}

/** The title of the article a review is of, for whoever may read it. */
export async function getReviewTitle(actor: Actor, reviewId: string): Promise<string> {
  await requireReadableReview(actor, reviewId);
  const review = await db().review.findUniqueOrThrow({
    where: { id: reviewId },
    select: { articleVersion: { select: { article: { select: { title: true } } } } },
  });
  return review.articleVersion.article.title;
}

/** The actor's own reviews: open ones first, by due date, then the submitted ones, newest first. */
export async function listQueue(actor: Actor): Promise<readonly QueueEntry[]> {
  if (!can(actor, "queue.read")) throw new AppError("forbidden", "Only reviewers have a queue.");
  const reviews = await db().review.findMany({
    where: { authorId: actor.userId, kind: "review" },
    include: {
      assignment: true,
      codebook: true,
      articleVersion: { include: { article: { include: { outlet: true } } } },
      annotations: { where: { removedAt: null }, orderBy: { sequence: "asc" } },
      links: true,
    },
  });
  const farFuture = "9999-12-31";
  return reviews
    .map(queueEntryFromRow)
    .sort((a, b) =>
      a.status !== b.status
        ? a.status === "open"
          ? -1
          : 1
        : a.status === "open"
          ? (a.dueOn ?? farFuture).localeCompare(b.dueOn ?? farFuture) ||
            a.assignedAt.localeCompare(b.assignedAt)
          : (b.submittedAt ?? "").localeCompare(a.submittedAt ?? ""),
    );
}
