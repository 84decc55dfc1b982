import { operationBatchSchema } from "@/lib/core/annotation/operation";
import { requireActor, requireSameOrigin } from "@/lib/server/auth/gate";
import { problemResponse, readJson } from "@/lib/server/http/problem";
import { requireId } from "@/lib/server/http/require-id";
import { applyOperations } from "@/lib/server/reviews/commands";

const MAXIMUM_BODY_BYTES = 1024 * 1024;

export async function POST(
  request: Request,
  { params }: { params: Promise<{ reviewId: string }> },
): Promise<Response> {
  try {
    requireSameOrigin(request);
    const actor = await requireActor();
    const reviewId = requireId((await params).reviewId, "review");
    const { operations } = operationBatchSchema.parse(await readJson(request, MAXIMUM_BODY_BYTES));
    const answer = await applyOperations(actor, reviewId, operations);
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(error);
  }
}
