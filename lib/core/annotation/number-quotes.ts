/** The numbers by which screens, reports and messages name quotes. */
import type { Annotation, QuoteAnnotation } from "./annotation";
import { type Layer, linksOf } from "./layer";

/** Serif kind letter of a chip. A fragment is direct speech; U is a quote found to be not speech. */
const LETTERS = { direct: "D", indirect: "I", mixed: "M", direct_fragment: "D", not_speech: "U" } as const;
export type QuoteLetter = (typeof LETTERS)[keyof typeof LETTERS];

export type QuoteLabel = {
  readonly letter: QuoteLetter;
  /** The number in reading order; a fragment has its mixed quote's. */
  readonly number: number;
  /** "6", or "7a" for the first fragment of quote 7. */
  readonly label: string;
};

/** Earlier first span first; of two that start together the one that reaches further, then by id. */
export function compareReadingOrder(a: Annotation, b: Annotation): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The layer's quotes in reading order, fragments included. */
export function quotesInReadingOrder(layer: Layer): QuoteAnnotation[] {
  const quotes = [...layer.annotations.values()].filter((annotation) => annotation.type === "quote");
  return quotes.toSorted(compareReadingOrder);
}

/**
 * Number by quote id, 1 to n in reading order, entries in that order. A
 * fragment linked to the quote it is a part of has no number of its own and is
 * not in the map; a fragment whose quote is gone is.
 */
export function numberQuotes(layer: Layer): ReadonlyMap<string, number> {
  const numbered = quotesInReadingOrder(layer).filter((quote) => wholeOf(layer, quote) === quote);
  return new Map(numbered.map((quote, index) => [quote.id, index + 1]));
}

/** Letter and label by quote id, for every quote of the layer, entries in reading order. */
export function quoteLabels(layer: Layer): ReadonlyMap<string, QuoteLabel> {
  const numbers = numberQuotes(layer);
  const fragmentsSoFar = new Map<string, number>();
  const labels = new Map<string, QuoteLabel>();
  for (const quote of quotesInReadingOrder(layer)) {
    const letter = LETTERS[quote.attributes.form];
    const own = numbers.get(quote.id);
    if (own !== undefined) {
      labels.set(quote.id, { letter, number: own, label: String(own) });
      continue;
    }
    const whole = wholeOf(layer, quote);
    const index = fragmentsSoFar.get(whole.id) ?? 0;
    fragmentsSoFar.set(whole.id, index + 1);
    const number = numbers.get(whole.id) ?? 0;
    labels.set(quote.id, { letter, number, label: `${number}${suffix(index)}` });
  }
  return labels;
}

/** The quote a fragment is a part of, through as many parents as are fragments themselves; otherwise the quote itself. */
export function wholeOf(layer: Layer, quote: QuoteAnnotation): QuoteAnnotation {
  const seen = new Set<string>();
  let current = quote;
  while (current.attributes.form === "direct_fragment") {
    // Two fragments linked to each other are parts of nothing.
    if (seen.has(current.id)) return quote;
    seen.add(current.id);
    const parent = linksOf(layer, current.id, "parent").at(-1);
    const target = parent && layer.annotations.get(parent.targetId);
    if (target?.type !== "quote") break;
    current = target;
  }
  return current;
}

/** a to z, then aa, ab … */
function suffix(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : suffix(Math.floor(index / 26) - 1) + letter;
}

function startOf(annotation: Annotation): number {
  return annotation.spans[0]?.start ?? 0;
}

function endOf(annotation: Annotation): number {
  return annotation.spans.at(-1)?.end ?? 0;
}
