import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { newestVersion } from "@/lib/core/codebook/newest-version";
import { recordAudit } from "@/lib/server/audit/commands";
import { dayToColumn } from "@/lib/server/db/calendar-day";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";

export type NewAssignment = {
  readonly articleId: string;
  readonly reviewerIds: readonly string[];
  /** ISO date, or null for no date. */
  readonly dueOn: string | null;
  /** The codebook version the new reviews pin; the newest if absent. */
  readonly codebookVersion?: string;
};

/**
 * Gives an article's newest version to reviewers, each with an empty review
 * under the newest codebook or the one named. Someone who already has it keeps
 * what they have.
 */
export async function assignArticle(
  actor: Actor,
  input: NewAssignment,
): Promise<{ readonly assigned: number; readonly reviewIds: readonly string[] }> {
  if (!can(actor, "article.assign")) throw new AppError("forbidden", "Only an admin can assign articles.");
  return db().$transaction(async (transaction) => {
    const version = await transaction.articleVersion.findFirst({
      where: { articleId: input.articleId },
      orderBy: { number: "desc" },
    });
    if (!version) throw new AppError("not-found", "There is no such article.");
    const codebook = newestVersion(
      await transaction.codebook.findMany({
        where: input.codebookVersion ? { version: input.codebookVersion } : {},
        select: { id: true, version: true },
      }),
    );
    if (!codebook) throw new AppError("conflict", "There is no codebook yet. Add one before you assign.");
    const reviewers = await transaction.user.findMany({
      where: { id: { in: [...input.reviewerIds] }, disabledAt: null },
      select: { id: true },
    });
    if (reviewers.length !== new Set(input.reviewerIds).size) {
      throw new AppError("invalid", "One of the people chosen has no open account.", {
        issues: [{ pointer: "/reviewerIds", message: "Choose people with an open account." }],
      });
    }
    const { count } = await transaction.assignment.createMany({
      data: reviewers.map(({ id }) => ({
        articleVersionId: version.id,
        reviewerId: id,
        assignedById: actor.userId,
        dueOn: dayToColumn(input.dueOn),
      })),
      skipDuplicates: true,
    });
    const unopened = await transaction.assignment.findMany({
      where: { articleVersionId: version.id, review: null },
    });
    const reviews = await transaction.review.createManyAndReturn({
      data: unopened.map((assignment) => ({
        kind: "review" as const,
        articleVersionId: version.id,
        codebookId: codebook.id,
        authorId: assignment.reviewerId,
        assignmentId: assignment.id,
      })),
      select: { id: true },
    });
    await recordAudit(transaction, actor, {
      action: "article.assign",
      subjectType: "Article",
      subjectId: input.articleId,
      detail: { reviewers: reviewers.map(({ id }) => id), dueOn: input.dueOn },
    });
    return { assigned: count, reviewIds: reviews.map(({ id }) => id) };
  });
}
