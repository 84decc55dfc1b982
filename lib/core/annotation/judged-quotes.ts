/** The numbered quotes of a layer with the verdict each has now. */
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import type { QuoteForm, Verdict } from "@/lib/core/codebook/values";
import type { QuoteAnnotation } from "./annotation";
import type { Layer } from "./layer";
import { numberQuotes } from "./number-quotes";

export type JudgedQuote = {
  readonly annotation: QuoteAnnotation;
  readonly number: number;
  /** Kind letter and number, as on its chip: "D6". */
  readonly label: string;
  /** `null` while facets that decide it are unanswered. */
  readonly verdict: Verdict | null;
};

const LETTERS: Readonly<Record<QuoteForm, string>> = {
  direct: "D",
  indirect: "I",
  mixed: "M",
  direct_fragment: "F",
  not_speech: "U",
};

/** In reading order. Quotes called not speech keep their place: theirs is a verdict too. */
export function judgedQuotes(layer: Layer): readonly JudgedQuote[] {
  return [...numberQuotes(layer)].map(([id, number]) => {
    const annotation = layer.annotations.get(id) as QuoteAnnotation;
    const derived = deriveVerdict(annotation.attributes);
    return {
      annotation,
      number,
      label: `${LETTERS[annotation.attributes.form]}${number}`,
      verdict: derived.kind === "derived" ? derived.verdict : null,
    };
  });
}
