import { buttonClass } from "@/components/ui/button";
import type { ReviewProgress } from "@/lib/core/views/article-listing";
import type { ActionOutcome } from "./action-button";
import { GiveBack } from "./give-back";
import { GoldButton } from "./gold-button";
import { ReviewState } from "./review-state";

export type ReviewActions = {
  readonly makeGold: (reviewId: string) => Promise<ActionOutcome>;
  readonly reopen: (reviewId: string) => Promise<ActionOutcome>;
};

/** An article's reviews: who is how far, and what can be done with those submitted. */
export function ArticleReviews({
  reviews,
  goldId,
  goldTakenFrom,
  actions,
}: {
  reviews: readonly ReviewProgress[];
  goldId: string | null;
  goldTakenFrom: string | null;
  actions: ReviewActions;
}) {
  if (reviews.length === 0) {
    return <p className="after-rule mid">Nobody has this article yet. Give it to two people or more.</p>;
  }
  return (
    <ul>
      {reviews.map((review) => (
        <li key={review.reviewId} className="review-row">
          <div className="review-who">
            <strong>{review.reviewer}</strong>
            <span className="muted">{review.pseudonym}</span>
            {review.reviewId === goldTakenFrom && <span className="mid">The gold layer began here</span>}
          </div>
          <ReviewState review={review} />
          <div className="review-acts">
            {review.status === "submitted" && (
              <a
                className={buttonClass("plain")}
                href={`/reviews/${review.reviewId}`}
                aria-label={`Read it: ${review.reviewer}’s review`}
              >
                Read it
              </a>
            )}
            {review.status === "submitted" && (
              <GoldButton
                reviewer={review.reviewer}
                exists={goldId !== null}
                make={actions.makeGold.bind(null, review.reviewId)}
              />
            )}
            <GiveBack
              reviewer={review.reviewer}
              submitted={review.status === "submitted"}
              act={actions.reopen.bind(null, review.reviewId)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
