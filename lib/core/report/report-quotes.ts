/** The quotes of the final reading, in reading order, with everything a row of the report shows. */
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { evidenceStandard } from "@/lib/core/annotation/evidence-standard";
import { evidenceOf, type Layer } from "@/lib/core/annotation/layer";
import { numberQuotes, quoteLabels } from "@/lib/core/annotation/number-quotes";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { answerWord, formEntry } from "@/lib/core/codebook/look-up";
import { stretchesOf } from "./marked-stretches";
import { SPAN_JOINT } from "./printed-words";
import type { FacetAnswer, ReportQuote, ReviewerVerdict } from "./report-content";
import { reportEvidence } from "./report-evidence";
import { creditedTo, saidBy } from "./speakers";
import { verdictWords } from "./verdict-words";

/** A quote of the layer with its number. */
export type NumberedQuote = { readonly quote: QuoteAnnotation; readonly number: number };

/**
 * Whole quotes in reading order; fragments are part of their mixed quote. Those
 * whose form is `not_speech` keep their number and are left out.
 */
export function numberedQuotes(layer: Layer): NumberedQuote[] {
  return [...numberQuotes(layer)].flatMap(([id, number]) => {
    const quote = layer.annotations.get(id);
    return quote?.type === "quote" && quote.attributes.form !== "not_speech" ? [{ quote, number }] : [];
  });
}

/** One row of the report. `reviews` are the reviewers' judgements of the same passage. */
export function reportQuote(
  { quote, number }: NumberedQuote,
  source: { readonly layer: Layer; readonly text: string; readonly codebook: Codebook },
  reviews: readonly ReviewerVerdict[],
): ReportQuote {
  const { layer, text, codebook } = source;
  const { attributes, spans } = quote;
  const verdict = verdictWords(codebook, attributes);
  const stretches = stretchesOf(attributes.form, spans, text);
  const evidence = evidenceOf(layer, quote.id);
  return {
    id: quote.id,
    number,
    letter: quoteLabels(layer).get(quote.id)?.letter ?? "",
    form: attributes.form,
    formWord: formEntry(codebook, attributes.form).word,
    spans: spans.map(({ start, end, exact }) => ({ start, end, exact })),
    printed: spans.map((one) => one.exact).join(SPAN_JOINT),
    inQuotationMarks: stretches.length > 0,
    creditedTo: creditedTo(layer, quote, codebook),
    saidBy: saidBy(quote),
    verdict,
    checked: verdict !== null,
    severity: attributes.severity ?? null,
    rationale: attributes.rationale?.trim() || null,
    facets: facetAnswers(quote, codebook),
    evidence: reportEvidence(evidence, { spans, stretches, text }, codebook),
    shortfalls: verdict && needsEvidence(verdict.family) ? shortfallsOf(evidence) : [],
    reviews,
  };
}

/** Open verdicts say that there is no record; everything else rests on one (CODEBOOK 7). */
function needsEvidence(family: string): boolean {
  return family !== "open" && family !== "none";
}

function shortfallsOf(evidence: Parameters<typeof evidenceStandard>[0]): ReportQuote["shortfalls"] {
  const standard = evidenceStandard(evidence);
  return standard.kind === "met" ? [] : standard.shortfalls;
}

function facetAnswers({ attributes }: QuoteAnnotation, codebook: Codebook): FacetAnswer[] {
  return codebook.facets.flatMap((facet) => {
    const value = attributes[facet.id];
    if (value === undefined) return [];
    return [
      {
        id: facet.id,
        word: facet.word,
        value: String(value),
        valueWord: answerWord(codebook, facet.id, value),
      },
    ];
  });
}
