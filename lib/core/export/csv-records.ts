/**
 * The dataset as a table. It is for spreadsheets: whoever wants everything
 * without loss takes the JSON Lines. Quoting, and cells that a spreadsheet
 * would run as formulas, are the CSV writer's.
 */
import type { DatasetRow } from "./dataset-row";

/** Columns whose cell is the row's own value. */
const PLAIN = [
  "layer",
  "reviewer",
  "origin",
  "verdict",
  "verdict_rule",
  "context_unchecked",
  "occurrence",
  "speaker",
  "wording",
  "context",
  "translation",
  "severity",
  "confidence",
  "speaker_stated",
  "speaker_class",
  "speaker_link",
  "speaker_actual",
  "channel",
  "occasion_stated",
  "polarity",
  "language",
  "translated_from",
  "originality",
  "claim_bearing",
  "rationale",
] as const satisfies readonly (keyof DatasetRow)[];

const ARTICLE = [
  "article_id",
  "article_version_id",
  "article_title",
  "outlet",
  "article_url",
  "article_date",
  "text_sha256",
  "codebook_version",
] as const satisfies readonly (keyof DatasetRow)[];

/** What stands between the words of two spans in the `exact` cell; between their offsets stands a semicolon. */
const SPAN_SEPARATOR = " … ";

/**
 * The header. `start_code_point` and `end_code_point` hold one number a span,
 * joined by ";" in text order. `source_ids`, `cue_ids`, `parent_ids`,
 * `evidence_grades` and `evidence_urls` are joined by ";" too (an address has
 * its own semicolons written %3B); `evidence_json` holds the evidence whole.
 */
export const csvColumns: readonly string[] = [
  "annotation_id",
  "type",
  "label",
  "form",
  "start_code_point",
  "end_code_point",
  "exact",
  ...PLAIN,
  "source_ids",
  "cue_ids",
  "parent_ids",
  "evidence_count",
  "evidence_grades",
  "evidence_urls",
  "evidence_json",
  ...ARTICLE,
];

/** One array of cells a row, in the order of {@link csvColumns}. Nothing is the empty cell. */
export function csvRecords(rows: readonly DatasetRow[]): string[][] {
  return rows.map((row) => {
    const linked = (role: string) =>
      row.links.flatMap((link) => (link.role === role ? [link.target_annotation_id] : [])).join(";");
    return [
      row.annotation_id,
      row.type,
      cell(row.label),
      cell(row.form),
      row.spans.map((span) => span.start_code_point).join(";"),
      row.spans.map((span) => span.end_code_point).join(";"),
      row.spans.map((span) => span.exact).join(SPAN_SEPARATOR),
      ...PLAIN.map((column) => cell(row[column])),
      linked("source"),
      linked("cue"),
      linked("parent"),
      String(row.evidence.length),
      row.evidence.map((item) => item.grade).join(";"),
      row.evidence.flatMap((item) => item.url?.replaceAll(";", "%3B") ?? []).join(";"),
      row.evidence.length > 0 ? JSON.stringify(row.evidence) : "",
      ...ARTICLE.map((column) => cell(row[column])),
    ];
  });
}

function cell(value: string | number | boolean | null): string {
  return value === null ? "" : String(value);
}
