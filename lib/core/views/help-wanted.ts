/**
 * A reviewer's question that no admin has answered yet, as admins see it. Of a
 * review that is still blind it shows the comment and the words it is on, and
 * nothing else.
 */
export type HelpWanted = {
  readonly reviewId: string;
  readonly commentId: string;
  /** `null` for a question about the whole article. */
  readonly annotationId: string | null;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly reviewer: string;
  readonly pseudonym: string;
  readonly text: string;
  /** The first words of the mark it is on, cut to at most 120 UTF-16 units; `null` for the whole article. */
  readonly words: string | null;
  /** What the article says just before and after the mark: a bare "said" cannot be answered. "…" after words that are cut, empty for the whole article. */
  readonly around: { readonly before: string; readonly after: string };
  /** ISO instant. */
  readonly askedAt: string;
};
