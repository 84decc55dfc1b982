import type { ReactNode } from "react";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { requireReadableReview } from "@/lib/server/reviews/queries";

type Props = { children: ReactNode; params: Promise<{ reviewId: string }> };

/** Answers 404 before anything streams; once the loading page is out, the status would be 200. */
export default async function ReviewLayout({ children, params }: Props) {
  const { reviewId } = await params;
  const { actor } = await signedInOrRedirect(`/reviews/${reviewId}`);
  await orNotFound(() => requireReadableReview(actor, requireId(reviewId, "review")));
  return children;
}
