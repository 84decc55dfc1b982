import { Fragment, type ReactNode } from "react";
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

function Piece({ piece: { kind, text, meaning } }: { piece: DiffPiece }) {
  const weight = meaning ? { "data-weighty": "" } : {};
  switch (kind) {
    case "same":
      return <Fragment>{text}</Fragment>;
    case "marked":
      return <span className="marked">{text}</span>;
    case "outside":
      return <span className="out">{text}</span>;
    case "added":
      return (
        <ins {...weight}>
          <Spoken word="added" meaning={meaning}>
            {text}
          </Spoken>
        </ins>
      );
    case "dropped":
      return (
        <del {...weight}>
          <Spoken word="dropped" meaning={meaning}>
            {text}
          </Spoken>
        </del>
      );
  }
}

/** “added, may change the meaning: not (end)”: screen readers pass over the elements themselves. */
function Spoken({
  word,
  meaning,
  children,
}: {
  word: string;
  meaning: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <span className="sr">{meaning ? `${word}, may change the meaning: ` : `${word}: `}</span>
      {children}
      <span className="sr"> (end)</span>
    </>
  );
}
