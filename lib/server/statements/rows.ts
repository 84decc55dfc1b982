import "server-only";
import { z } from "zod";
import { annotationSchema, linkSchema } from "@/lib/core/annotation/annotation";
import type { MarksRecord } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { webAddress } from "@/lib/core/report/web-address";
import type { SettledArticle } from "@/lib/core/statements/settled-quotes";
import type { StatementPage, StatementRecord } from "@/lib/core/views/statements";
import { articleSummaryFromRow } from "@/lib/server/articles/rows";
import { dayFromColumn } from "@/lib/server/db/calendar-day";
import type { Prisma } from "@/lib/server/db/generated/client";
import { marksFromRows } from "@/lib/server/layers/rows";

/** A gold layer with all that a page about its quotes shows. */
export const SETTLED = {
  codebook: true,
  annotations: { where: { removedAt: null }, orderBy: { sequence: "asc" } },
  links: { orderBy: { sequence: "asc" } },
  evidence: { orderBy: { sequence: "asc" } },
  articleVersion: {
    include: {
      article: { include: { outlet: true } },
      reports: { orderBy: { number: "desc" }, take: 1, select: { slug: true } },
    },
  },
} as const satisfies Prisma.ReviewInclude;

type SettledRow = Prisma.ReviewGetPayload<{ include: typeof SETTLED }>;

export function settledArticleFromRow(row: SettledRow): SettledArticle {
  const { versionId, title, outlet, publishedAt } = articleSummaryFromRow(row.articleVersion);
  return {
    versionId,
    title,
    outlet,
    publishedOn: publishedAt,
    reportSlug: row.articleVersion.reports[0]?.slug ?? null,
    text: row.articleVersion.text,
    codebook: codebookSchema.parse(row.codebook.content),
    marks: marksFromRows(row),
  };
}

/** A statement with the reference its words are from. */
export const WITH_REFERENCE = { reference: true, quotes: true } as const satisfies Prisma.StatementInclude;

type StatementRow = Prisma.StatementGetPayload<{ include: { reference: true } }>;

/** What is held of a statement besides its quotes. */
export function factsFromRow(
  row: StatementRow,
): Pick<StatementPage, "speaker" | "occasion" | "occurredOn" | "record"> {
  return {
    speaker: row.speakerName,
    occasion: row.occasion,
    occurredOn: dayFromColumn(row.occurredOn),
    record: recordFromRow(row.wording, row.reference),
  };
}

/** The words as recorded with where they are from; `null` while nobody has found them. */
export function recordFromRow(
  wording: string | null,
  reference: {
    readonly title: string;
    readonly publisher: string | null;
    readonly grade: "A" | "B" | "C";
    readonly url: string | null;
  } | null,
): StatementRecord | null {
  if (wording === null) return null;
  if (!reference) return { wording, source: null };
  const { title, publisher, grade, url } = reference;
  return { wording, source: { title, publisher, grade, url: webAddress(url) } };
}

/** A row of the view that the public reads statements through. */
export type PublishedStatementRow = {
  readonly speakerName: string | null;
  readonly occasion: string | null;
  readonly occurredOn: Date | null;
  readonly wording: string | null;
  readonly referenceTitle: string | null;
  readonly referencePublisher: string | null;
  readonly referenceGrade: "A" | "B" | "C" | null;
  readonly referenceUrl: string | null;
};

export function factsFromPublishedRow(
  row: PublishedStatementRow,
): Pick<StatementPage, "speaker" | "occasion" | "occurredOn" | "record"> {
  const { referenceTitle: title, referenceGrade: grade } = row;
  const source = { publisher: row.referencePublisher, url: row.referenceUrl };
  return {
    speaker: row.speakerName,
    occasion: row.occasion,
    occurredOn: dayFromColumn(row.occurredOn),
    record: recordFromRow(row.wording, title !== null && grade !== null ? { title, grade, ...source } : null),
  };
}

/** What a page about quotes reads of a frozen report.json. */
const frozenContent = z.object({
  slug: z.string(),
  article: z.object({
    title: z.string(),
    outlet: z.string(),
    publishedAt: z.string().nullable(),
    sha256: z.string(),
  }),
  codebook: codebookSchema,
  document: z.object({ text: z.string() }),
  gold: z.object({ annotations: z.array(annotationSchema), links: z.array(linkSchema) }),
});

/** The article as its report froze it, whatever became of its gold layer since. */
export function settledArticleFromReport(body: string): SettledArticle {
  const { slug, article, codebook, document, gold } = frozenContent.parse(JSON.parse(body));
  return {
    versionId: article.sha256,
    title: article.title,
    outlet: article.outlet,
    publishedOn: article.publishedAt,
    reportSlug: slug,
    text: document.text,
    codebook,
    marks: { ...(gold as Pick<MarksRecord, "annotations" | "links">), removed: [], evidence: [] },
  };
}
