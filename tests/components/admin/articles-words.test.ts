import { describe, expect, it } from "vitest";
import { type ArticleState, articlesHeadline } from "@/components/admin/articles-words";

const open = { status: "open" } as const;
const submitted = { status: "submitted" } as const;
const article = (
  reviews: ArticleState["reviews"],
  goldId: string | null = null,
  report = false,
): ArticleState => ({
  reviews,
  goldId,
  report: report ? {} : null,
  helpWanted: 0,
});

const bare = article([]);
const working = article([open, submitted]);
const asking = { ...working, helpWanted: 2 };
const ready = article([submitted, submitted]);
const settled = article([submitted], "gold");
const published = article([submitted], "gold", true);

describe("articlesHeadline", () => {
  it.each([
    [[], "No articles yet"],
    [[bare], "One article, without a reviewer"],
    [[bare, ready, published], "Three articles, one without a reviewer"],
    [[bare, asking], "Two articles, one with a question to answer"],
    [[asking], "One article, with a question to answer"],
    [[bare, bare], "Two articles, all without a reviewer"],
    [[ready, settled], "Two articles, one ready for the gold layer"],
    [[settled, published], "Two articles, one waiting to be published"],
    [[published, published], "Two articles, all published"],
    [[published], "One article, published"],
    [[working, published], "Two articles with their reviewers"],
  ])("%#", (articles, headline) => {
    expect(articlesHeadline(articles)).toBe(headline);
  });
});
