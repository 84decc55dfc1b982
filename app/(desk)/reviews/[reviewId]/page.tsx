import type { Metadata } from "next";
import { SignInAgain } from "@/components/account/sign-in-again";
import { Annotator } from "@/components/annotator/annotator";
import { wayBack } from "@/components/annotator/way-back";
import { officeDay } from "@/lib/core/speakers/office-at";
import { signedInOrRedirect } from "@/lib/server/auth/gate";
import { orNotFound } from "@/lib/server/auth/or-not-found";
import { appVersion } from "@/lib/server/http/app-version";
import { requireId } from "@/lib/server/http/require-id";
import { getKeys } from "@/lib/server/preferences/queries";
import { getReview, getReviewTitle } from "@/lib/server/reviews/queries";
import { addSpeakerAction, setKeysAction, submitReviewAction } from "./actions";

type Props = { params: Promise<{ reviewId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reviewId } = await params;
  const { actor } = await signedInOrRedirect(`/reviews/${reviewId}`);
  return { title: await orNotFound(() => getReviewTitle(actor, requireId(reviewId, "review"))) };
}

export default async function ReviewPage({ params }: Props) {
  const { reviewId } = await params;
  const { actor, email } = await signedInOrRedirect(`/reviews/${reviewId}`);
  const review = await orNotFound(() => getReview(actor, requireId(reviewId, "review")));
  return (
    <Annotator
      review={review}
      way={wayBack(review, actor.role)}
      version={appVersion()}
      keyPreferences={await getKeys(actor)}
      signInForm={<SignInAgain email={email} />}
      submit={submitReviewAction.bind(null, reviewId)}
      addSpeaker={addSpeakerAction.bind(null, officeDay(review.article))}
      saveKeys={setKeysAction}
    />
  );
}
