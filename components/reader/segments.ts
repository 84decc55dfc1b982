/** Cuts a block's text where marks begin and end, and nests what lies inside what. */

import type { Inline } from "@/lib/core/text/article-document";
import type { Span } from "@/lib/core/text/offsets";
import type { MarkDrawing, MarkPiece } from "@/lib/editor/drawing";
import { compareSpans } from "@/lib/editor/lanes";

export type MarkedPiece = MarkPiece & {
  readonly mark: MarkDrawing;
  readonly first: boolean;
  readonly last: boolean;
};

/** A tree over a stretch of text: words, or something drawn around more of the tree. */
export type Segment =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | {
      readonly kind: "mark";
      readonly piece: MarkedPiece;
      readonly start: number;
      readonly inside: readonly Segment[];
    }
  | {
      readonly kind: "inline";
      readonly inline: Inline;
      readonly start: number;
      readonly inside: readonly Segment[];
    };

type Cover = Span & ({ readonly piece: MarkedPiece } | { readonly inline: Inline });

/** Every mark's pieces by block index, in reading order. */
export function piecesByBlock(
  marks: readonly MarkDrawing[],
  blockIndex: (offset: number) => number,
): Map<number, MarkedPiece[]> {
  const byBlock = new Map<number, MarkedPiece[]>();
  for (const mark of marks) {
    mark.pieces.forEach((piece, i) => {
      const marked = { ...piece, mark, first: i === 0, last: i === mark.pieces.length - 1 };
      const index = blockIndex(piece.start);
      const list = byBlock.get(index);
      if (list) list.push(marked);
      else byBlock.set(index, [marked]);
    });
  }
  return byBlock;
}

/** The tree of one block. Marks that cross without nesting are cut where the other begins. */
export function segmentBlock(
  block: Span,
  pieces: readonly MarkedPiece[],
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
function cut(piece: MarkedPiece, start: number, end: number): MarkedPiece {
  return {
    ...piece,
    first: piece.first && start === piece.start,
    last: piece.last && end === piece.end,
  };
}
