/**
 * From the final reading of an article, and the reviews behind it, to the
 * content of a report. Everything in a report is computed here; nothing in it
 * is written by hand but rationales and the words of the codebook.
 */
import { type ArticleSummary, layerFromRecord, type MarksRecord } from "@/lib/core/annotation/review-view";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { findEntry } from "@/lib/core/codebook/look-up";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { coverageOf } from "./coverage";
import { findingOf } from "./finding";
import { matchQuotes } from "./match-quotes";
import { pageShare } from "./page-share";
import { quotedWords } from "./quoted-words";
import { type NotSpeech, REPORT_FORMAT, type ReportContent } from "./report-content";
import { numberedQuotes, reportQuote } from "./report-quotes";
import { reviewerVerdict } from "./reviewer-verdicts";
import { webAddress } from "./web-address";

export type { ReportContent } from "./report-content";

export type ReportInput = {
  readonly article: ArticleSummary;
  readonly document: ArticleDocument;
  readonly codebook: Codebook;
  /** The gold layer: what the report says. */
  readonly gold: MarksRecord;
  readonly reviews: readonly {
    readonly pseudonym: string;
    /** ISO instant. */
    readonly submittedAt: string;
    readonly layer: MarksRecord;
  }[];
  /** Pseudonym of the admin who made the gold layer. */
  readonly adjudicator: string;
  /** ISO instant. */
  readonly publishedAt: string;
  /** Version of the report, from 1. */
  readonly number: number;
  readonly slug: string;
};

/**
 * The report's content: JSON-safe and frozen all the way down. The same input
 * gives the same content. Throws `RangeError` if the codebook lacks an id that
 * the gold layer uses.
 */
export function buildReport(input: ReportInput): ReportContent {
  const { article, codebook, document, gold } = input;
  const layer = layerFromRecord(gold);
  const numbered = numberedQuotes(layer);
  const goldQuotes = numbered.map(({ quote }) => quote);
  const reviews = input.reviews.map(({ pseudonym, submittedAt, layer: record }) => {
    const theirs = numberedQuotes(layerFromRecord(record)).map(({ quote }) => quote);
    return { pseudonym, submittedAt, theirs, matched: matchQuotes(goldQuotes, theirs) };
  });
  const quotes = numbered.map((one) =>
    reportQuote(
      one,
      { layer, text: document.text, codebook },
      reviews.map(({ pseudonym, matched }) =>
        reviewerVerdict(pseudonym, one.quote, matched.get(one.quote.id), codebook),
      ),
    ),
  );
  const coverage = coverageOf(quotes);
  const words = quotedWords(quotes, document.text);
  return freeze({
    format: REPORT_FORMAT,
    offsetUnit: "UTF-16 code unit",
    slug: input.slug,
    number: input.number,
    publishedAt: input.publishedAt,
    article: {
      title: article.title,
      outlet: article.outlet,
      url: webAddress(article.url),
      publishedAt: article.publishedAt,
      capturedAt: article.capturedAt,
      sha256: article.sha256,
    },
    codebook,
    finding: findingOf(quotes, coverage, words),
    coverage,
    quotes,
    quotedWords: words,
    pageShare: pageShare(document, gold.annotations, codebook),
    notSpeech: notSpeechOf(gold, codebook),
    reviewers: reviews.map(({ pseudonym, submittedAt, theirs, matched }) => ({
      pseudonym,
      submittedAt,
      quotes: theirs.length,
      notKept: theirs.length - matched.size,
    })),
    adjudicator: input.adjudicator,
    document,
    gold: published(gold),
  });
}

/** What of a layer a report may hold, whatever else it was given. */
function published({ annotations, removed, links, evidence }: MarksRecord): MarksRecord {
  return { annotations, removed, links, evidence };
}

/** Marks of type `not_speech`, and quotes whose form says the same, in text order. */
function notSpeechOf(gold: MarksRecord, codebook: Codebook): NotSpeech[] {
  return gold.annotations
    .filter(
      (one) => one.type === "not_speech" || (one.type === "quote" && one.attributes.form === "not_speech"),
    )
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map((one) => {
      const reason = one.type === "not_speech" ? one.attributes.reason : undefined;
      return {
        id: one.id,
        text: one.spans.map((span) => span.exact).join(" "),
        reasonWord: reason ? (findEntry(codebook, "notSpeechReasons", reason)?.word ?? reason) : null,
      };
    });
}

/** A deep copy through JSON, so that nothing that JSON would lose gets in, frozen at every level. */
function freeze(content: ReportContent): ReportContent {
  return JSON.parse(JSON.stringify(content), (_key, value: unknown) => Object.freeze(value)) as ReportContent;
}
