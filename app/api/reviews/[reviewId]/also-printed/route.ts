import type { QuotesElsewhere } from "@/lib/core/views/quotes-elsewhere";
import { requireActor } from "@/lib/server/auth/gate";
import { problemResponse } from "@/lib/server/http/problem";
import { requireId } from "@/lib/server/http/require-id";
import { listQuotesElsewhere } from "@/lib/server/statements/queries";

type Context = { readonly params: Promise<{ reviewId: string }> };

/** Settled quotes of other articles that share words with the article under review, for the annotator's hint. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await requireActor();
    const reviewId = requireId((await params).reviewId, "review");
    const body: QuotesElsewhere = { quotes: await listQuotesElsewhere(actor, reviewId) };
    return Response.json(body, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(error);
  }
}
