import "server-only";
import { z } from "zod";
import { anchoredSpanSchema } from "@/lib/core/anchoring/selectors";
import { beginningOf } from "@/lib/core/text/beginning";
import type { HelpWanted } from "@/lib/core/views/help-wanted";
import type { Prisma } from "@/lib/server/db/generated/client";

/** Longest quotation of a mark beside a question on it, UTF-16 units. */
const MAXIMUM_WORDS_LENGTH = 120;

/** One `putComment` of a review's log. */
export type CommentEntry = {
  readonly reviewId: string;
  readonly sequence: number;
  readonly createdAt: Date;
  readonly commentId: string;
  readonly annotationId: string | null;
  readonly by: string;
  readonly needsHelp: boolean;
};

/** All that is read of a review for a question in it: it may still be blind. */
export const QUESTION = {
  id: true,
  reviewId: true,
  annotationId: true,
  text: true,
  annotation: { select: { spans: true } },
  review: {
    select: {
      author: { select: { name: true, pseudonym: true } },
      articleVersion: { select: { article: { select: { id: true, title: true } } } },
    },
  },
} as const satisfies Prisma.CommentSelect;

export type QuestionRow = Prisma.CommentGetPayload<{ select: typeof QUESTION }>;

export function helpWantedFromRow(row: QuestionRow, askedAt: Date): HelpWanted {
  const { author, articleVersion } = row.review;
  return {
    reviewId: row.reviewId,
    commentId: row.id,
    annotationId: row.annotationId,
    articleId: articleVersion.article.id,
    articleTitle: articleVersion.article.title,
    reviewer: author.name,
    pseudonym: author.pseudonym,
    text: row.text,
    ...placeInArticle(row.annotation),
    askedAt: askedAt.toISOString(),
  };
}

function placeInArticle(
  annotation: { readonly spans: unknown } | null,
): Pick<HelpWanted, "words" | "around"> {
  const spans = z.array(anchoredSpanSchema).parse(annotation?.spans ?? []);
  const [first] = spans;
  if (!first) return { words: null, around: { before: "", after: "" } };
  const words = beginningOf(first.exact, MAXIMUM_WORDS_LENGTH);
  const whole = words === first.exact && spans.length === 1;
  return { words, around: { before: first.prefix, after: whole ? first.suffix : "…" } };
}

/**
 * The entry with which each comment last began to ask for help, by the comment's
 * id. A comment that was taken back and put again asks since it first did.
 */
export function askingEntries(log: readonly CommentEntry[]): ReadonlyMap<string, CommentEntry> {
  const asking = new Map<string, CommentEntry>();
  for (const entry of log) {
    if (!entry.needsHelp) asking.delete(entry.commentId);
    else if (!asking.has(entry.commentId)) asking.set(entry.commentId, entry);
  }
  return asking;
}

/** For each mark, and each article as a whole, what an admin wrote there last, by `placeOf`. */
export function lastAnswers(log: readonly CommentEntry[]): ReadonlyMap<string, CommentEntry> {
  return new Map(log.filter(({ by }) => by === "admin").map((entry) => [placeOf(entry), entry]));
}

/** Names what a comment is on, among all reviews. */
export function placeOf({ reviewId, annotationId }: Pick<CommentEntry, "reviewId" | "annotationId">): string {
  return `${reviewId} ${annotationId}`;
}
