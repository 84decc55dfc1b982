import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { findMissing, type Missing } from "@/lib/core/annotation/find-missing";
import { applyOperation, type Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { documentFromRow } from "@/lib/server/articles/rows";
import { recordAudit } from "@/lib/server/audit/commands";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError, type InputIssue } from "@/lib/server/errors";
import { writeLayerChanges } from "@/lib/server/layers/commands";
import { getLayer, getTouchedLayer } from "@/lib/server/layers/queries";
import { reviewFacts } from "./rows";

export type Acknowledgement = { readonly acknowledged: readonly string[] };

/**
 * Puts operations into a review's log and its projection, in one transaction:
 * all of them or none. An operation that is already in the log is acknowledged
 * again and changes nothing. The review's row is locked meanwhile, so sequence
 * numbers have no gaps and two devices cannot interleave inside one batch.
 *
 * Throws `not-found` for another reviewer's review, `forbidden` for a reader,
 * `conflict` once the review is submitted, `invalid` with a pointer to the
 * first faulty operation.
 */
export async function applyOperations(
  actor: Actor,
  reviewId: string,
  operations: readonly Operation[],
): Promise<Acknowledgement> {
  return db().$transaction(
    async (transaction) => {
      const review = await lockReview(transaction, reviewId);
      requireAuthor(actor, review, "review.annotate");
      const fresh = await operationsNotYetLogged(transaction, reviewId, operations);
      if (fresh.length > 0) {
        if (review.status !== "open") {
          throw new AppError("conflict", "This review is submitted. It can no longer be changed.");
        }
        await logAndProject(transaction, actor, review, fresh);
      }
      return { acknowledged: operations.map((operation) => operation.id) };
    },
    { timeout: 20_000 },
  );
}

/** Appends operations the server itself made, inside the caller's transaction; the caller has checked the actor. */
export async function appendOperations(
  transaction: Transaction,
  actor: Actor,
  reviewId: string,
  operations: readonly Operation[],
): Promise<void> {
  const review = await lockReview(transaction, reviewId);
  await logAndProject(
    transaction,
    actor,
    review,
    operations.map((operation, index) => ({ operation, index })),
  );
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
    const { content } = await transaction.codebook.findUniqueOrThrow({ where: { id: review.codebookId } });
    const missing = findMissing(layer, codebookSchema.parse(content));
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

async function logAndProject(
  transaction: Transaction,
  actor: Actor,
  review: LockedReview,
  arrivals: readonly Arrival[],
): Promise<void> {
  const operations = arrivals.map(({ operation }) => operation);
  // One query after the other: a transaction is one connection.
  const version = await transaction.articleVersion.findUniqueOrThrow({
    where: { id: review.articleVersionId },
  });
  const codebook = await transaction.codebook.findUniqueOrThrow({ where: { id: review.codebookId } });
  const context = { document: documentFromRow(version), codebook: codebookSchema.parse(codebook.content) };
  const before = await getTouchedLayer(transaction, review.id, operations);
  let layer: Layer = before;
  for (const { operation, index } of arrivals) {
    const issue = checkOperation(layer, operation, context);
    if (issue) throw refused({ ...issue, pointer: `/operations/${index}${issue.pointer}` });
    layer = applyOperation(layer, operation);
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
  await writeLayerChanges(transaction, { reviewId: review.id, before, after: layer, firstSequence });
  await transaction.review.update({
    where: { id: review.id },
    data: { lastSequence: review.lastSequence + operations.length },
  });
}

function refused(issue: InputIssue): AppError {
  return new AppError("invalid", issue.message, { issues: [issue] });
}

function reviewNotFound(): AppError {
  return new AppError("not-found", "There is no such review.");
}
