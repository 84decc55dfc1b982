/** Makes the selectors a span is stored with; the mirror of resolve-span. */
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import { cutsSurrogatePair, type Span } from "@/lib/core/text/offsets";
import { type AnchoredSpan, CONTEXT_LENGTH } from "./selectors";

/**
 * The span with its words and up to {@link CONTEXT_LENGTH} UTF-16 units on each
 * side, shortened so that the far end of the context never cuts a grapheme.
 *
 * Throws `RangeError` for a span that is empty, reaches past the text or cuts a
 * surrogate pair: pass selections through `trimSpan` first.
 */
export function describeSpan(text: string, span: Span): AnchoredSpan {
  const { start, end } = span;
  if (end > text.length || start >= end) throw new RangeError(`No words between ${start} and ${end}`);
  if (cutsSurrogatePair(text, start) || cutsSurrogatePair(text, end)) {
    throw new RangeError(`The span from ${start} to ${end} cuts a character in two`);
  }
  const from = Math.min(start, borderAtOrAfter(text, start - CONTEXT_LENGTH));
  const to = Math.max(end, borderAtOrBefore(text, end + CONTEXT_LENGTH));
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}
