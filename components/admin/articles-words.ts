import { numberWord } from "@/components/ui/number-words";

export type ArticleState = {
  readonly reviews: readonly { readonly status: "open" | "submitted" }[];
  readonly goldId: string | null;
  readonly report: object | null;
  /** Questions of reviewers that nobody has answered. */
  readonly helpWanted: number;
};

/** "Three articles, one without a reviewer": the count, and the next thing that waits for an admin. */
export function articlesHeadline(articles: readonly ArticleState[]): string {
  const total = articles.length;
  if (total === 0) return "No articles yet";
  const all = total === 1 ? "One article" : `${numberWord(total)} articles`;
  const waiting: readonly (readonly [(article: ArticleState) => boolean, string])[] = [
    [(article) => article.helpWanted > 0, "with a question to answer"],
    [(article) => article.reviews.length === 0, "without a reviewer"],
    [isReadyForGold, "ready for the gold layer"],
    [(article) => article.goldId !== null && article.report === null, "waiting to be published"],
  ];
  for (const [applies, words] of waiting) {
    const count = articles.filter(applies).length;
    if (count > 0) return `${all}, ${share(count, total)}${words}`;
  }
  const published = articles.filter((article) => article.report !== null).length;
  return published === total
    ? `${all}, ${share(total, total)}published`
    : `${all} with ${total === 1 ? "its" : "their"} reviewers`;
}

/** Every review is submitted and nobody has made the gold layer. */
function isReadyForGold({ reviews, goldId }: ArticleState): boolean {
  return goldId === null && reviews.length > 0 && reviews.every((review) => review.status === "submitted");
}

/** Left out where it would say the same twice: "One article, without a reviewer". */
function share(count: number, total: number): string {
  if (total === 1) return "";
  return count === total ? "all " : `${numberWord(count).toLowerCase()} `;
}
