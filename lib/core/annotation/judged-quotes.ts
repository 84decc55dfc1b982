/** The numbered quotes of a layer with the verdict each has now. */
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import type { Verdict } from "@/lib/core/codebook/values";
import type { QuoteAnnotation } from "./annotation";
import type { Layer } from "./layer";
import { numberQuotes, quoteLabels } from "./number-quotes";

export type JudgedQuote = {
  readonly annotation: QuoteAnnotation;
  readonly number: number;
  /** Kind letter and number, as on its chip: "D6". */
  readonly label: string;
  /** `null` while facets that decide it are unanswered. */
  readonly verdict: Verdict | null;
};

/** In reading order. Quotes called not speech keep their place: theirs is a verdict too. */
export function judgedQuotes(layer: Layer): readonly JudgedQuote[] {
  const labels = quoteLabels(layer);
  return [...numberQuotes(layer)].map(([id, number]) => {
    const annotation = layer.annotations.get(id) as QuoteAnnotation;
    const { letter = "", label = "" } = labels.get(id) ?? {};
    const derived = deriveVerdict(annotation.attributes);
    return {
      annotation,
      number,
      label: `${letter}${label}`,
      verdict: derived.kind === "derived" ? derived.verdict : null,
    };
  });
}
