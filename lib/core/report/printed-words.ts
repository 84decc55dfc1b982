/** The printed words of a quote as one text that can be laid beside a record. */
import { type DiffSegment, diffWords, type WordDiff } from "@/lib/core/alignment/diff-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { proposeWording, type WordingProposal } from "@/lib/core/alignment/propose-wording";
import { contains, type Span } from "@/lib/core/text/offsets";
import type { DiffPiece } from "./report-content";

/** What stands where two spans of one quote are joined on the page. */
export const SPAN_JOINT = " […] ";

export type Comparison = {
  readonly printed: readonly DiffPiece[];
  readonly record: readonly DiffPiece[];
  readonly matched: { readonly words: number; readonly of: number; readonly beyond: number };
};

/** What can be said of a quote by laying it beside one passage on record. */
export type RecordCheck = {
  /** Null if the words do not align. */
  readonly comparison: Comparison | null;
  /** What decision rule D1 makes of the differences, for the reviewer to confirm. */
  readonly proposal: WordingProposal;
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
  return checkAgainstRecord(quote, excerpt).comparison;
}

/** As {@link compareWithRecord}, with the wording that the differences propose. */
export function checkAgainstRecord(quote: Compared, excerpt: string): RecordCheck {
  // Between stretches of one span the article reports in its own words: an omission nobody denies.
  const joint = quote.stretches.length > quote.spans.length ? " … " : " ";
  const parts = quote.stretches.map((one) => quote.text.slice(one.start, one.end));
  const diff = diffWords(parts.join(joint), excerpt);
  const proposal = proposeWording(diff);
  return { proposal, comparison: diff.aligned ? comparisonOf(quote, excerpt, { diff, parts, joint }) : null };
}

type Laid = { readonly diff: WordDiff; readonly parts: readonly string[]; readonly joint: string };

function comparisonOf(quote: Compared, excerpt: string, { diff, parts, joint }: Laid): Comparison {
  const segments = setApart(diff.printed, reachOf(parts.join(joint), diff.beyondExcerpt));
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
  segments: readonly DiffSegment[],
  reach: { readonly start: number; readonly end: number },
): DiffSegment[] {
  return segments.flatMap(({ kind, start, end, meaning }) => {
    const from = Math.min(Math.max(start, reach.start), end);
    const to = Math.max(Math.min(end, reach.end), from);
    const cuts: DiffSegment[] = [
      { kind: "outside", start, end: from, meaning: false },
      { kind, start: from, end: to, meaning },
      { kind: "outside", start: to, end, meaning: false },
    ];
    return cuts.filter((cut) => cut.end > cut.start);
  });
}

/** The segments that cover `text`, which begins at `offset` of the compared string. */
function within(
  segments: readonly DiffSegment[],
  offset: number,
  text: string,
  changed: "added" | "dropped",
): DiffPiece[] {
  return segments.flatMap((segment): DiffPiece[] => {
    const piece = text.slice(Math.max(0, segment.start - offset), Math.max(0, segment.end - offset));
    if (piece === "") return [];
    const kind = kindOf(segment.kind, changed);
    return [kind === changed ? { kind, text: piece, meaning: segment.meaning } : { kind, text: piece }];
  });
}

/** Neighbours of one kind and weight as one piece; a blank between two of one kind goes with the first. */
function runTogether(pieces: readonly DiffPiece[]): DiffPiece[] {
  const run: DiffPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = run.at(-1);
    const bridges = piece.text.trim() === "" && last?.kind === pieces[index + 1]?.kind;
    if (last && (bridges || (last.kind === piece.kind && last.meaning === piece.meaning))) {
      run[run.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      run.push(piece);
    }
  }
  return run;
}

function kindOf(kind: DiffSegment["kind"], changed: "added" | "dropped"): DiffPiece["kind"] {
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
