import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import type { HelpWanted } from "@/lib/core/views/help-wanted";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { askingEntries, type CommentEntry, helpWantedFromRow, lastAnswers, placeOf, QUESTION } from "./rows";

/**
 * The questions of reviewers that no admin has answered yet, the one that has
 * waited longest first: of all articles, or of one. Left out are the actor's own,
 * and those on a mark that is removed: the question went with it.
 */
export async function listHelpWanted(actor: Actor, articleId?: string): Promise<readonly HelpWanted[]> {
  if (!can(actor, "help.read")) throw new AppError("forbidden", "Only an admin can see who needs help.");
  const questions = await db().comment.findMany({
    where: {
      by: "author",
      needsHelp: true,
      review: {
        authorId: { not: actor.userId },
        ...(articleId === undefined ? {} : { articleVersion: { articleId } }),
      },
      OR: [{ annotationId: null }, { annotation: { removedAt: null } }],
    },
    select: QUESTION,
  });
  const log = await readComments([...new Set(questions.map(({ reviewId }) => reviewId))]);
  const asking = askingEntries(log);
  const answers = lastAnswers(log);
  return questions
    .flatMap((question) => {
      const asked = asking.get(question.id);
      if (!asked) return [];
      const answered = (answers.get(placeOf(asked))?.sequence ?? 0) > asked.sequence;
      return answered ? [] : [helpWantedFromRow(question, asked.createdAt)];
    })
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt) || a.commentId.localeCompare(b.commentId));
}

/** How many questions wait, by the article they are about. */
export async function countHelpWanted(
  actor: Actor,
  articleId?: string,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const question of await listHelpWanted(actor, articleId)) {
    counts.set(question.articleId, (counts.get(question.articleId) ?? 0) + 1);
  }
  return counts;
}

/** Every comment these logs hold, in order. Written as the index `Operation_comments` has it. */
async function readComments(reviewIds: readonly string[]): Promise<readonly CommentEntry[]> {
  if (reviewIds.length === 0) return [];
  return db().$queryRaw<CommentEntry[]>`
    SELECT "reviewId"::text, "sequence", "createdAt",
           "body"->'comment'->>'id' AS "commentId",
           "body"->'comment'->>'annotationId' AS "annotationId",
           "body"->'comment'->>'by' AS "by",
           ("body"->'comment'->>'needsHelp')::boolean AS "needsHelp"
      FROM "Operation"
     WHERE ("body"->>'type') = 'putComment' AND "reviewId" = ANY(${[...reviewIds]}::uuid[])
     ORDER BY "reviewId", "sequence"`;
}
