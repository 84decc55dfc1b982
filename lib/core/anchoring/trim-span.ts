/** Turns a selection, which may start or end anywhere, into a span fit to be marked. */
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import { type Span, span } from "@/lib/core/text/offsets";

/**
 * The span without white space at its ends (the non-breaking space counts as
 * white space there), widened so that it cuts no grapheme. Null if it covers no
 * words. Offsets past the text are brought back to its end. Trimming a trimmed
 * span changes nothing.
 */
export function trimSpan(text: string, selection: Span): Span | null {
  let start = borderAtOrBefore(text, Math.min(selection.start, text.length));
  let end = borderAtOrAfter(text, Math.min(selection.end, text.length));
  if (selection.start >= selection.end) return null;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (start === end) return null;
  return span(borderAtOrBefore(text, start), borderAtOrAfter(text, end));
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}
