import type { ReactNode } from "react";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { requireReadableReview } from "@/lib/server/reviews/queries";

/** A real redirect or 404 before the page begins to stream. The page asks again. */
export default async function ReviewLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ reviewId: string }>;
}) {
  const { reviewId } = await params;
  const { actor } = await signedInOrRedirect(`/reviews/${reviewId}`);
  await orNotFound(() => requireReadableReview(actor, requireId(reviewId, "review")));
  return children;
}
