/** Where a reader of a review came from and goes on to, by what they may see. */
import type { ReviewView } from "@/lib/core/annotation/review-view";

export type WayBack = {
  readonly home: { readonly href: string; readonly word: string; readonly name: string };
  /** The article's own page; `null` for those who have none. */
  readonly articleHref: string | null;
  /** The report that is made of this layer; `null` unless it is the gold layer. */
  readonly reportHref: string | null;
};

/** A reviewer comes from the queue. An admin does too with a review of their own, else from the article. */
export function wayBack(
  { kind, editable, article }: Pick<ReviewView, "kind" | "editable" | "article">,
  role: "admin" | "reviewer",
): WayBack {
  if (role === "reviewer" || (kind === "review" && editable)) {
    return {
      home: { href: "/queue", word: "Queue", name: "your queue" },
      articleHref: null,
      reportHref: null,
    };
  }
  const articleHref = `/articles/${article.id}`;
  return {
    home: { href: "/articles", word: "Articles", name: "all articles" },
    articleHref,
    reportHref: kind === "gold" ? `${articleHref}/report` : null,
  };
}

/** Whose layer this is and what can be done with it, for the bar. Nothing for a reviewer's own open review. */
export function standingWords(
  { kind, status, editable, reviewerPseudonym }: ReviewView,
  { articleHref }: WayBack,
): string | null {
  if (kind === "gold") return editable ? "Gold layer" : "Gold layer, read-only";
  if (editable) return null;
  const whose = articleHref === null ? "Your review" : `Review by ${reviewerPseudonym}`;
  return status === "submitted" ? `${whose}, submitted: read-only` : `${whose}, read-only`;
}
