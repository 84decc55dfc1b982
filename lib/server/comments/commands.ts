import "server-only";
import { v7 as newId } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { MAXIMUM_COMMENT_LENGTH } from "@/lib/core/annotation/annotation";
import type { Operation } from "@/lib/core/annotation/operation";
import { storableText } from "@/lib/core/text/storable-text";
import { recordAudit } from "@/lib/server/audit/commands";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { appendOperations } from "@/lib/server/reviews/commands";
import { reviewFacts } from "@/lib/server/reviews/rows";

const answerSchema = z.object({
  text: storableText
    .min(1, "Write the answer first.")
    .max(MAXIMUM_COMMENT_LENGTH, `Use at most ${MAXIMUM_COMMENT_LENGTH} characters.`),
});

export type Answer = {
  readonly reviewId: string;
  /** The mark it is about, or `null` for the whole article. */
  readonly annotationId: string | null;
  readonly text: string;
};

/**
 * Writes an admin's comment into somebody else's review, whatever its state. It
 * goes through the review's log like every change, so the reviewer's own screen
 * hears of it. What else the review holds stays blind.
 */
export async function answerComment(actor: Actor, answer: Answer): Promise<{ readonly commentId: string }> {
  // Before the review is looked for: to a reviewer nothing is said of it.
  if (!can(actor, "help.read")) throw new AppError("forbidden", "Only an admin can answer a comment.");
  const { text } = answerSchema.parse(answer);
  const { reviewId, annotationId } = answer;
  return db().$transaction(async (transaction) => {
    const review = await transaction.review.findUnique({ where: { id: reviewId } });
    if (!review) throw new AppError("not-found", "There is no such review.");
    if (!can(actor, "comment.answer", reviewFacts(actor, review))) {
      throw new AppError("forbidden", "This is your own review. Another admin can answer in it.");
    }
    const commentId = newId();
    const comment = { id: commentId, annotationId, by: "admin", text, needsHelp: false } as const;
    const operations: readonly Operation[] = [{ id: newId(), type: "putComment", comment }];
    await appendOperations(transaction, actor, { reviewId, operations, by: "admin" });
    await recordAudit(transaction, actor, {
      action: "comment.answer",
      subjectType: "Review",
      subjectId: reviewId,
      detail: { commentId, annotationId },
    });
    return { commentId };
  });
}
