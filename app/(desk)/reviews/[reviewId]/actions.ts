"use server";

import type { SubmitOutcome } from "@/components/annotator/submit-outcome";
import { speakerInputSchema } from "@/lib/core/speakers/speaker-input";
import { calendarDate } from "@/lib/core/text/calendar-date";
import type { AddSpeakerOutcome } from "@/lib/core/views/added-speaker";
import { type KeysOutcome, keyPreferencesSchema } from "@/lib/core/views/key-preferences";
import { requireActor } from "@/lib/server/auth/gate";
import { attempt } from "@/lib/server/http/form-problem";
import { requireId } from "@/lib/server/http/require-id";
import { setKeys } from "@/lib/server/preferences/commands";
import { submitReview } from "@/lib/server/reviews/commands";
import { addSpeaker } from "@/lib/server/speakers/commands";

export async function submitReviewAction(reviewId: string): Promise<SubmitOutcome> {
  const outcome = await attempt(async () =>
    submitReview(await requireActor(), requireId(reviewId, "review")),
  );
  return outcome.ok ? outcome.value : { kind: "refused", message: outcome.problem.message };
}

/** `day` is the one whose office the answer names: the article's, see `officeDay`. */
export async function addSpeakerAction(day: string, input: unknown): Promise<AddSpeakerOutcome> {
  const outcome = await attempt(async () =>
    addSpeaker(await requireActor(), speakerInputSchema.parse(input), { day: calendarDate.parse(day) }),
  );
  return outcome.ok ? outcome.value : { kind: "refused", ...outcome.problem };
}

export async function setKeysAction(keys: unknown): Promise<KeysOutcome> {
  const outcome = await attempt(async () => setKeys(await requireActor(), keyPreferencesSchema.parse(keys)));
  return outcome.ok ? { kind: "kept" } : { kind: "refused", message: outcome.problem.message };
}
