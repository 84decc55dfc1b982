/**
 * Makes the one text of an article version out of a decoded source, and counts
 * its words. Only line ends change; a byte order mark goes at decoding.
 */
import type { CanonicalText } from "./article-document";

/** Largest source an import reads, bytes: the browser asks before it sends, the server again. */
export const MAXIMUM_SOURCE_BYTES = 5 * 1024 * 1024;

/** Why a string cannot be an article's text; `at` is a UTF-16 offset into it. */
export type TextFault = {
  readonly reason: "lone_surrogate" | "null_character";
  readonly at: number;
  readonly message: string;
};

/**
 * Says what stops `raw` from becoming a canonical text; null if nothing does.
 *
 * Half a surrogate pair has no UTF-8 form, so such a text has no hash and no
 * code-point offsets. U+0000 cannot be stored in a PostgreSQL text. Replacing
 * either would change somebody's words in silence.
 */
export function textFault(raw: string): TextFault | null {
  const match = /\p{Surrogate}|\0/u.exec(raw);
  if (!match) return null;
  if (match[0] === "\0") {
    return {
      reason: "null_character",
      at: match.index,
      message: `The text holds a null character at position ${match.index}. Save it again as plain text.`,
    };
  }
  return {
    reason: "lone_surrogate",
    at: match.index,
    message: `The text holds half a character at position ${match.index}. Save it again as UTF-8.`,
  };
}

/**
 * The canonical text of a decoded source: CRLF and lone CR become LF, nothing
 * else changes. Canonical text is a fixed point.
 *
 * Throws `RangeError` where {@link textFault} names a fault: ask it first about
 * text from outside.
 */
export function canonicalText(raw: string): CanonicalText {
  const fault = textFault(raw);
  if (fault) throw new RangeError(fault.message);
  return raw.replace(/\r\n?/g, "\n") as CanonicalText;
}

/**
 * Counts the words of a text: stretches between white space that hold at least
 * one letter or digit, so a lone dash or `|` is none and "U.S." is one.
 * Scripts written without spaces count a stretch as one word.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const stretch of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(stretch)) words++;
  return words;
}
