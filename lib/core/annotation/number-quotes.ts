/** The numbers by which screens, reports and messages name quotes, for a layer that is only read. */
import type { Layer } from "./layer";
import { LayerIndex, type QuoteLabel } from "./layer-index";

/**
 * Number by quote id, 1 to n in reading order, entries in that order. A
 * fragment linked to the quote it is a part of has no number of its own and is
 * not in the map; a fragment whose quote is gone is.
 */
export function numberQuotes(layer: Layer): ReadonlyMap<string, number> {
  return new Map(new LayerIndex(layer).numbered.map((quote, index) => [quote.id, index + 1]));
}

/** Letter and label by quote id, for every quote of the layer, entries in reading order. */
export function quoteLabels(layer: Layer): ReadonlyMap<string, QuoteLabel> {
  const index = new LayerIndex(layer);
  const quotes = index.ordered.filter((mark) => mark.type === "quote");
  return new Map(quotes.map((quote) => [quote.id, index.labelOf(quote)]));
}
