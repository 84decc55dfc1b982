/** The number a quote goes by on every screen and in every report: its place in reading order. */
import type { QuoteAnnotation } from "./annotation";
import type { Layer } from "./layer";

/**
 * Quote ids in reading order, each with its number from 1. Quotes that start
 * together are numbered outermost first. A fragment that is linked to the mixed
 * quote it stands in goes by that quote and has no number of its own.
 */
export function numberQuotes(layer: Layer): ReadonlyMap<string, number> {
  const parts = new Set(
    [...layer.links.values()]
      .filter((link) => link.role === "parent" && layer.annotations.has(link.targetId))
      .map((link) => link.annotationId),
  );
  const quotes = [...layer.annotations.values()].filter(
    (one): one is QuoteAnnotation =>
      one.type === "quote" && !(one.attributes.form === "direct_fragment" && parts.has(one.id)),
  );
  quotes.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1));
  return new Map(quotes.map((quote, index) => [quote.id, index + 1]));
}

function startOf(quote: QuoteAnnotation): number {
  return quote.spans[0]?.start ?? 0;
}

function endOf(quote: QuoteAnnotation): number {
  return quote.spans.at(-1)?.end ?? 0;
}
