"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ActionOutcome } from "@/components/admin/action-button";
import { calendarDate } from "@/lib/core/text/calendar-date";
import { assignArticle } from "@/lib/server/assignments/commands";
import { requireActor } from "@/lib/server/auth/gate";
import { answerComment } from "@/lib/server/comments/commands";
import { makeGold } from "@/lib/server/gold/commands";
import { attempt } from "@/lib/server/http/form-problem";
import { requireId } from "@/lib/server/http/require-id";
import { reopenReview } from "@/lib/server/reviews/commands";

const assignment = z.object({
  reviewerIds: z.array(z.uuid()).min(1, "Choose at least one person."),
  dueOn: z.union([z.literal("").transform(() => null), calendarDate]),
});

const questionSchema = z.object({ reviewId: z.string(), annotationId: z.string().nullable() });

export async function assignAction(articleId: string, data: FormData): Promise<ActionOutcome> {
  const outcome = await attempt(async () => {
    const actor = await requireActor();
    const input = assignment.parse({ reviewerIds: data.getAll("reviewerIds"), dueOn: data.get("dueOn") });
    return assignArticle(actor, { articleId: requireId(articleId, "article"), ...input });
  });
  if (!outcome.ok) return { problem: outcome.problem };
  revalidatePath(`/articles/${articleId}`);
  return { problem: null };
}

export async function reopenAction(articleId: string, reviewId: string): Promise<ActionOutcome> {
  const outcome = await attempt(async () =>
    reopenReview(await requireActor(), requireId(reviewId, "review")),
  );
  if (!outcome.ok) return { problem: outcome.problem };
  revalidatePath(`/articles/${articleId}`);
  return { problem: null };
}

export async function makeGoldAction(reviewId: string): Promise<ActionOutcome> {
  const outcome = await attempt(async () => makeGold(await requireActor(), requireId(reviewId, "review")));
  if (!outcome.ok) return { problem: outcome.problem };
  redirect(`/reviews/${outcome.value.goldId}`);
}

export async function answerCommentAction(
  articleId: string,
  question: { readonly reviewId: string; readonly annotationId: string | null },
  data: FormData,
): Promise<ActionOutcome> {
  const outcome = await attempt(async () => {
    const actor = await requireActor();
    const { reviewId, annotationId } = questionSchema.parse(question);
    return answerComment(actor, {
      reviewId: requireId(reviewId, "review"),
      annotationId: annotationId && requireId(annotationId, "mark"),
      text: String(data.get("text") ?? ""),
    });
  });
  if (!outcome.ok) return { problem: outcome.problem };
  revalidatePath(`/articles/${articleId}`);
  return { problem: null };
}
