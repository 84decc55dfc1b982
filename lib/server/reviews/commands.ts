import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { CommentAuthor } from "@/lib/core/annotation/annotation";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { findMissing, type Missing } from "@/lib/core/annotation/find-missing";
import { LayerDraft } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import type { LogPart } from "@/lib/core/views/review-log";
import { getDocument } from "@/lib/server/articles/queries";
import { recordAudit } from "@/lib/server/audit/commands";
import { getCodebook } from "@/lib/server/codebooks/queries";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError, type InputIssue } from "@/lib/server/errors";
import { writeLayerChanges } from "@/lib/server/layers/commands";
import { getLayer, getTouchedLayer } from "@/lib/server/layers/queries";
import { readLog } from "@/lib/server/operations/queries";
import { reviewFacts } from "./rows";

export type Acknowledgement = {
  readonly acknowledged: readonly string[];
  /** The last place of the review's log. */
  readonly sequence: number;
} & Partial<LogPart>;

/**
 * Puts operations into a review's log and its projection, in one transaction:
 * all of them or none. An operation that is already in the log is acknowledged
 * again and changes nothing. The review's row is locked meanwhile, so sequence
 * numbers have no gaps and two devices cannot interleave inside one batch. The
 * answer carries what the log holds after the place `after`, if one is given.
 *
 * Throws `not-found` for another reviewer's review, `forbidden` for a reader,
 * `conflict` once the review is submitted, `invalid` with a pointer to the
 * first faulty operation.
 */
export async function applyOperations(
  actor: Actor,
  reviewId: string,
  operations: readonly Operation[],
  after?: number,
): Promise<Acknowledgement> {
  return db().$transaction(
    async (transaction) => {
      const review = await lockReview(transaction, reviewId);
      requireAuthor(actor, review, "review.annotate");
      const fresh = await operationsNotYetLogged(transaction, reviewId, operations);
      let sequence = review.lastSequence;
      if (fresh.length > 0) {
        if (review.status !== "open") {
          throw new AppError("conflict", "This review is submitted. It can no longer be changed.");
        }
        sequence = await logAndProject(transaction, { actor, review, arrivals: fresh, by: "author" });
      }
      const news = after === undefined ? {} : await readLog(transaction, reviewId, { after, upTo: sequence });
      return { acknowledged: operations.map((operation) => operation.id), sequence, ...news };
    },
    { timeout: 20_000 },
  );
}

/** Appends operations the server itself made, inside the caller's transaction; the caller has checked the actor. */
export async function appendOperations(
  transaction: Transaction,
  actor: Actor,
  append: {
    readonly reviewId: string;
    readonly operations: readonly Operation[];
    readonly by: CommentAuthor;
  },
): Promise<void> {
  const review = await lockReview(transaction, append.reviewId);
  const arrivals = append.operations.map((operation, index) => ({ operation, index }));
  await logAndProject(transaction, { actor, review, arrivals, by: append.by });
}

export type Submission =
  | { readonly kind: "submitted" }
  | { readonly kind: "missing"; readonly missing: readonly Missing[] };

/** Submits a review, unless something is missing. Submitting twice is the same as once. */
export async function submitReview(actor: Actor, reviewId: string): Promise<Submission> {
  return db().$transaction(async (transaction) => {
    const review = await lockReview(transaction, reviewId);
    requireAuthor(actor, review, "review.submit");
    if (review.kind === "gold") throw new AppError("conflict", "A gold layer is published, not submitted.");
    if (review.status === "submitted") return { kind: "submitted" };
    const layer = layerFromRecord(await getLayer(transaction, reviewId));
    const missing = findMissing(layer, await getCodebook(transaction, review.codebookId));
    if (missing.length > 0) return { kind: "missing", missing };
    await transaction.review.update({
      where: { id: reviewId },
      data: { status: "submitted", submittedAt: new Date() },
    });
    await recordAudit(transaction, actor, {
      action: "review.submit",
      subjectType: "Review",
      subjectId: reviewId,
    });
    return { kind: "submitted" };
  });
}

