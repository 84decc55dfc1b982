/** What keeps a review from being submitted (CODEBOOK 1 and 5), as a list the reviewer can work through. */
import type { Codebook } from "@/lib/core/codebook/codebook";
import { deriveVerdict, JUDGED_FACETS } from "@/lib/core/codebook/derive-verdict";
import { namesOf } from "@/lib/core/codebook/pick-verdict";
import { isNegative, type SignalName, type SpeakerClass, type Verdict } from "@/lib/core/codebook/values";
import type { Evidence, QuoteAnnotation } from "./annotation";
import type { Layer } from "./layer";
import { LayerIndex } from "./layer-index";

export type MissingCode =
  | "verdict"
  | "speaker"
  | "speaker-actual"
  | "evidence"
  | "evidence-incomplete"
  | "complete-record"
  | "reason"
  | "justification";

export type Missing = {
  /** The quote it is missing of; `null` where it is about the whole article. */
  readonly annotationId: string | null;
  /** The question whose answer it is missing of, where it is about the whole article. */
  readonly signal: SignalName | null;
  readonly code: MissingCode;
  /** One sentence that says what to do, "Quote 6: say who said it." */
  readonly message: string;
};

/** Classes that name nobody, so that no name can be asked for. */
const NAMELESS: readonly (SpeakerClass | undefined)[] = [
  "role_only",
  "unnamed_individual",
  "unnamed_collective",
  "anonymous_social",
  "document",
  "none",
];

/**
 * Everything missing, quotes in reading order and then the answers about the
 * article; empty if the review may be submitted.
 *
 * Quotes whose form is `not_speech` need nothing. A fragment is judged with the
 * quote it is a part of until one of its own facets is answered; from then on
 * it needs the rest, but never a speaker of its own.
 */
export function findMissing(layer: Layer, codebook: Codebook): readonly Missing[] {
  const index = new LayerIndex(layer);
  const ofQuotes = index.ordered.flatMap((mark) =>
    mark.type === "quote" ? missingOf(index, mark, faultsOf(index, mark, codebook)) : [],
  );
  return [...ofQuotes, ...missingOfAnswers(layer, codebook)];
}

/**
 * What is missing of the answers about the article, in the codebook's order: each
 * needs the sentence it rests on. A question nobody answered lacks nothing.
 */
export function missingOfAnswers({ signals }: Pick<Layer, "signals">, codebook: Codebook): Missing[] {
  return codebook.signals.flatMap(({ id, word }) => {
    const answer = signals.get(id);
    if (answer?.justification.trim() !== "") return [];
    const message = `${word}: write the sentence this rests on.`;
    return [{ annotationId: null, signal: id, code: "justification", message }];
  });
}

/** A quote's faults as messages that name it. */
export function missingOf(index: LayerIndex, quote: QuoteAnnotation, faults: readonly Fault[]): Missing[] {
  if (faults.length === 0) return [];
  const name = `Quote ${index.labelOf(quote).label}`;
  return faults.map(([code, what]) => ({
    annotationId: quote.id,
    signal: null,
    code,
    message: `${name}: ${what}`,
  }));
}

/** What is missing of one quote and what to do about it, "say who said it." */
export type Fault = readonly [code: MissingCode, what: string];

/**
 * What is missing of one quote, in the order to do it; see {@link findMissing}.
 * Whoever has derived the quote's verdict already hands it over.
 */
export function faultsOf(
  index: LayerIndex,
  quote: QuoteAnnotation,
  codebook: Codebook,
  derived = deriveVerdict(quote.attributes),
): Fault[] {
  const { attributes } = quote;
  if (attributes.form === "not_speech") return [];
  const begun = JUDGED_FACETS.some((facet) => attributes[facet] !== undefined);
  const isPart = index.wholeOf(quote) !== quote;
  if (isPart && !begun) return [];
  const faults: Fault[] = [];
  if (derived.kind === "incomplete") {
    const rest = begun ? ` Still to answer: ${namesOf(codebook, derived.unanswered)}.` : "";
    faults.push(["verdict", `give a verdict.${rest}`]);
  }
  if (!isPart && !namesSpeaker(index, quote))
    faults.push(["speaker", "say who it is credited to, or that nobody is named."]);
  const evidence = index.evidenceOf(quote.id);
  evidence.forEach((item, index) => {
    if (holdsSomething(item)) return;
    const which = evidence.length > 1 ? `evidence ${index + 1}` : "the evidence";
    faults.push(["evidence-incomplete", `give ${which} an excerpt or an address.`]);
  });
  return derived.kind === "derived"
    ? [...faults, ...faultsOfVerdict(derived.verdict, quote, evidence)]
    : faults;
}

function faultsOfVerdict(
  verdict: Verdict,
  { attributes }: QuoteAnnotation,
  evidence: readonly Evidence[],
): Fault[] {
  const faults: Fault[] = [];
  if (verdict === "misattributed" && !attributes.speakerActual)
    faults.push(["speaker-actual", "say who said it."]);
  // What is only there for context proves nothing.
  if (isNegative(verdict) && evidence.every((item) => item.role === "context")) {
    faults.push(["evidence", "add the evidence for this verdict, with an excerpt or an address."]);
  }
  if (verdict === "fabricated" && evidence.length > 0 && !evidence.some(isCompleteRecord)) {
    faults.push(["complete-record", "add the complete record, a recording or an official transcript."]);
  }
  if (verdict === "out_of_context" && !attributes.rationale?.trim()) {
    faults.push(["reason", "write what the reader is led to believe, and what the context says."]);
  }
  return faults;
}

function namesSpeaker(index: LayerIndex, { id, attributes }: QuoteAnnotation): boolean {
  if (attributes.speakerStated || NAMELESS.includes(attributes.speakerClass)) return true;
  return index.linksOf(id, "source").length > 0;
}

/** True of evidence that has words or an address. */
export function holdsSomething(item: Evidence): boolean {
  return Boolean(item.excerpt?.trim() || item.url);
}

/** D6: absence proves something only in a complete record of the occasion. */
function isCompleteRecord(item: Evidence): boolean {
  return (item.kind === "recording" || item.kind === "official_transcript") && holdsSomething(item);
}
