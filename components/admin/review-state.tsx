import { dateInWords } from "@/components/ui/date-words";
import { counted } from "@/components/ui/number-words";
import { QuoteProgress } from "@/components/ui/quote-progress";
import { VERDICT_FAMILIES } from "@/lib/core/codebook/values";
import type { ReviewProgress } from "@/lib/core/views/article-listing";

/** How far one review is: counts until it is submitted, verdicts after. */
export function ReviewState({ review }: { review: ReviewProgress }) {
  const words = reviewStateWords(review);
  return (
    <div className="review-state num">
      <span>{words}</span>
      {review.status === "submitted" && review.verdicts.length > 0 && (
        <QuoteProgress
          families={review.verdicts.map((verdict) => verdict && VERDICT_FAMILIES[verdict])}
          label={`${counted(review.verdicts.length, "quote")} judged`}
        />
      )}
    </div>
  );
}

/** "Submitted 18 Feb 2025", "6 of 9 quotes judged, due 21 Feb 2025". */
export function reviewStateWords(review: ReviewProgress): string {
  if (review.status === "submitted") {
    return review.submittedAt ? `Submitted ${dateInWords(review.submittedAt)}` : "Submitted";
  }
  const due = review.dueOn ? `, due ${dateInWords(review.dueOn)}` : "";
  if (!review.started) return `Not started${due}`;
  if (review.quotes === 0) return `Started, no quotes yet${due}`;
  return `${review.judged} of ${counted(review.quotes, "quote")} judged${due}`;
}
