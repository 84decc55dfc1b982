/** The words around a caret, as two or three presses of a mouse select them. */
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { type Span, span, type TextOffset, textOffset } from "@/lib/core/text/offsets";
import { nextWordEnd, previousWordStart, quotationAt, sentenceAt } from "@/lib/core/text/word-boundaries";
import { blockOf } from "./move-caret";

/** The word, sentence or marked quotation at the caret; at its very end too. `null` if there is none. */
export function spanAt(
  document: ArticleDocument,
  caret: TextOffset,
  unit: "word" | "sentence" | "quotation",
): Span | null {
  const { text } = document;
  const block = blockOf(document, caret);
  if (!block) return null;
  switch (unit) {
    case "word":
      return wordAt(text, caret);
    case "sentence":
      return sentenceAt(text, block, caret);
    case "quotation":
      return (
        quotationAt(text, block, caret) ??
        (caret > 0 ? quotationAt(text, block, textOffset(caret - 1)) : null)
      );
  }
}

/** The word that holds the caret or touches it, signs between them passed over; else the one that follows. */
function wordAt(text: string, caret: TextOffset): Span | null {
  const end = nextWordEnd(text, caret);
  const start = end === null ? null : previousWordStart(text, end);
  const next = start !== null && end !== null ? span(start, end) : null;
  if (next && next.start <= caret && isWord(text, next)) return next;
  const before = stepBefore(text, caret);
  const further = before && stepBefore(text, before.start);
  if (before && isWord(text, before)) return before;
  if (before && further && isWord(text, further)) return further;
  return next && isWord(text, next) ? next : null;
}

/** The word or run of signs that ends where the offset is. */
function stepBefore(text: string, offset: TextOffset): Span | null {
  const start = previousWordStart(text, offset);
  const end = start === null ? null : nextWordEnd(text, start);
  return start !== null && end !== null && end >= offset ? span(start, end) : null;
}

function isWord(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
