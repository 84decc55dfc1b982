/** Which marks a mark is joined to, and by which of its ends a line leaves it. Asks only for the mark's own links. */
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import { startOf } from "@/lib/core/annotation/reading-order";
import type { Span } from "@/lib/core/text/offsets";
import type { Side } from "./end-steps";

/** A quote and the speaker or cue that it leads to. */
export type Join = { readonly quote: QuoteAnnotation; readonly mention: Annotation };

/** What a mark is joined to, the nearest first: a quote to its speaker and its cue, those to every quote of theirs. */
export function joinsOf(index: LayerIndex, markId: string): Join[] {
  const mark = index.layer.annotations.get(markId);
  if (mark?.type === "quote") {
    const mentions = [index.linked(markId, "source"), index.linked(markId, "cue")];
    return mentions.flatMap((mention) => (mention ? [{ quote: mark, mention }] : []));
  }
  if (mark?.type !== "source" && mark?.type !== "cue") return [];
  const at = startOf(mark);
  return index
    .linkedTo(markId, mark.type)
    .map((quote) => ({ quote, mention: mark }))
    .sort((a, b) => Math.abs(startOf(a.quote) - at) - Math.abs(startOf(b.quote) - at));
}

/** One end of a stretch of words; `offset` in UTF-16 units. */
export type End = { readonly offset: number; readonly side: Side };

/** The end of the quote that faces the mention: its start, or the end of the last stretch before it. */
export function facingEnd(quote: Pick<Annotation, "spans">, mention: Pick<Annotation, "spans">): End {
  const at = mention.spans[0]?.start ?? 0;
  const before = quote.spans.findLast(({ end }) => end <= at);
  return before ? { offset: before.end, side: "end" } : { offset: quote.spans[0]?.start ?? 0, side: "start" };
}

/** The stretch of a mention that is nearest to an offset. */
export function nearestSpan({ spans }: Pick<Annotation, "spans">, offset: number): Span {
  const distance = ({ start, end }: Span) => Math.max(0, start - offset, offset - end);
  return spans.reduce((best, span) => (distance(span) < distance(best) ? span : best));
}
