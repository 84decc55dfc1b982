/** Where a quote comes apart, and which quotations stand inside and after it. Text and spans; no marks. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { borderAtOrBefore } from "@/lib/core/text/graphemes";
import { quotationsNear } from "@/lib/core/text/marked-quotations";
import { contains, type Span, span } from "@/lib/core/text/offsets";
import { touchedBlocks } from "./make-marks";
import { blockOf } from "./move-caret";

type Halves = readonly [AnchoredSpan[], AnchoredSpan[]];

/**
 * Some spans in two parts: parted in the gap nearest to the UTF-16 offset `at`,
 * or, if there is one span only, cut there. `null` if there is nothing on one
 * side of the cut.
 */
export function halvesOf(text: string, spans: readonly AnchoredSpan[], at: number): Halves | null {
  const [only, ...more] = spans;
  return only && more.length === 0 ? cutAt(text, only, at) : partAt(spans, at);
}

function cutAt(text: string, words: Span, at: number): Halves | null {
  if (at <= words.start || at >= words.end) return null;
  const border = borderAtOrBefore(text, at);
  const [before, after] = [
    trimSpan(text, span(words.start, border)),
    trimSpan(text, span(border, words.end)),
  ];
  return before && after && [[describeSpan(text, before)], [describeSpan(text, after)]];
}

function partAt(spans: readonly AnchoredSpan[], at: number): Halves {
  let nearest = 1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < spans.length; index++) {
    const [from, to] = [spans[index - 1]?.end ?? 0, spans[index]?.start ?? 0];
    const distance = Math.max(0, from - at, at - to);
    if (distance >= shortest) continue;
    nearest = index;
    shortest = distance;
  }
  return [spans.slice(0, nearest), spans.slice(nearest)];
}

/** The outermost marked quotations that lie within some words of the article, in text order. */
export function quotationsInside(document: ArticleDocument, words: Span): Span[] {
  const blocks = touchedBlocks(document.blocks, words);
  const all = blocks.flatMap((block) =>
    quotationsNear(document.text, block, Math.max(block.start, words.start)),
  );
  return outermost(all.filter((quotation) => contains(words, quotation)));
}

/** The outermost marked quotations that start at or after `offset` in the block before it, in text order. */
export function quotationsAfter(document: ArticleDocument, offset: number): Span[] {
  const block = blockOf(document, Math.max(0, offset - 1));
  if (!block) return [];
  return outermost(quotationsNear(document.text, block, offset).filter(({ start }) => start >= offset));
}

function outermost(quotations: readonly Span[]): Span[] {
  const inOrder = quotations.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const quotation of inOrder) {
    if (quotation.start >= (kept.at(-1)?.end ?? 0)) kept.push(quotation);
  }
  return kept;
}
