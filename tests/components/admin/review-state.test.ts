import { describe, expect, it } from "vitest";
import { reviewStateWords } from "@/components/admin/review-state";
import type { ReviewProgress } from "@/lib/core/views/article-listing";

const review = (change: Partial<ReviewProgress>): ReviewProgress => ({
  reviewId: "r",
  reviewer: "Mira Lindqvist",
  pseudonym: "Reviewer 1",
  status: "open",
  started: false,
  quotes: 0,
  judged: 0,
  verdicts: [],
  dueOn: null,
  submittedAt: null,
  ...change,
});

describe("reviewStateWords", () => {
  it.each([
    [review({}), "Not started"],
    [review({ dueOn: "2025-02-21" }), "Not started, due 21 Feb 2025"],
    [review({ started: true }), "Started, no quotes yet"],
    [review({ started: true, quotes: 1 }), "0 of 1 quote judged"],
    [
      review({ started: true, quotes: 9, judged: 6, dueOn: "2025-02-21" }),
      "6 of 9 quotes judged, due 21 Feb 2025",
    ],
    [review({ status: "submitted", submittedAt: "2025-02-18T23:59:00.000Z" }), "Submitted 18 Feb 2025"],
  ])("%#", (progress, words) => {
    expect(reviewStateWords(progress)).toBe(words);
  });
});
