/** What still keeps a review from being handed in, in words a reviewer can act on. */
import type { Codebook } from "@/lib/core/codebook/codebook";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { namesOf } from "@/lib/core/codebook/pick-verdict";
import { isNegative, type Verdict } from "@/lib/core/codebook/values";
import type { Evidence, QuoteAnnotation } from "./annotation";
import { evidenceOf, type Layer, linksOf } from "./layer";
import { numberQuotes } from "./number-quotes";

export type MissingCode =
  | "verdict"
  | "speaker"
  | "speaker-actual"
  | "evidence"
  | "evidence-incomplete"
  | "complete-record"
  | "rationale";

export type Missing = {
  readonly annotationId: string;
  readonly code: MissingCode;
  /** One sentence: which quote, and what to do. */
  readonly message: string;
};

/**
 * Everything missing, in reading order; empty if the layer can be handed in
 * (CODEBOOK 1 and 5). Quotes called not speech need nothing.
 */
export function findMissing(layer: Layer, codebook: Codebook): readonly Missing[] {
  return [...numberQuotes(layer)].flatMap(([id, number]) => {
    const quote = layer.annotations.get(id) as QuoteAnnotation;
    if (quote.attributes.form === "not_speech") return [];
    return missingOf(quote, layer, codebook).map(([code, what]) => ({
      annotationId: id,
      code,
      message: `Quote ${number}: ${what}`,
    }));
  });
}

type Found = readonly [MissingCode, string];

function missingOf(quote: QuoteAnnotation, layer: Layer, codebook: Codebook): Found[] {
  const found: Found[] = [];
  if (!isCredited(quote, layer))
    found.push(["speaker", "say who it is credited to, or that nobody is named."]);
  const derived = deriveVerdict(quote.attributes);
  if (derived.kind === "incomplete") {
    found.push(["verdict", `no verdict yet. Still to answer: ${namesOf(codebook, derived.unanswered)}.`]);
    return found;
  }
  const evidence = evidenceOf(layer, quote.id);
  found.push(...missingForVerdict(derived.verdict, quote, evidence));
  if (evidence.some((item) => !isUsable(item))) {
    found.push([
      "evidence-incomplete",
      "one piece of evidence has neither words nor an address nor a title.",
    ]);
  }
  return found;
}

function missingForVerdict(verdict: Verdict, quote: QuoteAnnotation, evidence: readonly Evidence[]): Found[] {
  const found: Found[] = [];
  if (verdict === "misattributed" && !quote.attributes.speakerActual) {
    found.push(["speaker-actual", "say who said it."]);
  }
  if (isNegative(verdict) && !evidence.some(shows)) {
    found.push(["evidence", "this verdict needs evidence: an excerpt or an address."]);
  }
  if (verdict === "fabricated" && !evidence.some(isCompleteRecord)) {
    found.push(["complete-record", "add the complete record, a recording or an official transcript (D6)."]);
  }
  if (verdict === "out_of_context" && !quote.attributes.rationale?.trim()) {
    found.push(["rationale", "write what the reader is led to believe, and what it meant in context (D4)."]);
  }
  return found;
}

function isCredited(quote: QuoteAnnotation, layer: Layer): boolean {
  const { speakerStated, speakerClass } = quote.attributes;
  return (
    speakerStated !== undefined || speakerClass !== undefined || linksOf(layer, quote.id, "source").length > 0
  );
}

function isUsable(item: Evidence): boolean {
  return Boolean(item.excerpt?.trim() || item.url || item.title?.trim());
}

/** Bears on the verdict, and can be looked at. */
function shows(item: Evidence): boolean {
  return item.role !== "context" && Boolean(item.excerpt?.trim() || item.url);
}

function isCompleteRecord(item: Evidence): boolean {
  return item.kind === "recording" || item.kind === "official_transcript";
}
