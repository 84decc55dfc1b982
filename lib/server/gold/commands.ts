import "server-only";
import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { clearLayer, copyLayer } from "@/lib/core/annotation/copy-layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { recordAudit } from "@/lib/server/audit/commands";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { getLayer } from "@/lib/server/layers/queries";
import { appendOperations } from "@/lib/server/reviews/commands";

/**
 * Makes an article version's gold layer from one submitted review, or starts it
 * again from another: the gold's earlier marks are removed in its log, never
 * erased. The reviews themselves are not touched.
 */
export async function makeGold(actor: Actor, fromReviewId: string): Promise<{ readonly goldId: string }> {
  if (!can(actor, "gold.make")) throw new AppError("forbidden", "Only an admin can make a gold layer.");
  return db().$transaction(
    async (transaction) => {
      // Until this is done the review is not given back and changed.
      await transaction.$queryRaw`SELECT "id" FROM "Review" WHERE "id" = ${fromReviewId}::uuid FOR SHARE`;
      const source = await transaction.review.findUnique({ where: { id: fromReviewId } });
      if (source?.kind !== "review") throw new AppError("not-found", "There is no such review.");
      if (source.status !== "submitted") {
        throw new AppError("conflict", "Only a submitted review can become the gold layer.");
      }
      const goldId = await findOrCreateGold(transaction, actor, source);
      const sourceLayer = layerFromRecord(await getLayer(transaction, source.id));
      const goldLayer = layerFromRecord(await getLayer(transaction, goldId));
      const operations = [...clearLayer(goldLayer), ...copyLayer(sourceLayer, newId)].map(
        (body): Operation => ({ id: newId(), ...body }),
      );
      if (operations.length > 0) {
        await appendOperations(transaction, actor, { reviewId: goldId, operations, by: "author" });
      }
      await recordAudit(transaction, actor, {
        action: "gold.make",
        subjectType: "Review",
        subjectId: goldId,
        detail: { takenFrom: source.id },
      });
      return { goldId };
    },
    { timeout: 30_000 },
  );
}

async function findOrCreateGold(
  transaction: Transaction,
  actor: Actor,
  source: { id: string; articleVersionId: string; codebookId: string },
): Promise<string> {
  await transaction.$queryRaw`SELECT "id" FROM "ArticleVersion" WHERE "id" = ${source.articleVersionId}::uuid FOR UPDATE`;
  const found = await transaction.review.findFirst({
    where: { articleVersionId: source.articleVersionId, kind: "gold" },
  });
  if (found) {
    await transaction.review.update({
      where: { id: found.id },
      data: { takenFromId: source.id, codebookId: source.codebookId },
    });
    return found.id;
  }
  const made = await transaction.review.create({
    data: {
      kind: "gold",
      articleVersionId: source.articleVersionId,
      codebookId: source.codebookId,
      authorId: actor.userId,
      takenFromId: source.id,
    },
  });
  return made.id;
}
