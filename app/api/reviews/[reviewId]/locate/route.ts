import { locateRequestSchema } from "@/lib/core/views/located-quote";
import { requireActor, requireSameOrigin } from "@/lib/server/auth/gate";
import { problemResponse, readJson } from "@/lib/server/http/problem";
import { requireId } from "@/lib/server/http/require-id";
import { locateInReferences } from "@/lib/server/locating/queries";
import { requireReadableReview } from "@/lib/server/reviews/queries";

const MAXIMUM_BODY_BYTES = 128 * 1024;

/** Looks for a quote of a review in the references. It changes nothing; a quote is too long for an address. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reviewId: string }> },
): Promise<Response> {
  try {
    requireSameOrigin(request);
    const actor = await requireActor();
    await requireReadableReview(actor, requireId((await params).reviewId, "review"));
    const wanted = locateRequestSchema.parse(await readJson(request, MAXIMUM_BODY_BYTES));
    const answer = await locateInReferences(actor, wanted);
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(error);
  }
}
