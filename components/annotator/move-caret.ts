/** Where the caret goes in the article, in text offsets. Knows blocks, words and characters; not the screen. */

import type { ArticleDocument, Block } from "@/lib/core/text/article-document";
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import { textOffset } from "@/lib/core/text/offsets";
import { nextWordEnd, previousWordStart } from "@/lib/core/text/word-boundaries";

export type CaretUnit = "character" | "word";

/** The offset one step on. White space between blocks is passed over; the ends of the article hold. */
export function stepCaret(
  { text, blocks }: ArticleDocument,
  offset: number,
  unit: CaretUnit,
  direction: "forward" | "back",
): number {
  const at = textOffset(offset);
  if (unit === "word") {
    const to = direction === "forward" ? nextWordEnd(text, at) : previousWordStart(text, at);
    return to ?? offset;
  }
  if (direction === "forward") {
    const block = blocks.findLast((candidate) => candidate.start <= offset);
    if (block && offset < block.end) return borderAtOrAfter(text, offset + 1);
    return blocks.find((candidate) => candidate.start > offset)?.start ?? offset;
  }
  const block = blocks.findLast((candidate) => candidate.start < offset);
  if (!block) return offset;
  return offset > block.end ? block.end : borderAtOrBefore(text, offset - 1);
}

/** The block the offset stands in or after. */
export function blockOf({ blocks }: Pick<ArticleDocument, "blocks">, offset: number): Block | null {
  return blocks.findLast((block) => block.start <= offset) ?? null;
}
