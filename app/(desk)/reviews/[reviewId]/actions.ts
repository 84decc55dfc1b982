"use server";

import type { SubmitOutcome } from "@/components/annotator/submit-outcome";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { requireId } from "@/lib/server/http/require-id";
import { submitReview } from "@/lib/server/reviews/commands";

export async function submitReviewAction(reviewId: string): Promise<SubmitOutcome> {
  const outcome = await attempt(async () =>
    submitReview(await requireActor(), requireId(reviewId, "review")),
  );
  return outcome.ok ? outcome.value : { kind: "refused", message: outcome.problem.message };
}