/** Gives a submitted review back to its reviewer, who may then change it and submit again. */
export async function reopenReview(actor: Actor, reviewId: string): Promise<void> {
  if (!can(actor, "review.reopen")) throw new AppError("forbidden", "Only an admin can give a review back.");
  await db().$transaction(async (transaction) => {
    const review = await lockReview(transaction, reviewId);
    if (review.kind !== "review" || review.status !== "submitted") {
      throw new AppError("conflict", "Only a submitted review can be given back.");
    }
    await transaction.review.update({ where: { id: reviewId }, data: { status: "open", submittedAt: null } });
    await recordAudit(transaction, actor, {
      action: "review.reopen",
      subjectType: "Review",
      subjectId: reviewId,
    });
  });
}

/** An operation new to the log, with its place in the request. */
type Arrival = { readonly operation: Operation; readonly index: number };

type LockedReview = Awaited<ReturnType<typeof lockReview>>;

async function lockReview(transaction: Transaction, reviewId: string) {
  await transaction.$queryRaw`SELECT "id" FROM "Review" WHERE "id" = ${reviewId}::uuid FOR UPDATE`;
  const review = await transaction.review.findUnique({ where: { id: reviewId } });
  if (!review) throw reviewNotFound();
  return review;
}

function requireAuthor(
  actor: Actor,
  review: LockedReview,
  action: "review.annotate" | "review.submit",
): void {
  const facts = reviewFacts(actor, review);
  if (can(actor, review.kind === "gold" ? "gold.annotate" : action, facts)) return;
  // Refusing by state is the caller's; here only who may ever write to this layer.
  if (facts.isAuthor && review.status === "submitted") return;
  if (can(actor, "review.readSubmitted", facts)) {
    throw new AppError("forbidden", "Only the reviewer can change this review.");
  }
  throw reviewNotFound();
}

async function operationsNotYetLogged(
  transaction: Transaction,
  reviewId: string,
  operations: readonly Operation[],
): Promise<Arrival[]> {
  const logged = await transaction.operation.findMany({
    where: { id: { in: operations.map((operation) => operation.id) } },
    select: { id: true, reviewId: true },
  });
  const known = new Set<string>();
  for (const { id, reviewId: owner } of logged) {
    if (owner !== reviewId) {
      const index = operations.findIndex((operation) => operation.id === id);
      throw refused({ pointer: `/operations/${index}/id`, message: "This id belongs to another operation." });
    }
    known.add(id);
  }
  return operations
    .map((operation, index) => ({ operation, index }))
    .filter(({ operation }) => !known.has(operation.id) && known.add(operation.id));
}

/** Returns the log's new last place. */
async function logAndProject(
  transaction: Transaction,
  {
    actor,
    review,
    arrivals,
    by,
  }: {
    readonly actor: Actor;
    readonly review: LockedReview;
    readonly arrivals: readonly Arrival[];
    readonly by: CommentAuthor;
  },
): Promise<number> {
  const operations = arrivals.map(({ operation }) => operation);
  // One query after the other: a transaction is one connection.
  const document = await getDocument(transaction, review.articleVersionId);
  const codebook = await getCodebook(transaction, review.codebookId);
  const context = { document, codebook, by };
  const before = await getTouchedLayer(transaction, review.id, operations);
  const draft = new LayerDraft(before);
  for (const { operation, index } of arrivals) {
    const issue = checkOperation(draft, operation, context);
    if (issue) throw refused({ ...issue, pointer: `/operations/${index}${issue.pointer}` });
    draft.apply(operation);
  }
  const firstSequence = review.lastSequence + 1;
  await transaction.operation.createMany({
    data: operations.map((operation, index) => ({
      id: operation.id,
      reviewId: review.id,
      sequence: firstSequence + index,
      actorId: actor.userId,
      body: operation as object,
    })),
  });
  await writeLayerChanges(transaction, {
    reviewId: review.id,
    actorId: actor.userId,
    before,
    after: draft.result(),
    firstSequence,
  });
  const lastSequence = review.lastSequence + operations.length;
  await transaction.review.update({ where: { id: review.id }, data: { lastSequence } });
  return lastSequence;
}

function refused(issue: InputIssue): AppError {
  return new AppError("invalid", issue.message, { issues: [issue] });
}

function reviewNotFound(): AppError {
  return new AppError("not-found", "There is no such review.");
}
