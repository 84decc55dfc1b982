import { Fragment } from "react";
import type { DiffPiece } from "@/lib/core/report/report-content";

/** One side of a word diff: what both have, what only print has, what only the record has. */
export function WordDiff({ pieces }: { pieces: readonly DiffPiece[] }) {
  let at = 0;
  return pieces.map((piece) => {
    const key = at;
    at += piece.text.length + 1;
    return <Piece key={key} piece={piece} />;
  });
}

function Piece({ piece: { kind, text } }: { piece: DiffPiece }) {
  switch (kind) {
    case "same":
      return <Fragment>{text}</Fragment>;
    case "marked":
      return <span className="marked">{text}</span>;
    case "outside":
      return <span className="out">{text}</span>;
    case "added":
      return (
        <ins>
          <span className="sr">added: </span>
          {text}
          <span className="sr"> (end)</span>
        </ins>
      );
    case "dropped":
      return (
        <del>
          <span className="sr">dropped: </span>
          {text}
          <span className="sr"> (end)</span>
        </del>
      );
  }
}
