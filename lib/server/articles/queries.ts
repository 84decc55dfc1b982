import "server-only";
import { LRUCache } from "lru-cache";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { judgedQuotes } from "@/lib/core/annotation/judged-quotes";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { countWords } from "@/lib/core/text/canonical-text";
import type { ArticleDetail, ArticleListing, ReviewProgress } from "@/lib/core/views/article-listing";
import { countHelpWanted } from "@/lib/server/comments/queries";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import { db, type Transaction } from "@/lib/server/db/client";
import type { Prisma } from "@/lib/server/db/generated/client";
import { AppError } from "@/lib/server/errors";
import { marksFromRows } from "@/lib/server/layers/rows";
import { articleSummaryFromRow, documentFromRow } from "./rows";

const WITH_PROGRESS = {
  article: { include: { outlet: true } },
  reviews: {
    include: {
      author: true,
      assignment: true,
      annotations: { where: { removedAt: null }, orderBy: { sequence: "asc" } },
      links: true,
    },
    orderBy: { author: { createdAt: "asc" } },
  },
  reports: { orderBy: { number: "desc" }, take: 1, select: { slug: true, number: true, publishedAt: true } },
} as const satisfies Prisma.ArticleVersionInclude;

/** Versions never change, so those that are being worked on are read once. Sizes are UTF-16 units, and some for each block. */
const documents = new LRUCache<string, ArticleDocument>({
  maxSize: 30_000_000,
  sizeCalculation: ({ text, blocks }) => text.length + 40 * blocks.length + 1,
});

/** The document of a version that is there. The caller has checked who asks. */
export async function getDocument(transaction: Transaction, versionId: string): Promise<ArticleDocument> {
  const known = documents.get(versionId);
  if (known) return known;
  const document = documentFromRow(
    await transaction.articleVersion.findUniqueOrThrow({ where: { id: versionId } }),
  );
  documents.set(versionId, document);
  return document;
}

/** Every article, newest first, with its reviewers' progress. */
export async function listArticles(actor: Actor): Promise<readonly ArticleListing[]> {
  if (!can(actor, "article.list")) throw new AppError("forbidden", "Only an admin can see every article.");
  const versions = await db().articleVersion.findMany({
    include: WITH_PROGRESS,
    orderBy: { article: { createdAt: "desc" } },
  });
  const helpWanted = await countHelpWanted(actor);
  return versions.map((version) => listingFromRow(version, helpWanted));
}

/** Refuses as not found an article that is not there, before anything is read of it. */
export async function requireArticle(actor: Actor, articleId: string): Promise<void> {
  if (!can(actor, "article.list")) throw new AppError("forbidden", "Only an admin can see this article.");
  if ((await db().article.count({ where: { id: articleId } })) === 0) throw articleNotFound();
}

function articleNotFound(): AppError {
  return new AppError("not-found", "There is no such article.");
}

/** One article with its text, its reviews and who else could be given it. */
export async function getArticle(actor: Actor, articleId: string): Promise<ArticleDetail> {
  if (!can(actor, "article.list")) throw new AppError("forbidden", "Only an admin can see this article.");
  const version = await db().articleVersion.findFirst({
    where: { articleId },
    include: WITH_PROGRESS,
    orderBy: { number: "desc" },
  });
  if (!version) throw articleNotFound();
  const people = await db().user.findMany({
    where: {
      disabledAt: null,
      passwordHash: { not: null },
      assignments: { none: { articleVersionId: version.id } },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true, role: true },
  });
  return {
    ...listingFromRow(version, await countHelpWanted(actor, articleId)),
    document: documentFromRow(version),
    goldTakenFrom: version.reviews.find((review) => review.kind === "gold")?.takenFromId ?? null,
    assignable: people,
  };
}

type VersionRow = Prisma.ArticleVersionGetPayload<{ include: typeof WITH_PROGRESS }>;
type ReviewRow = VersionRow["reviews"][number];

function listingFromRow(version: VersionRow, helpWanted: ReadonlyMap<string, number>): ArticleListing {
  const report = version.reports[0];
  return {
    ...articleSummaryFromRow(version),
    words: countWords(documentFromRow(version).text),
    reviews: version.reviews.filter((review) => review.kind === "review").map(progressFromRow),
    goldId: version.reviews.find((review) => review.kind === "gold")?.id ?? null,
    helpWanted: helpWanted.get(version.articleId) ?? 0,
    report: report
      ? { slug: report.slug, number: report.number, publishedAt: report.publishedAt.toISOString() }
      : null,
  };
}

function progressFromRow(review: ReviewRow): ReviewProgress {
  const quotes = judgedQuotes(
    layerFromRecord(marksFromRows({ annotations: review.annotations, links: review.links, evidence: [] })),
  );
  const submitted = review.status === "submitted";
  return {
    reviewId: review.id,
    reviewer: review.author.name,
    pseudonym: review.author.pseudonym,
    status: review.status,
    started: review.lastSequence > 0,
    quotes: quotes.length,
    judged: quotes.filter((quote) => quote.verdict !== null).length,
    verdicts: submitted ? quotes.map((quote) => quote.verdict) : [],
    dueOn: dayFromColumn(review.assignment?.dueOn),
    submittedAt: review.submittedAt?.toISOString() ?? null,
  };
}
