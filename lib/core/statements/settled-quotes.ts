/** The quotes of a settled layer as statements need them: the words, whom print credits, whose they are. */
import type { Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { evidenceOf } from "@/lib/core/annotation/layer";
import { layerFromRecord, type MarksRecord } from "@/lib/core/annotation/review-view";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import { SPAN_JOINT } from "@/lib/core/report/printed-words";
import type { VerdictWords } from "@/lib/core/report/report-content";
import { numberedQuotes } from "@/lib/core/report/report-quotes";
import { creditedTo, speakerLabel } from "@/lib/core/report/speakers";
import { verdictWords } from "@/lib/core/report/verdict-words";
import type { Span } from "@/lib/core/text/offsets";
import { articleWords } from "./article-words";
import type { ShingledArticle } from "./shingles";

/** An article with its settled layer, the gold one or the one a report froze. */
export type SettledArticle = {
  readonly versionId: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO date, YYYY-MM-DD; `null` if it carries none. */
  readonly publishedOn: string | null;
  /** Of its newest report; `null` while it has none. */
  readonly reportSlug: string | null;
  /** The canonical text. */
  readonly text: string;
  readonly codebook: Codebook;
  readonly marks: MarksRecord;
};

/** Who a person confirmed said the words; `speakerId` once they are in the registry. */
export type ConfirmedSpeaker = { readonly name: string; readonly speakerId: string | null };

export type SettledQuote = {
  /** Of its mark, which anchors it in its article's report. */
  readonly id: string;
  readonly article: SettledArticle;
  /** UTF-16 offsets into the article's text. */
  readonly spans: readonly Span[];
  /** The stretches that claim to be the speaker's own words; none in a paraphrase without quotation marks. */
  readonly stretches: readonly Span[];
  /** The words as printed, spans joined by an ellipsis in square brackets. */
  readonly printed: string;
  /** The name the article is held to credit; `null` if it names nobody. */
  readonly creditedName: string | null;
  /** The shortest honest label for whom the article credits. */
  readonly credited: string;
  readonly confirmed: ConfirmedSpeaker | null;
  readonly verdict: VerdictWords | null;
  readonly evidence: readonly Evidence[];
};

/** All whole quotes of an article's layer, in reading order; those that are no speech are left out. */
export function settledQuotes(article: SettledArticle): SettledQuote[] {
  const { codebook, text, marks } = article;
  const layer = layerFromRecord(marks);
  return numberedQuotes(layer).map(({ quote }) => {
    const credited = creditedTo(layer, quote, codebook);
    return {
      id: quote.id,
      article,
      spans: quote.spans.map(({ start, end }) => ({ start, end })),
      stretches: stretchesOf(quote.attributes.form, quote.spans, text),
      printed: quote.spans.map(({ exact }) => exact).join(SPAN_JOINT),
      creditedName: credited.name,
      credited: speakerLabel(credited),
      confirmed: confirmedSpeaker(quote.attributes),
      verdict: verdictWords(codebook, quote.attributes),
      evidence: evidenceOf(layer, quote.id),
    };
  });
}

/** As `saidBy` of a report: only words that were found have a speaker. */
function confirmedSpeaker({
  occurrence,
  speaker,
  speakerStated,
  speakerActual,
}: QuoteAttributes): ConfirmedSpeaker | null {
  if (occurrence !== "confirmed" || speaker === undefined || speaker === "unknown") return null;
  return (speaker === "wrong" ? speakerActual : (speakerActual ?? speakerStated)) ?? null;
}

/** What tells whether an article is a copy of another. */
export function shingledArticle({
  versionId,
  publishedOn,
  text,
  marks,
  codebook,
}: SettledArticle): ShingledArticle {
  return { id: versionId, publishedOn, text: articleWords(text, marks.annotations, codebook) };
}
