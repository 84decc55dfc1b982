import "server-only";
import { type Options, stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { csvColumns, csvRecords } from "@/lib/core/export/csv-records";
import { type DatasetSource, datasetRows } from "@/lib/core/export/dataset-row";
import { encodeJsonLines } from "@/lib/core/export/encode-json-lines";
import type { DatasetCounts } from "@/lib/core/views/dataset-counts";
import { articleSummaryFromRow } from "@/lib/server/articles/rows";
import { db } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { getMarks } from "@/lib/server/layers/queries";

/** Which layers a dataset holds: the settled ones, the submitted reviews, or both. */
export const DATASET_LAYERS = ["gold", "review", "all"] as const;
export type DatasetLayers = (typeof DATASET_LAYERS)[number];

export const DATASET_FORMATS = {
  jsonl: "application/jsonl; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
} as const;
export type DatasetFormat = keyof typeof DATASET_FORMATS;

/** RFC 4180, with cells that a spreadsheet would run as formulas made harmless. */
export const CSV_WRITING: Options = { escape_formulas: true, record_delimiter: "windows" };

/** What the dataset holds now. Reviews count once they are submitted. */
export async function countDataset(actor: Actor): Promise<DatasetCounts> {
  requireExporter(actor);
  const included = { OR: [{ kind: "gold" as const }, { status: "submitted" as const }] };
  const [articles, goldLayers, reviews, marks] = await Promise.all([
    db().articleVersion.count({ where: { reviews: { some: included } } }),
    db().review.count({ where: { kind: "gold" } }),
    db().review.count({ where: { kind: "review", status: "submitted" } }),
    db().annotation.count({ where: { removedAt: null, review: included } }),
  ]);
  return { articles, goldLayers, reviews, marks };
}

/**
 * The labelled dataset, article by article, so that memory follows the largest
 * article and not the collection. Reviewers appear by pseudonym only.
 */
export async function* writeDataset(
  actor: Actor,
  layers: DatasetLayers,
  format: DatasetFormat,
): AsyncGenerator<string> {
  requireExporter(actor);
  if (format === "csv") yield stringify([[...csvColumns]], CSV_WRITING);
  const versions = await db().articleVersion.findMany({
    select: { id: true },
    orderBy: { articleId: "asc" },
  });
  for (const { id } of versions) {
    const rows = datasetRows(await sourcesOf(id, layers));
    if (rows.length === 0) continue;
    yield format === "csv" ? stringify(csvRecords(rows), CSV_WRITING) : encodeJsonLines(rows);
  }
}

async function sourcesOf(articleVersionId: string, layers: DatasetLayers): Promise<DatasetSource[]> {
  const kinds = layers === "all" ? (["gold", "review"] as const) : ([layers] as const);
  const version = await db().articleVersion.findUniqueOrThrow({
    where: { id: articleVersionId },
    include: { article: { include: { outlet: true } } },
  });
  const reviews = await db().review.findMany({
    where: {
      articleVersionId,
      kind: { in: [...kinds] },
      OR: [{ kind: "gold" }, { status: "submitted" }],
    },
    include: { author: true, codebook: true },
  });
  const sources: DatasetSource[] = [];
  for (const review of reviews) {
    sources.push({
      layer: layerFromRecord(await getMarks(db(), review.id)),
      kind: review.kind,
      reviewerPseudonym: review.author.pseudonym,
      codebookVersion: review.codebook.version,
      createdAt: (review.submittedAt ?? review.createdAt).toISOString(),
      article: articleSummaryFromRow(version),
      text: version.text,
    });
  }
  return sources;
}

function requireExporter(actor: Actor): void {
  if (!can(actor, "dataset.export"))
    throw new AppError("forbidden", "Only an admin can download the dataset.");
}
