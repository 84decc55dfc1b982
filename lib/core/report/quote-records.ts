/** A report's quotes as a table, one row a quote: the rows of quotes.csv. */
import { codePointCounter, textOffset } from "@/lib/core/text/offsets";
import type { ReportContent, ReportQuote } from "./report-content";

/** Offsets count Unicode code points of the article text; several spans are joined by a space. */
export const QUOTE_COLUMNS = [
  "quote",
  "form",
  "exact",
  "start_code_point",
  "end_code_point",
  "credited_to",
  "said_by",
  "verdict",
  "verdict_word",
  "rationale",
  "evidence_grades",
  "evidence_urls",
  "article",
  "outlet",
  "text_sha256",
  "codebook_version",
  "report",
  "report_number",
] as const;

/** Cells in the order of {@link QUOTE_COLUMNS}; empty where the report has no value. */
export function quoteRecords(content: ReportContent): readonly (readonly string[])[] {
  const counter = codePointCounter(content.document.text);
  const at = (offset: number) => String(counter.at(textOffset(offset)));
  return content.quotes.map((quote) => [
    String(quote.number),
    quote.form,
    quote.printed,
    quote.spans.map((span) => at(span.start)).join(" "),
    quote.spans.map((span) => at(span.end)).join(" "),
    quote.creditedTo.name ?? quote.creditedTo.classWord ?? quote.creditedTo.surface ?? "",
    saidByCell(quote),
    quote.verdict?.verdict ?? "",
    quote.verdict?.word ?? "",
    quote.rationale ?? "",
    quote.evidence.map((item) => item.grade).join(" "),
    quote.evidence.flatMap((item) => item.url ?? []).join(" "),
    content.article.title,
    content.article.outlet,
    content.article.sha256,
    content.codebook.version,
    content.slug,
    String(content.number),
  ]);
}

function saidByCell({ saidBy }: ReportQuote): string {
  return saidBy.kind === "not-established" ? "" : (saidBy.name ?? "");
}
