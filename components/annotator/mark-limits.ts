/** How much one mark can hold. Asked before a change is made, so that the reviewer hears why and nothing is sent. */
import { MAXIMUM_SPAN_LENGTH } from "@/lib/core/anchoring/selectors";
import type { Span } from "@/lib/core/text/offsets";
import type { Refused } from "./session";

/** Most stretches of one mark. The schema of a mark says the same. */
export const MOST_SPANS = 50;

const LENGTH_WORDS = MAXIMUM_SPAN_LENGTH.toLocaleString("en");

/** Why these cannot be the spans of one mark, or `null` if they can. */
export function overLimit(spans: readonly Span[]): Refused | null {
  if (spans.some(isTooLong)) {
    return { refused: `That is too long for a mark, which holds ${LENGTH_WORDS} characters at most.` };
  }
  return spans.length > MOST_SPANS
    ? { refused: `A mark holds ${MOST_SPANS} separate stretches at most.` }
    : null;
}

/** Why these blocks cannot be labelled, or `null` if they can. */
export function blockOverLimit(blocks: readonly Span[]): Refused | null {
  if (!blocks.some(isTooLong)) return null;
  const which = blocks.length === 1 ? "This block" : "One of these blocks";
  return {
    refused: `${which} is too long to be labelled: a label holds ${LENGTH_WORDS} characters at most.`,
  };
}

export function isTooLong({ start, end }: Span): boolean {
  return end - start > MAXIMUM_SPAN_LENGTH;
}
