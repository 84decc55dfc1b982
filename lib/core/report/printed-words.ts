/** The printed words of a quote as one text that can be laid beside a record. */
import { type DiffSegment, diffWords } from "@/lib/core/alignment/diff-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { contains, type Span } from "@/lib/core/text/offsets";
import type { DiffPiece } from "./report-content";

/** What stands where two spans of one quote are joined on the page. */
export const SPAN_JOINT = " […] ";

export type Comparison = {
  readonly printed: readonly DiffPiece[];
  readonly record: readonly DiffPiece[];
  readonly matched: { readonly words: number; readonly of: number; readonly beyond: number };
};

type Compared = {
  readonly spans: readonly Span[];
  readonly stretches: readonly Span[];
  readonly text: string;
};

/**
 * Compares the `stretches` of a quote, which lie inside its `spans`, with a
 * passage on record. All offsets are UTF-16 units of the article's text. The
 * printed pieces tile the spans, joined by {@link SPAN_JOINT}; what lies
 * between stretches is `outside`. Null if the words do not align.
 */
export function compareWithRecord(quote: Compared, excerpt: string): Comparison | null {
  // Between stretches of one span the article reports in its own words: an omission nobody denies.
  const joint = quote.stretches.length > quote.spans.length ? " … " : " ";
  const parts = quote.stretches.map((one) => quote.text.slice(one.start, one.end));
  const compared = parts.join(joint);
  const diff = diffWords(compared, excerpt);
  if (!diff.aligned) return null;
  const segments = setApart(diff.printed, reachOf(compared, diff.beyondExcerpt));
  const beyond = diff.beyondExcerpt.before + diff.beyondExcerpt.after;
  const printed: DiffPiece[] = [];
  for (const [index, whole] of quote.spans.entries()) {
    if (index > 0) printed.push({ kind: "outside", text: SPAN_JOINT });
    let at: number = whole.start;
    for (const [order, stretch] of quote.stretches.entries()) {
      if (!contains(whole, stretch)) continue;
      if (stretch.start > at) printed.push({ kind: "outside", text: quote.text.slice(at, stretch.start) });
      const offset = lengthBefore(parts, order, joint);
      printed.push(...within(segments, offset, quote.text.slice(stretch.start, stretch.end), "added"));
      at = stretch.end;
    }
    if (at < whole.end) printed.push({ kind: "outside", text: quote.text.slice(at, whole.end) });
  }
  return {
    printed: runTogether(printed),
    record: runTogether(within(diff.evidence, 0, excerpt, "dropped")),
    matched: { words: diff.matchedWords, of: diff.printedWords - beyond, beyond },
  };
}

type Segment = Pick<DiffSegment, "kind" | "start" | "end">;

/** The stretch of print that the excerpt reaches; words before and after it cannot be told by it. */
function reachOf(
  printed: string,
  { before, after }: { readonly before: number; readonly after: number },
): { readonly start: number; readonly end: number } {
  const words = normaliseWords(printed);
  return {
    start: before > 0 ? (words[before]?.start ?? 0) : 0,
    end: after > 0 ? (words[words.length - 1 - after]?.end ?? printed.length) : printed.length,
  };
}

/** The same tiling with everything beyond `reach` set to `outside`. */
function setApart(
  segments: readonly Segment[],
  reach: { readonly start: number; readonly end: number },
): Segment[] {
  return segments.flatMap(({ kind, start, end }) => {
    const from = Math.min(Math.max(start, reach.start), end);
    const to = Math.max(Math.min(end, reach.end), from);
    const cuts: Segment[] = [
      { kind: "outside", start, end: from },
      { kind, start: from, end: to },
      { kind: "outside", start: to, end },
    ];
    return cuts.filter((cut) => cut.end > cut.start);
  });
}

/** The segments that cover `text`, which begins at `offset` of the compared string. */
function within(
  segments: readonly Segment[],
  offset: number,
  text: string,
  changed: "added" | "dropped",
): DiffPiece[] {
  return segments.flatMap((segment): DiffPiece[] => {
    const piece = text.slice(Math.max(0, segment.start - offset), Math.max(0, segment.end - offset));
    return piece === "" ? [] : [{ kind: kindOf(segment.kind, changed), text: piece }];
  });
}

/** Neighbours of one kind as one piece; a blank between two of them goes with them. */
function runTogether(pieces: readonly DiffPiece[]): DiffPiece[] {
  const run: DiffPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = run.at(-1);
    const bridges = piece.text.trim() === "" && last?.kind === pieces[index + 1]?.kind;
    if (last && (last.kind === piece.kind || bridges)) {
      run[run.length - 1] = { kind: last.kind, text: last.text + piece.text };
    } else {
      run.push(piece);
    }
  }
  return run;
}

function kindOf(kind: Segment["kind"], changed: "added" | "dropped"): DiffPiece["kind"] {
  switch (kind) {
    case "inserted":
    case "dropped":
    case "changed":
      return changed;
    default:
      return kind;
  }
}

function lengthBefore(parts: readonly string[], index: number, joint: string): number {
  return parts.slice(0, index).reduce((sum, part) => sum + part.length + joint.length, 0);
}
