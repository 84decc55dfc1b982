import "server-only";
import { EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { type LayerRecord, layerFromRecord, type MarksRecord } from "@/lib/core/annotation/review-view";
import { touchedBy } from "@/lib/core/annotation/touched-by";
import type { Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { layerFromRows, marksFromRows } from "./rows";

/** Everything one review holds, in the order it was made. The caller has checked who asks. */
export async function getLayer(transaction: Transaction, reviewId: string): Promise<LayerRecord> {
  const inOrder = { where: { reviewId }, orderBy: { sequence: "asc" } } as const;
  // Comments, as below, before the marks they are on.
  const comments = await transaction.comment.findMany(inOrder);
  const signals = await transaction.signal.findMany(inOrder);
  const rejections = await transaction.rejection.findMany(inOrder);
  return layerFromRows({ ...(await marksRows(transaction, reviewId)), signals, comments, rejections });
}

/** The part of a review that is published, and no more of it. The caller has checked who asks. */
export async function getMarks(transaction: Transaction, reviewId: string): Promise<MarksRecord> {
  return marksFromRows(await marksRows(transaction, reviewId));
}

async function marksRows(transaction: Transaction, reviewId: string) {
  const inOrder = { where: { reviewId }, orderBy: { sequence: "asc" } } as const;
  // One after the other: a transaction is one connection. Marks last: their rows are never deleted,
  // so whatever is written meanwhile, no link and no evidence is read without its mark.
  const links = await transaction.annotationLink.findMany(inOrder);
  const evidence = await transaction.evidence.findMany(inOrder);
  const annotations = await transaction.annotation.findMany(inOrder);
  return { annotations, links, evidence };
}

/**
 * The part of a review's layer that these operations name, so that the cost of
 * a change follows the change and not the size of the review; and all its block
 * labels where one may come to a block, which may have one only. Throws
 * `invalid` if one of the ids belongs to another review. Signals have no ids of
 * their own: all of the review's come along where one changes.
 */
export async function getTouchedLayer(
  transaction: Transaction,
  reviewId: string,
  operations: readonly Operation[],
): Promise<Layer> {
  // Nothing is known of the layer yet: what a named link or comment hangs on matters only where it is named too.
  const named = touchedBy(operations, EMPTY_LAYER);
  const within = (ids: ReadonlySet<string>) => ({ where: { id: { in: [...ids] } } });
  const links = await transaction.annotationLink.findMany(within(named.links));
  const evidence = await transaction.evidence.findMany(within(named.evidence));
  const comments = await transaction.comment.findMany(within(named.comments));
  const rejections = await transaction.rejection.findMany(within(named.rejections));
  const signals = operations.some(({ type }) => type === "setSignal" || type === "clearSignal")
    ? await transaction.signal.findMany({ where: { reviewId } })
    : [];
  const marks = await transaction.annotation.findMany(within(named.annotations));
  const labels = labelsBlocks(operations, marks)
    ? await transaction.annotation.findMany({
        where: { reviewId, type: "block", removedAt: null, id: { notIn: [...named.annotations] } },
      })
    : [];
  const annotations = [...marks, ...labels];
  const found = [...annotations, ...links, ...evidence, ...comments, ...rejections];
  if (found.some((row) => row.reviewId !== reviewId)) {
    throw new AppError("invalid", "An id in this request belongs to something outside this review.", {
      issues: [
        {
          pointer: "/operations",
          message: "Make a new id for every mark, link, comment, rejection and piece of evidence.",
        },
      ],
    });
  }
  return layerFromRecord(layerFromRows({ annotations, links, evidence, signals, comments, rejections }));
}

function labelsBlocks(
  operations: readonly Operation[],
  named: readonly { readonly id: string; readonly type: string }[],
): boolean {
  const blocks = new Set(named.filter(({ type }) => type === "block").map(({ id }) => id));
  return operations.some((operation) => {
    if (operation.type === "createAnnotation") return operation.annotation.type === "block";
    const moves = operation.type === "restoreAnnotation" || operation.type === "setSpans";
    return moves && blocks.has(operation.annotationId);
  });
}
