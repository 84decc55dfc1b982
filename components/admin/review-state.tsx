import { dateInWords } from "@/components/ui/date-words";
import { counted } from "@/components/ui/number-words";
import { QuoteProgress } from "@/components/ui/quote-progress";
import { VERDICT_FAMILIES, type Verdict } from "@/lib/core/codebook/values";

/** How far one review is, as an editor may know it: counts until it is handed in, verdicts after. */
export type ReviewProgress = {
  readonly reviewId: string;
  readonly reviewer: string;
  readonly pseudonym: string;
  readonly status: "open" | "submitted";
  readonly started: boolean;
  readonly quotes: number;
  readonly judged: number;
  readonly verdicts: readonly (Verdict | null)[];
  /** ISO date. */
  readonly dueOn: string | null;
  /** ISO instant. */
  readonly submittedAt: string | null;
};

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

/** "Handed in 18 Feb 2025", "6 of 9 quotes judged, due 21 Feb 2025". */
export function reviewStateWords(review: ReviewProgress): string {
  if (review.status === "submitted") {
    return review.submittedAt ? `Handed in ${dateInWords(review.submittedAt)}` : "Handed in";
  }
  const due = review.dueOn ? `, due ${dateInWords(review.dueOn)}` : "";
  if (!review.started) return `Not started${due}`;
  if (review.quotes === 0) return `Started, no quotes yet${due}`;
  return `${review.judged} of ${counted(review.quotes, "quote")} judged${due}`;
}
