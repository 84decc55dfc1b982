/** What the admin's pages about articles are given. JSON-safe. */
import type { ArticleSummary } from "@/lib/core/annotation/review-view";
import type { Verdict } from "@/lib/core/codebook/values";
import type { ArticleDocument } from "@/lib/core/text/article-document";

/** How far one review is, as an admin may know it before it is submitted: counts, never marks. */
export type ReviewProgress = {
  readonly reviewId: string;
  readonly reviewer: string;
  readonly pseudonym: string;
  readonly status: "open" | "submitted";
  readonly started: boolean;
  readonly quotes: number;
  readonly judged: number;
  /** Verdicts in reading order, once it is submitted; empty before. */
  readonly verdicts: readonly (Verdict | null)[];
  /** ISO date. */
  readonly dueOn: string | null;
  /** ISO instant. */
  readonly submittedAt: string | null;
};

export type ArticleListing = ArticleSummary & {
  readonly words: number;
  readonly reviews: readonly ReviewProgress[];
  readonly goldId: string | null;
  /** Questions of its reviewers that no admin has answered yet (help-wanted). */
  readonly helpWanted: number;
  /** The newest published report. */
  readonly report: { readonly slug: string; readonly number: number; readonly publishedAt: string } | null;
};

/** Someone the article can be given to. */
export type Assignable = { readonly id: string; readonly name: string; readonly role: "reviewer" | "admin" };

export type ArticleDetail = ArticleListing & {
  readonly document: ArticleDocument;
  /** The review the gold layer was taken from. */
  readonly goldTakenFrom: string | null;
  /** People with an open account who do not have this article yet. */
  readonly assignable: readonly Assignable[];
};
