import "server-only";
import { stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/core/access/actor";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { type DatasetSource, datasetRows } from "@/lib/core/export/dataset-row";
import { encodeJsonLines } from "@/lib/core/export/encode-json-lines";
import { encodeWebAnnotations } from "@/lib/core/export/encode-web-annotations";
import { QUOTE_COLUMNS, quoteRecords } from "@/lib/core/report/quote-records";
import type { FrozenFile, ReportContent } from "@/lib/core/report/report-content";
import type { ReportDraft } from "@/lib/core/views/report-draft";
import { recordAudit } from "@/lib/server/audit/commands";
import { CSV_WRITING, DATASET_FORMATS } from "@/lib/server/datasets/queries";
import { dayToColumn } from "@/lib/server/db/calendar-day";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { sha256 } from "@/lib/server/sha256";
import { getReportDraft } from "./queries";

/** Draws the page of a report; the caller passes components/report's, since lib draws nothing. */
export type RenderReport = (
  content: ReportContent,
  files: readonly FrozenFile[],
) => Promise<{ readonly html: string; readonly styleHash: string }>;

export type Publication = { readonly slug: string; readonly number: number };

/**
 * Publishes an article's gold layer as the next version of its report: content,
 * page and machine-readable twins are made once and stored as they will be
 * served. `signed` is the admin's word that evidence below the codebook's
 * standard was seen; without it such a report is refused.
 */
export async function publishReport(
  actor: Actor,
  input: { readonly articleId: string; readonly signed: boolean; readonly now?: Date },
  render: RenderReport,
): Promise<Publication> {
  return db().$transaction(
    async (transaction) => {
      await lockForPublication(transaction, input.articleId);
      const now = input.now ?? new Date();
      const draft = await getReportDraft(actor, input.articleId, { transaction, now });
      if (draft.missing.length > 0) {
        throw new AppError("conflict", `The gold layer is not complete: ${draft.missing[0]?.message}`);
      }
      if (draft.concerns.length > 0 && !input.signed) {
        throw new AppError(
          "conflict",
          "Some verdicts rest on evidence below the codebook's standard. Read them and sign before you publish.",
        );
      }
      const { content } = draft;
      const files = reportFiles(draft).map((file) => ({ ...file, sha256: sha256(file.body) }));
      const { html, styleHash } = await render(
        content,
        files.map(({ body, ...file }) => ({
          name: file.name,
          sha256: file.sha256,
          bytes: Buffer.byteLength(body),
        })),
      );
      const report = await transaction.report.create({
        data: {
          articleVersionId: draft.articleVersionId,
          slug: content.slug,
          number: content.number,
          headline: content.finding.headline,
          summary: content.coverage.sentence,
          articleTitle: content.article.title,
          outletName: content.article.outlet,
          articleDate: dayToColumn(content.article.publishedAt),
          verdictCounts: Object.fromEntries(
            content.coverage.verdicts.map(({ verdict, count }) => [verdict, count]),
          ),
          quoteCount: content.coverage.quotes,
          boilerplateShare:
            content.pageShare.words === 0 ? 0 : content.pageShare.otherWords / content.pageShare.words,
          html,
          styleHash,
          pageHash: sha256(html),
          contentHash: files.find((file) => file.name === "report.json")?.sha256 as string,
          codebookVersion: content.codebook.version,
          publishedAt: now,
          files: { create: files },
        },
      });
      await recordAudit(transaction, actor, {
        action: "report.publish",
        subjectType: "Report",
        subjectId: report.id,
        detail: { slug: content.slug, number: content.number, signedConcerns: draft.concerns.length },
      });
      return { slug: content.slug, number: content.number };
    },
    { timeout: 30_000 },
  );
}

/** One publication of an article at a time, and nobody writes to its layers while they are read. */
async function lockForPublication(transaction: Transaction, articleId: string): Promise<void> {
  await transaction.$queryRaw`SELECT "id" FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  await transaction.$queryRaw`
    SELECT "Review"."id" FROM "Review"
      JOIN "ArticleVersion" ON "ArticleVersion"."id" = "Review"."articleVersionId"
     WHERE "ArticleVersion"."articleId" = ${articleId}::uuid FOR SHARE OF "Review"`;
}

/** The machine-readable twins of a report: the page's content, its quotes, and the gold layer in two formats. */
function reportFiles({ content, article }: ReportDraft) {
  const quotes = [[...QUOTE_COLUMNS], ...quoteRecords(content).map((record) => [...record])];
  const gold: DatasetSource[] = [
    {
      layer: layerFromRecord(content.gold),
      kind: "gold",
      reviewerPseudonym: content.adjudicator,
      codebookVersion: content.codebook.version,
      createdAt: content.publishedAt,
      article,
      text: content.document.text,
    },
  ];
  return [
    {
      name: "report.json",
      mediaType: "application/json; charset=utf-8",
      body: `${JSON.stringify(content, null, 1)}\n`,
    },
    { name: "quotes.csv", mediaType: DATASET_FORMATS.csv, body: stringify(quotes, CSV_WRITING) },
    {
      name: "annotations.jsonl",
      mediaType: DATASET_FORMATS.jsonl,
      body: encodeJsonLines(datasetRows(gold)),
    },
    {
      name: "annotations.jsonld",
      mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      body: encodeWebAnnotations(gold, {
        pageId: `urn:verbatim:report:${content.slug}:${content.number}`,
        generator: { name: "Verbatim", homepage: "https://verbatim.example" },
      }),
    },
  ];
}
