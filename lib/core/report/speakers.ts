/** Who a quote is credited to in print, and who the record says said it. */
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { type Layer, linksOf } from "@/lib/core/annotation/layer";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { findEntry } from "@/lib/core/codebook/look-up";
import type { CreditedTo, SaidBy } from "./report-content";

/** The speaker the article names, with the words it uses where they are marked. */
export function creditedTo(layer: Layer, quote: QuoteAnnotation, codebook: Codebook): CreditedTo {
  const { speakerStated, speakerClass } = quote.attributes;
  const surfaces = linksOf(layer, quote.id, "source").flatMap(
    (link) => layer.annotations.get(link.targetId)?.spans.map((one) => one.exact) ?? [],
  );
  return {
    name: speakerStated?.name ?? null,
    surface: surfaces.length > 0 ? surfaces.join(", ") : null,
    classWord:
      speakerClass === undefined
        ? null
        : (findEntry(codebook, "speakerClasses", speakerClass)?.word ?? speakerClass),
  };
}

/**
 * Who said it. Only a confirmed occurrence establishes a speaker: of words that
 * were not found, nobody can say whose they are.
 */
export function saidBy(quote: QuoteAnnotation): SaidBy {
  const { occurrence, speaker, speakerStated, speakerActual } = quote.attributes;
  if (occurrence !== "confirmed" || speaker === undefined || speaker === "unknown") {
    return { kind: "not-established" };
  }
  if (speaker === "wrong") return { kind: "other", name: speakerActual?.name ?? null };
  return { kind: "same", name: speakerActual?.name ?? speakerStated?.name ?? null };
}

/** The shortest honest label for a credited speaker: a name, a sort of speaker, the printed words. */
export function speakerLabel(credited: CreditedTo): string {
  return credited.name ?? credited.classWord ?? credited.surface ?? "Not named";
}
