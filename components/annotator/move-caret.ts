/** Where the caret goes in the article, in text offsets. Knows blocks, sentences, words and characters; not the screen. */

import type { ArticleDocument, Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { directionOf } from "@/lib/core/text/direction";
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import { quotationBefore, quotationFrom } from "@/lib/core/text/marked-quotations";
import { type Span, textOffset } from "@/lib/core/text/offsets";
import {
  nextSentenceEnd,
  nextWordEnd,
  previousSentenceStart,
  previousWordStart,
} from "@/lib/core/text/word-boundaries";

export type CaretUnit = "character" | "word" | "sentence" | "paragraph" | "article";

/** "forward" is on in the text; "left" and "right" are what an arrow shows. */
export type CaretDirection = "forward" | "back" | "left" | "right";

/**
 * The offset one step on: the next character border, or the end of a word, a
 * sentence, a paragraph or the article; backwards its start. White space between
 * blocks is passed over; the ends of the article hold. Reads only what stands
 * around the offset, so that its cost does not grow with the article.
 */
export function stepCaret(
  document: ArticleDocument,
  offset: number,
  unit: CaretUnit,
  direction: CaretDirection,
): number {
  const forward = readingDirection(document, offset, direction) === "forward";
  const at = textOffset(offset);
  switch (unit) {
    case "character":
      return forward ? characterForward(document, offset) : characterBack(document, offset);
    case "word":
      return (forward ? nextWordEnd(document.text, at) : previousWordStart(document.text, at)) ?? offset;
    case "sentence":
      return (forward ? nextSentenceEnd(document, at) : previousSentenceStart(document, at)) ?? offset;
    case "paragraph":
      return forward ? paragraphForward(document, offset) : paragraphBack(document, offset);
    case "article":
      return (forward ? document.blocks.at(-1)?.end : document.blocks[0]?.start) ?? offset;
  }
}

/**
 * Whether an arrow leads on in the text or back: "left" leads on in a block that
 * is written from right to left. The block decides, not the letters beside the
 * caret: a Latin name in an Arabic sentence is passed in the order it is read.
 */
export function readingDirection(
  document: ArticleDocument,
  offset: number,
  direction: CaretDirection,
): "forward" | "back" {
  if (direction === "forward" || direction === "back") return direction;
  const block = blockOf(document, offset);
  const onwards = block && directionOf(document.text, block) === "rtl" ? "left" : "right";
  return direction === onwards ? "forward" : "back";
}

/** The block the offset stands in or after. */
export function blockOf({ blocks }: Pick<ArticleDocument, "blocks">, offset: number): Block | null {
  const block = blocks[blockIndexAt(blocks, offset)];
  return block && block.start <= offset ? block : null;
}

/**
 * The next marked quotation in reading order: the first that starts at or after
 * a caret, or after the start of the selected words, so that a selected
 * quotation leads to the one nested in it. Back: the last that starts before
 * either. `null` if there is none that way.
 */
export function stepQuotation(
  document: ArticleDocument,
  { anchor, head }: { readonly anchor: number; readonly head: number },
  direction: "forward" | "back",
): Span | null {
  const start = Math.min(anchor, head);
  if (direction === "back") return quotationBefore(document, start);
  return quotationFrom(document, anchor === head ? start : start + 1);
}

function characterForward({ text, blocks }: ArticleDocument, offset: number): number {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  if (!block) return offset;
  if (offset < block.start) return block.start;
  if (offset < block.end) return Math.min(borderAtOrAfter(text, offset + 1), block.end);
  return blocks[index + 1]?.start ?? offset;
}

function characterBack({ text, blocks }: ArticleDocument, offset: number): number {
  const block = blocks[blockIndexAt(blocks, offset - 1)];
  if (!block || block.start >= offset) return offset;
  if (offset > block.end) return block.end;
  return Math.max(borderAtOrBefore(text, offset - 1), block.start);
}

function paragraphForward({ blocks }: ArticleDocument, offset: number): number {
  for (let index = blockIndexAt(blocks, offset); index < blocks.length; index++) {
    const { end } = blocks[index] as Block;
    if (end > offset) return end;
  }
  return offset;
}

function paragraphBack({ blocks }: ArticleDocument, offset: number): number {
  for (let index = blockIndexAt(blocks, offset); index >= 0; index--) {
    const start = blocks[index]?.start ?? offset;
    if (start < offset) return start;
  }
  return offset;
}
