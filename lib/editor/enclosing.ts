/** Which marks a mark stands in. */
import type { MarkPiece } from "./drawing";
import { compareSpans } from "./lanes";

/** For each piece of one block that a mark begins with, the under-line pieces its first word lies inside, outermost first. */
export function enclosing(pieces: readonly MarkPiece[]): Map<MarkPiece, readonly MarkPiece[]> {
  const underLine = pieces.filter(({ lane }) => lane > 0).sort(compareSpans);
  const around = new Map<MarkPiece, readonly MarkPiece[]>();
  let open: MarkPiece[] = [];
  for (const piece of underLine) {
    open = open.filter(({ end }) => end > piece.start);
    if (open.length > 0 && piece.first) around.set(piece, open);
    open = [...open, piece];
  }
  return around;
}
