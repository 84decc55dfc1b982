/** Reviewers' questions as an admin answers them: together where one answer settles them all. */
import type { HelpWanted } from "@/lib/core/views/help-wanted";

/** The questions of one reviewer on one mark, or on the whole article, the oldest first. */
export type Asked = Pick<
  HelpWanted,
  "reviewId" | "annotationId" | "reviewer" | "pseudonym" | "words" | "around"
> & {
  readonly questions: readonly Pick<HelpWanted, "commentId" | "text" | "askedAt">[];
};

/** An answer stands beside the mark, so it answers whatever was asked there before it. */
export function byPlace(questions: readonly HelpWanted[]): readonly Asked[] {
  const places = new Map<
    string,
    Asked & { questions: Pick<HelpWanted, "commentId" | "text" | "askedAt">[] }
  >();
  for (const { commentId, text, askedAt, ...question } of questions) {
    const { reviewId, annotationId, reviewer, pseudonym, words, around } = question;
    const key = `${reviewId} ${annotationId}`;
    const place = places.get(key) ?? {
      reviewId,
      annotationId,
      reviewer,
      pseudonym,
      words,
      around,
      questions: [],
    };
    place.questions.push({ commentId, text, askedAt });
    places.set(key, place);
  }
  return [...places.values()];
}

/** Names one asking: the same comment can ask again once it was answered. */
export function askingKey({ commentId, askedAt }: Pick<HelpWanted, "commentId" | "askedAt">): string {
  return `${commentId} ${askedAt}`;
}
