import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { evidenceStandard } from "@/lib/core/annotation/evidence-standard";
import { findMissing } from "@/lib/core/annotation/find-missing";
import { judgedQuotes } from "@/lib/core/annotation/judged-quotes";
import { evidenceOf } from "@/lib/core/annotation/layer";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { isNegative, VERDICTS } from "@/lib/core/codebook/values";
import { buildReport } from "@/lib/core/report/build-report";
import { textFault } from "@/lib/core/text/canonical-text";
import type { Concern, ReportDraft } from "@/lib/core/views/report-draft";
import type { ReportListing } from "@/lib/core/views/report-listing";
import { articleSummaryFromRow, documentFromRow } from "@/lib/server/articles/rows";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import { db, publicDb, type Transaction } from "@/lib/server/db/client";
import type { Report } from "@/lib/server/db/generated/client";
import { AppError } from "@/lib/server/errors";
import { getMarks } from "@/lib/server/layers/queries";

/** What would be published now: the same content the frozen page is drawn from. */
export async function getReportDraft(
  actor: Actor,
  articleId: string,
  options: { readonly transaction?: Transaction; readonly now?: Date } = {},
): Promise<ReportDraft> {
  if (!can(actor, "report.publish")) throw new AppError("forbidden", "Only an admin can publish reports.");
  const transaction = options.transaction ?? db();
  // One query after the other: a transaction is one connection.
  const version = await transaction.articleVersion.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    include: { article: { include: { outlet: true } } },
  });
  if (!version) throw new AppError("not-found", "There is no such article.");
  const layers = await transaction.review.findMany({
    where: { articleVersionId: version.id },
    include: { author: true },
    orderBy: { submittedAt: "asc" },
  });
  const gold = layers.find((review) => review.kind === "gold");
  if (!gold) {
    throw new AppError("conflict", "This article has no gold layer yet. Make one from a submitted review.");
  }
  const submitted = layers.filter((review) => review.kind === "review" && review.status === "submitted");
  const pinned = await transaction.codebook.findUniqueOrThrow({ where: { id: gold.codebookId } });
  const codebook = codebookSchema.parse(pinned.content);
  const published = await transaction.report.aggregate({
    where: { slug: version.article.slug },
    _max: { number: true },
  });
  const goldRecord = await getMarks(transaction, gold.id);
  const goldLayer = layerFromRecord(goldRecord);
  const reviews = [];
  for (const review of submitted) {
    reviews.push({
      pseudonym: review.author.pseudonym,
      submittedAt: (review.submittedAt as Date).toISOString(),
      layer: await getMarks(transaction, review.id),
    });
  }
  const content = buildReport({
    article: articleSummaryFromRow(version),
    document: documentFromRow(version),
    codebook,
    gold: goldRecord,
    reviews,
    adjudicator: gold.author.pseudonym,
    publishedAt: (options.now ?? new Date()).toISOString(),
    number: (published._max.number ?? 0) + 1,
    slug: version.article.slug,
  });
  const concerns = judgedQuotes(goldLayer).flatMap((quote): Concern[] => {
    if (!quote.verdict || !isNegative(quote.verdict)) return [];
    const standard = evidenceStandard(evidenceOf(goldLayer, quote.annotation.id));
    return standard.kind === "met"
      ? []
      : [{ annotationId: quote.annotation.id, quote: quote.label, shortfalls: standard.shortfalls }];
  });
  return {
    goldId: gold.id,
    articleVersionId: version.id,
    article: articleSummaryFromRow(version),
    content,
    missing: findMissing(goldLayer, codebook),
    concerns,
  };
}

const countsSchema = z.partialRecord(z.enum(VERDICTS), z.number());

const LISTED = {
  slug: true,
  number: true,
  headline: true,
  summary: true,
  articleTitle: true,
  outletName: true,
  articleDate: true,
  verdictCounts: true,
  quoteCount: true,
  boilerplateShare: true,
  publishedAt: true,
} as const;

/**
 * The newest version of every published report, newest first, as the public
 * sees them. `search` keeps those whose newest version has these words in its
 * headline, its article's title or its outlet's name.
 */
export async function listReports(search = ""): Promise<readonly ReportListing[]> {
  const words = search.trim().toLowerCase();
  const rows = await publicDb().report.findMany({
    select: LISTED,
    orderBy: [{ slug: "asc" }, { number: "desc" }],
    distinct: ["slug"],
  });
  return rows
    .map(listingFromRow)
    .filter((report) =>
      [report.headline, report.articleTitle, report.outlet].some((text) =>
        text.toLowerCase().includes(words),
      ),
    )
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function listingFromRow(row: Pick<Report, keyof typeof LISTED>): ReportListing {
  return {
    slug: row.slug,
    number: row.number,
    headline: row.headline,
    summary: row.summary,
    articleTitle: row.articleTitle,
    outlet: row.outletName,
    articleDate: dayFromColumn(row.articleDate),
    verdictCounts: countsSchema.parse(row.verdictCounts) as ReportListing["verdictCounts"],
    quoteCount: row.quoteCount,
    boilerplateShare: row.boilerplateShare,
    publishedAt: row.publishedAt.toISOString(),
  };
}

/** The frozen page of one report: this version, or the newest. `null` if nothing of the kind is published. */
export async function findReportPage(slug: string, number?: number) {
  // What the database cannot hold is nowhere in it.
  if (textFault(slug)) return null;
  return publicDb().report.findFirst({
    where: { slug, ...(number === undefined ? {} : { number }) },
    orderBy: { number: "desc" },
    select: { html: true, styleHash: true, pageHash: true },
  });
}

/** One machine-readable twin of a published report, or `null`. */
export async function findReportFile(slug: string, number: number, name: string) {
  if (textFault(slug) || textFault(name)) return null;
  return publicDb().reportFile.findFirst({
    where: { name, report: { slug, number } },
    select: { body: true, mediaType: true, sha256: true },
  });
}
