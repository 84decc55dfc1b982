/** Cuts a block's text where marks begin and end, and nests what lies inside what. */

import type { Inline } from "@/lib/core/text/article-document";
import type { ControlCharacter } from "@/lib/core/text/control-characters";
import { type Span, span } from "@/lib/core/text/offsets";
import type { MarkPiece } from "@/lib/editor/drawing";
import { compareSpans } from "@/lib/editor/lanes";

/** A tree over a stretch of text: words, or something drawn around more of the tree. */
export type Segment =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | {
      readonly kind: "mark";
      readonly piece: MarkPiece;
      readonly start: number;
      readonly inside: readonly Segment[];
    }
  | {
      readonly kind: "inline";
      readonly inline: Inline;
      readonly start: number;
      readonly inside: readonly Segment[];
    };

/** A stretch of words, cut before each character that cannot be seen. */
export function cutAtControls(
  { start, end }: Span,
  controls: readonly ControlCharacter[],
): (Span & { readonly control: ControlCharacter | null })[] {
  const inside = controls.filter(({ at }) => start <= at && at < end);
  const edges = [start, ...inside.map(({ at }) => at), end];
  return edges.slice(0, -1).map((from, i) => ({
    ...span(from, edges[i + 1] ?? end),
    control: i === 0 ? null : (inside[i - 1] ?? null),
  }));
}

type Cover = Span & ({ readonly piece: MarkPiece } | { readonly inline: Inline });

/** The tree of one block. Marks that cross without nesting are cut where the other begins. */
export function segmentBlock(
  block: Span,
  pieces: readonly MarkPiece[],
  inlines: readonly Inline[],
): Segment[] {
  const covers: Cover[] = [
    ...pieces.map((piece) => ({ start: piece.start, end: piece.end, piece })),
    ...inlines.map((inline) => ({ start: inline.start, end: inline.end, inline })),
  ].sort(compareSpans);
  return nest(block.start, block.end, covers);
}

function nest(from: number, to: number, covers: readonly Cover[]): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  let rest = covers.filter(({ start, end }) => start < to && end > from);
  while (at < to) {
    const [next] = rest;
    if (!next || next.start >= to) {
      segments.push({ kind: "text", start: at, end: to });
      break;
    }
    const start = Math.max(next.start, at);
    if (start > at) segments.push({ kind: "text", start: at, end: start });
    const end = Math.min(next.end, to);
    const inside = nest(start, end, rest.slice(1));
    segments.push(
      "piece" in next
        ? { kind: "mark", piece: cut(next.piece, start, end), start, inside }
        : { kind: "inline", inline: next.inline, start, inside },
    );
    at = end;
    rest = rest.slice(1).filter((cover) => cover.end > end);
  }
  return segments;
}

/** A piece drawn in parts carries its chip on the first part and its ending on the last. */
function cut(piece: MarkPiece, start: number, end: number): MarkPiece {
  return {
    ...piece,
    first: piece.first && start === piece.start,
    last: piece.last && end === piece.end,
  };
}
