/** Which marks a mark stands in. */
import type { MarkDrawing, MarkPiece } from "./drawing";
import { compareSpans } from "./lanes";

/** For each mark with a chip, the under-line pieces its first word lies inside, outermost first. */
export function enclosing(
  marks: readonly MarkDrawing[],
): Map<string, { mark: MarkDrawing; piece: MarkPiece }[]> {
  const pieces = marks
    .flatMap((mark) => mark.pieces.map((piece) => ({ mark, piece })))
    .filter(({ piece }) => piece.lane > 0)
    .sort((a, b) => compareSpans(a.piece, b.piece));
  const around = new Map<string, { mark: MarkDrawing; piece: MarkPiece }[]>();
  let open: { mark: MarkDrawing; piece: MarkPiece }[] = [];
  for (const entry of pieces) {
    open = open.filter(({ piece }) => piece.end > entry.piece.start);
    if (open.length > 0 && entry.piece === entry.mark.pieces[0]) around.set(entry.mark.id, open);
    open = [...open, entry];
  }
  return around;
}
