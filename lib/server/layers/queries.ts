import "server-only";
import type { Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { type LayerRecord, layerFromRecord } from "@/lib/core/annotation/review-view";
import type { Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { layerFromRows } from "./rows";

/** Everything one review holds, in the order it was made. The caller has checked who asks. */
export async function getLayer(transaction: Transaction, reviewId: string): Promise<LayerRecord> {
  const inOrder = { where: { reviewId }, orderBy: { sequence: "asc" } } as const;
  // One after the other: a transaction is one connection. Marks last: their rows are never deleted,
  // so whatever is written meanwhile, no link and no evidence is read without its mark.
  const links = await transaction.annotationLink.findMany(inOrder);
  const evidence = await transaction.evidence.findMany(inOrder);
  const annotations = await transaction.annotation.findMany(inOrder);
  return layerFromRows({ annotations, links, evidence });
}

/**
 * The part of a review's layer that these operations name, so that the cost of
 * a change follows the change and not the size of the review; and all its block
 * labels where one may come to a block, which may have one only. Throws
 * `invalid` if one of the ids belongs to another review.
 */
export async function getTouchedLayer(
  transaction: Transaction,
  reviewId: string,
  operations: readonly Operation[],
): Promise<Layer> {
  const ids = namedIds(operations);
  const links = await transaction.annotationLink.findMany({ where: { id: { in: ids.links } } });
  const evidence = await transaction.evidence.findMany({ where: { id: { in: ids.evidence } } });
  const named = await transaction.annotation.findMany({ where: { id: { in: ids.annotations } } });
  const labels = labelsBlocks(operations, named)
    ? await transaction.annotation.findMany({
        where: { reviewId, type: "block", removedAt: null, id: { notIn: ids.annotations } },
      })
    : [];
  const annotations = [...named, ...labels];
  if ([...annotations, ...links, ...evidence].some((row) => row.reviewId !== reviewId)) {
    throw new AppError("invalid", "An id in this request belongs to something outside this review.", {
      issues: [
        { pointer: "/operations", message: "Make a new id for every mark, link and piece of evidence." },
      ],
    });
  }
  return layerFromRecord(layerFromRows({ annotations, links, evidence }));
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

function namedIds(operations: readonly Operation[]) {
  const annotations = new Set<string>();
  const links = new Set<string>();
  const evidence = new Set<string>();
  for (const operation of operations) {
    switch (operation.type) {
      case "createAnnotation":
        annotations.add(operation.annotation.id);
        break;
      case "addLink":
        links.add(operation.link.id);
        annotations.add(operation.link.annotationId).add(operation.link.targetId);
        break;
      case "removeLink":
        links.add(operation.linkId);
        break;
      case "putEvidence":
        evidence.add(operation.evidence.id);
        annotations.add(operation.evidence.annotationId);
        break;
      case "removeEvidence":
        evidence.add(operation.evidenceId);
        break;
      default:
        annotations.add(operation.annotationId);
    }
  }
  return { annotations: [...annotations], links: [...links], evidence: [...evidence] };
}
