/** A statement's page from its quotes: every print against the record, who each credits, conflicts first. */
import { compareSpeakers, namesSomebody } from "@/lib/core/references/compare-speakers";
import { compareWithRecord } from "@/lib/core/report/printed-words";
import type {
  OutletFigures,
  StatementCredit,
  StatementPage,
  StatementPrint,
  StatementRecord,
} from "@/lib/core/views/statements";
import { type SettledArticle, type SettledQuote, shingledArticle } from "./settled-quotes";
import { type CopyGroup, countedOnce, findCopies } from "./shingles";
import { speakerConflict } from "./speaker-conflicts";

/** What is held of a statement besides its quotes. */
export type StatementFacts = Pick<StatementPage, "speaker" | "occasion" | "occurredOn" | "record">;

/** Which of the articles of these quotes are copies of one another. */
export function copiesAmong(quotes: readonly SettledQuote[]): CopyGroup[] {
  return findCopies([...articlesOf(quotes).values()].map(shingledArticle));
}

/**
 * Lays the quotes of one statement, each an id of its own, against its record.
 * Whoever lays out many statements finds the `copies` among all their articles once.
 */
export function layOutStatement(
  facts: StatementFacts,
  quotes: readonly SettledQuote[],
  copies: readonly CopyGroup[] = copiesAmong(quotes),
): Omit<StatementPage, "id"> {
  const articles = articlesOf(quotes);
  const prints = quotes.map((quote) => printOf(quote, facts, copyOf(quote.article, copies, articles)));
  return {
    ...facts,
    conflict: conflictOf(facts.speaker, quotes),
    figures: figuresOf(articles, copies),
    prints: prints.toSorted(
      (a, b) =>
        Number(b.differs) - Number(a.differs) ||
        (a.publishedOn ?? "9").localeCompare(b.publishedOn ?? "9", "en") ||
        a.outlet.localeCompare(b.outlet, "en"),
    ),
  };
}

/** One quote as a print of a statement. */
export function printOf(
  quote: SettledQuote,
  { speaker, record }: { readonly speaker: string | null; readonly record: StatementRecord | null },
  copiedFrom: string | null = null,
): StatementPrint {
  const { article, spans, stretches, creditedName } = quote;
  const compared = { spans, stretches, text: article.text };
  return {
    annotationId: quote.id,
    outlet: article.outlet,
    title: article.title,
    publishedOn: article.publishedOn,
    printed: quote.printed,
    comparison: record && stretches.length > 0 ? compareWithRecord(compared, record.wording) : null,
    inQuotationMarks: stretches.length > 0,
    credited: quote.credited,
    differs:
      speaker !== null && creditedName !== null && compareSpeakers(creditedName, speaker) === "different",
    verdict: quote.verdict,
    reportPath: reportPathOf(quote),
    copyOf: copiedFrom,
  };
}

/** Where a quote stands in its article's newest report; `null` while there is none. */
export function reportPathOf({ id, article }: SettledQuote): string | null {
  return article.reportSlug === null ? null : `/reports/${article.reportSlug}#mark-${id}`;
}

const RECORD = "record";

function conflictOf(speaker: string | null, quotes: readonly SettledQuote[]): StatementCredit[] {
  const outlets = new Map(quotes.map(({ id, article }) => [id, article.outlet]));
  const conflict = speakerConflict([
    ...quotes.map(({ id, creditedName }) => ({ id, credited: creditedName })),
    { id: RECORD, credited: speaker !== null && namesSomebody(speaker) ? speaker : null },
  ]);
  return (conflict?.credits ?? [])
    .map(({ names, ids }) => ({
      names,
      outlets: [...new Set(ids.flatMap((id) => outlets.get(id) ?? []))],
      onRecord: ids.includes(RECORD),
    }))
    .toSorted((a, b) => Number(b.onRecord) - Number(a.onRecord));
}

function figuresOf(
  articles: ReadonlyMap<string, SettledArticle>,
  copies: readonly CopyGroup[],
): OutletFigures {
  const counted = countedOnce([...articles.keys()], copies);
  const outlets = new Set(counted.map((id) => articles.get(id)?.outlet));
  return { articles: articles.size, outlets: outlets.size, copies: articles.size - counted.length };
}

function articlesOf(quotes: readonly SettledQuote[]): ReadonlyMap<string, SettledArticle> {
  return new Map(quotes.map(({ article }) => [article.versionId, article]));
}

/** The outlet of the first of an article's copies here; `null` for the first itself, and for one without copies. */
function copyOf(
  { versionId }: SettledArticle,
  copies: readonly CopyGroup[],
  articles: ReadonlyMap<string, SettledArticle>,
): string | null {
  const group = copies.find(({ ids }) => ids.includes(versionId));
  const first = group?.ids.find((id) => articles.has(id));
  return first === undefined || first === versionId ? null : (articles.get(first)?.outlet ?? null);
}
