/** Judging a quote: a verdict's key fills the facets, and each facet stays open to change. */
import type { Evidence, QuoteAnnotation, SpeakerName } from "@/lib/core/annotation/annotation";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { facetsForVerdict, verdictWord } from "@/lib/core/codebook/pick-verdict";
import type { Verdict } from "@/lib/core/codebook/values";
import type { ActionContext } from "./context";
import type { Change } from "./session";

/** The attributes a reviewer sets one at a time. */
export type QuoteField =
  | "occurrence"
  | "speaker"
  | "wording"
  | "context"
  | "translation"
  | "severity"
  | "confidence"
  | "speakerClass"
  | "speakerLink"
  | "channel"
  | "polarity"
  | "originality"
  | "rationale"
  | "occasionStated";

/**
 * Fills the facets of a verdict. Picking the verdict that already stands takes
 * its answers back.
 */
export function pickVerdict({ codebook }: ActionContext, quote: QuoteAnnotation, verdict: Verdict): Change {
  const derived = deriveVerdict(quote.attributes);
  const word = verdictWord(codebook, verdict, quote.attributes.form);
  const stands = derived.kind === "derived" && derived.verdict === verdict;
  const attributes = stands ? clearedFacets(quote) : facetsForVerdict(codebook, verdict, quote.attributes);
  return {
    bodies: [{ type: "setAttributes", annotationId: quote.id, attributes }],
    label: stands ? "Verdict cleared" : word,
  };
}

function clearedFacets({ attributes }: QuoteAnnotation): Record<string, string | null> {
  const cleared = { occurrence: null, speaker: null, wording: null, context: null, translation: null };
  return attributes.form === "not_speech" ? { ...cleared, form: "direct" } : cleared;
}

/** Sets or clears (`null`) one attribute. Typing in one field is undone together. */
export function setField(
  quote: QuoteAnnotation,
  field: QuoteField,
  value: string | number | null,
  label: string,
): Change {
  const typed = field === "rationale" || field === "occasionStated";
  return {
    bodies: [{ type: "setAttributes", annotationId: quote.id, attributes: { [field]: value } }],
    label,
    ...(typed ? { joins: `${field} ${quote.id}` } : {}),
  };
}

export function setSpeaker(
  quote: QuoteAnnotation,
  which: "speakerStated" | "speakerActual",
  name: SpeakerName | null,
): Change {
  const what = which === "speakerStated" ? "Credited to" : "Said by";
  return {
    bodies: [{ type: "setAttributes", annotationId: quote.id, attributes: { [which]: name } }],
    label: name ? `${what} ${name.name}` : `${what}: nobody`,
  };
}

/** Adds evidence, or puts it in place of what it was. */
export function putEvidence(evidence: Evidence, label = "Evidence saved"): Change {
  return { bodies: [{ type: "putEvidence", evidence }], label, joins: `evidence ${evidence.id}` };
}

export function removeEvidence(evidenceId: string): Change {
  return { bodies: [{ type: "removeEvidence", evidenceId }], label: "Evidence removed" };
}
