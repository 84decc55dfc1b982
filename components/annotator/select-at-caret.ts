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

function wordAt(text: string, caret: TextOffset): Span | null {
  const end = nextWordEnd(text, caret);
  const start = end === null ? null : previousWordStart(text, end);
  if (start !== null && end !== null && start <= caret) return span(start, end);
  const before = previousWordStart(text, caret);
  const close = before === null ? null : nextWordEnd(text, before);
  if (before !== null && close !== null && close >= caret) return span(before, close);
  return start !== null && end !== null ? span(start, end) : null;
}
