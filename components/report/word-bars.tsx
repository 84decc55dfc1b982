import type { QuotedPiece, QuotedWords } from "@/lib/core/report/report-content";

type Segment = {
  readonly key: string;
  readonly label: string;
  readonly words: number;
  readonly moved: boolean;
};

/**
 * The quoted words by whom they are credited to and who said them: two bars in one order, so that the
 * same place in both is the same words. Everything they show is in their name
 * and in the table under them.
 */
export function WordBars({ words }: { words: QuotedWords }) {
  if (words.total === 0) return null;
  const printed = segments(
    words.pieces,
    (piece) => piece.printedUnder,
    () => false,
  );
  const spoken = segments(
    words.pieces,
    (piece) => piece.saidBy ?? "Not established",
    (piece) => piece.differs,
  );
  return (
    <figure className="bars" aria-labelledby="bars-title">
      <figcaption className="figt" id="bars-title">
        {words.total === 1 ? "The one word" : `The ${words.total} words`} in quotation marks
      </figcaption>
      <div className="bar2" role="img" aria-label={inWords(words)}>
        <span>Credited to</span>
        <Bar segments={printed} total={words.total} />
        <span>Said by</span>
        <Bar segments={spoken} total={words.total} cuts={words.pieces} />
        <span />
        <Axis pieces={words.pieces} total={words.total} />
      </div>
      <WordTable words={words} />
    </figure>
  );
}

/** A bar in percent of its own width: no script, no inline style, one drawing for every screen. */
function Bar({
  segments: all,
  total,
  cuts,
}: {
  segments: readonly Segment[];
  total: number;
  cuts?: readonly QuotedPiece[];
}) {
  return (
    <svg className="b" width="100%" height="28" aria-hidden="true" focusable="false">
      {placed(all, total).map(({ item, x, width }) => (
        <rect
          key={item.key}
          className={item.moved ? "seg-moved" : "seg-own"}
          x={x}
          width={width}
          height="28"
        />
      ))}
      {cuts &&
        placed(cuts.map(asSegment), total)
          .slice(1)
          .map(({ item, x }) => <rect key={item.key} className="seg-cut" x={x} width="2" height="28" />)}
      {placed(all, total).map(({ item, x, width }) => (
        <foreignObject key={item.key} x={x} width={width} height="28">
          <p className={item.moved ? "seg-name on-moved" : "seg-name"}>
            <span>
              {item.label} {item.words}
            </span>
          </p>
        </foreignObject>
      ))}
    </svg>
  );
}

function Axis({ pieces, total }: { pieces: readonly QuotedPiece[]; total: number }) {
  return (
    <svg className="bq" width="100%" height="20" aria-hidden="true" focusable="false">
      {placed(pieces.map(asSegment), total).map(({ item, x, width }, index) => (
        <svg key={item.key} x={x} width={width} height="20" aria-hidden="true">
          <rect className="seg-axis" width="100%" height="1" />
          <text x={index === 0 ? 0 : 3} y="15">
            {item.words / total > 0.12 ? `Quote ${item.key}` : item.key}
          </text>
        </svg>
      ))}
    </svg>
  );
}

function WordTable({ words }: { words: QuotedWords }) {
  return (
    <details className="bars-table">
      <summary>The same as a table</summary>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Quote</th>
            <th scope="col">Words</th>
            <th scope="col">Credited to</th>
            <th scope="col">Said by</th>
          </tr>
        </thead>
        <tbody>
          {[...words.pieces]
            .sort((a, b) => a.quote - b.quote)
            .map((piece) => (
              <tr key={piece.quote}>
                <th scope="row">{piece.quote}</th>
                <td className="num">{piece.words}</td>
                <td>{piece.printedUnder}</td>
                <td>{piece.saidBy ?? "Not established"}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

/** Neighbours under one name are one segment. */
function segments(
  pieces: readonly QuotedPiece[],
  nameOf: (piece: QuotedPiece) => string,
  moved: (piece: QuotedPiece) => boolean,
): Segment[] {
  const joined: Segment[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.label === nameOf(piece) && last.moved === moved(piece)) {
      joined[joined.length - 1] = { ...last, words: last.words + piece.words };
    } else {
      joined.push({
        key: String(piece.quote),
        label: nameOf(piece),
        words: piece.words,
        moved: moved(piece),
      });
    }
  }
  return joined;
}

function asSegment(piece: QuotedPiece): Segment {
  return { key: String(piece.quote), label: "", words: piece.words, moved: piece.differs };
}

function placed(all: readonly Segment[], total: number) {
  let before = 0;
  return all.map((item) => {
    const x = percent(before / total);
    before += item.words;
    return { item, x, width: percent(item.words / total) };
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}

function inWords(words: QuotedWords): string {
  const list = (all: QuotedWords["printed"]) =>
    all.map((one) => `${one.name ?? "speaker not established"} ${one.words}`).join(", ");
  return `Of ${words.total} quoted words, credited to: ${list(words.printed)}. Said by: ${list(words.spoken)}.`;
}
