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
 * a change follows the change and not the size of the review. Throws `invalid`
 * if one of the ids belongs to another review.
 */
export async function getTouchedLayer(
  transaction: Transaction,
  reviewId: string,
  operations: readonly Operation[],
): Promise<Layer> {
  const ids = namedIds(operations);
  const labelsBlocks = operations.some(
    (operation) => operation.type === "createAnnotation" && operation.annotation.type === "block",
  );
  const links = await transaction.annotationLink.findMany({ where: { id: { in: ids.links } } });
  const evidence = await transaction.evidence.findMany({ where: { id: { in: ids.evidence } } });
  const annotations = await transaction.annotation.findMany({
    where: {
      OR: [{ id: { in: ids.annotations } }, ...(labelsBlocks ? [{ reviewId, type: "block" as const }] : [])],
    },
  });
  if ([...annotations, ...links, ...evidence].some((row) => row.reviewId !== reviewId)) {
    throw new AppError("invalid", "An id in this request belongs to something outside this review.", {
      issues: [
        { pointer: "/operations", message: "Make a new id for every mark, link and piece of evidence." },
      ],
    });
  }
  return layerFromRecord(layerFromRows({ annotations, links, evidence }));
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
