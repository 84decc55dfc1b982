import type { DiffPiece } from "@/lib/core/report/report-content";

const KINDS = ["added", "dropped", "outside", "marked"] as const;

/** What the marks of these diffs mean: only the marks that stand in them. Draws nothing for none. */
export function DiffKey({ pieces }: { pieces: readonly DiffPiece[] }) {
  // A full stop beyond the passage looks like any other.
  const has = (kind: DiffPiece["kind"]) =>
    pieces.some((piece) => piece.kind === kind && (kind !== "outside" || /[\p{L}\p{N}]/u.test(piece.text)));
  const weighty = pieces.some(({ meaning }) => meaning);
  if (!KINDS.some(has)) return null;
  return (
    <div className="key">
      {has("added") && (
        <span className="diff">
          <ins>added</ins> printed, not on record
        </span>
      )}
      {has("dropped") && (
        <span className="diff">
          <del>dropped</del> on record, not printed
        </span>
      )}
      {weighty && (
        <span className="diff">
          <span data-weighty="">boxed</span> may change the meaning
        </span>
      )}
      {has("outside") && (
        <span className="diff">
          <span className="out">grey</span> not compared
        </span>
      )}
      {has("marked") && (
        <span className="diff">
          <span className="marked">[…]</span> an edit that print marks
        </span>
      )}
      <span>Case and punctuation are ignored.</span>
    </div>
  );
}
