/** Refuses spans that do not say what the text says. Asked of everything that comes over the wire. */
import { cutsSurrogatePair } from "@/lib/core/text/offsets";
import type { AnchoredSpan } from "./selectors";

export type SpanFault = {
  readonly field: "start" | "end" | "exact" | "prefix" | "suffix";
  /** One sentence for a person. */
  readonly message: string;
};

/**
 * What is wrong with a span over `text`, or null. It must lie inside the text,
 * hold at least one code unit and no half character; `exact` must be its slice
 * and the contexts the words that touch it. Offsets are UTF-16 units.
 */
export function checkSpan(text: string, anchored: AnchoredSpan): SpanFault | null {
  const { start, end, exact, prefix, suffix } = anchored;
  if (!Number.isInteger(start) || start < 0 || start >= text.length) {
    return { field: "start", message: `The span starts at ${start}; the text has ${text.length} units.` };
  }
  if (!Number.isInteger(end) || end > text.length) {
    return { field: "end", message: `The span ends at ${end}; the text has ${text.length} units.` };
  }
  if (end <= start) return { field: "end", message: "The span must end after it starts." };
  if (cutsSurrogatePair(text, start))
    return { field: "start", message: "The span starts inside a character." };
  if (cutsSurrogatePair(text, end)) return { field: "end", message: "The span ends inside a character." };
  if (exact.length !== end - start || !text.startsWith(exact, start)) {
    return { field: "exact", message: "The words given are not the words at this place in the text." };
  }
  if (prefix.length > start || !text.startsWith(prefix, start - prefix.length)) {
    return { field: "prefix", message: "The words given before the span are not the words before it." };
  }
  if (!text.startsWith(suffix, end)) {
    return { field: "suffix", message: "The words given after the span are not the words after it." };
  }
  return null;
}

/**
 * The first fault among the spans of one mark, with the index of the span it
 * lies in, or null. Besides each span's own faults, spans must stand in text
 * order and not overlap; two may touch.
 */
export function checkSpans(
  text: string,
  spans: readonly AnchoredSpan[],
): (SpanFault & { readonly index: number }) | null {
  let previousEnd = 0;
  for (const [index, anchored] of spans.entries()) {
    const fault = checkSpan(text, anchored);
    if (fault) return { ...fault, index };
    if (anchored.start < previousEnd) {
      const message = "The spans of one mark must stand in the order of the text and not overlap.";
      return { field: "start", message, index };
    }
    previousEnd = anchored.end;
  }
  return null;
}
