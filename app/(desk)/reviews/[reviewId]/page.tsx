import type { Metadata } from "next";
import { Annotator } from "@/components/annotator/annotator";
import { wayBack } from "@/components/annotator/way-back";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { requireId } from "@/lib/server/http/require-id";
import { getReview, getReviewTitle } from "@/lib/server/reviews/queries";
import { submitReviewAction } from "./actions";

type Props = { params: Promise<{ reviewId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reviewId } = await params;
  const { actor } = await signedInOrRedirect(`/reviews/${reviewId}`);
  return { title: await orNotFound(() => getReviewTitle(actor, requireId(reviewId, "review"))) };
}

export default async function ReviewPage({ params }: Props) {
  const { reviewId } = await params;
  const path = `/reviews/${reviewId}`;
  const { actor } = await signedInOrRedirect(path);
  const review = await orNotFound(() => getReview(actor, requireId(reviewId, "review")));
  return (
    <Annotator
      review={review}
      way={wayBack(review, actor.role)}
      submit={submitReviewAction.bind(null, reviewId)}
      signInHref={`/signin?from=${encodeURIComponent(path)}`}
    />
  );
}
