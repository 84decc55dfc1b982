import { z } from "zod";
import { operationBatchSchema } from "@/lib/core/annotation/operation";
import { requireActor, requireSameOrigin } from "@/lib/server/auth/gate";
import { AppError } from "@/lib/server/errors";
import { withVersion } from "@/lib/server/http/app-version";
import { problemResponse, readJson } from "@/lib/server/http/problem";
import { requireId } from "@/lib/server/http/require-id";
import { applyOperations } from "@/lib/server/reviews/commands";
import { getReviewLog } from "@/lib/server/reviews/queries";

const MAXIMUM_BODY_BYTES = 1024 * 1024;

const afterSchema = z.object({
  after: z
    .string("Say after which place of the log: ?after=0 for all of it.")
    .regex(/^\d{1,10}$/, "Give the place as a whole number, 0 or more.")
    .transform(Number),
});

type Context = { readonly params: Promise<{ reviewId: string }> };

/** Takes a client's changes, and tells it what else happened if it says what it knows. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    requireSameOrigin(request);
    const actor = await requireActor();
    const reviewId = requireId((await params).reviewId, "review");
    const batch = operationBatchSchema.parse(await readJson(request, MAXIMUM_BODY_BYTES));
    const { operations, after, accountId = actor.userId } = batch;
    if (accountId !== actor.userId) {
      throw new AppError("unauthenticated", "Somebody else has signed in here. Sign in again.");
    }
    return applyOperations(actor, reviewId, operations, after);
  });
}

/** Tells a client what happened after the place in the log that it knows. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const actor = await requireActor();
    const reviewId = requireId((await params).reviewId, "review");
    const { after } = afterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return getReviewLog(actor, reviewId, after);
  });
}

async function answering(run: () => Promise<object>): Promise<Response> {
  try {
    return withVersion(Response.json(await run(), { headers: { "cache-control": "no-store" } }));
  } catch (error) {
    return withVersion(problemResponse(error));
  }
}
