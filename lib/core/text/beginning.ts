/** A text cut to a length, for lists, names and fields that hold no more. */
import { borderAtOrBefore } from "./graphemes";

/** As much of the text as fits `longest` UTF-16 units without half of a character. */
export function beginningOf(text: string, longest: number): string {
  return text.slice(0, borderAtOrBefore(text, longest));
}

/** The text, or its beginning and "…" if it is longer than `longest` UTF-16 units. */
export function abridged(text: string, longest: number): string {
  return text.length > longest ? `${beginningOf(text, longest)}…` : text;
}
