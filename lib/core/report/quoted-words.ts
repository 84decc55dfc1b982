/** The words a page prints in quotation marks: under whose name, and whose they are. */

import { countWords } from "@/lib/core/text/canonical-text";
import { overlaps, type Span, span } from "@/lib/core/text/offsets";
import { stretchesOf } from "./marked-stretches";
import type { QuotedPiece, QuotedWords, ReportQuote, SpeakerWords } from "./report-content";
import { speakerLabel } from "./speakers";

/**
 * Counts every word in quotation marks once, for the outermost quote that has
 * it: a fragment inside a mixed quote, or a quote inside a quote, adds nothing.
 * Indirect quotes count only what they set in marks.
 */
export function quotedWords(quotes: readonly ReportQuote[], text: string): QuotedWords {
  const pieces = inBarOrder(piecesOf(quotes, text));
  return {
    total: total(pieces),
    moved: total(pieces.filter((piece) => piece.differs)),
    pieces,
    printed: bySpeaker(pieces, (piece) => piece.printedUnder),
    spoken: bySpeaker(pieces, (piece) => piece.saidBy),
  };
}

function piecesOf(quotes: readonly ReportQuote[], text: string): QuotedPiece[] {
  const counted: Span[] = [];
  const outermostFirst = [...quotes].sort((a, b) => startOf(a) - startOf(b) || lengthOf(b) - lengthOf(a));
  const pieces = outermostFirst.flatMap((quote): QuotedPiece[] => {
    const spans = quote.spans.map((one) => span(one.start, one.end));
    const fresh = stretchesOf(quote.form, spans, text).filter(
      (stretch) => !counted.some((one) => overlaps(one, stretch)),
    );
    counted.push(...fresh);
    const words = fresh.reduce((sum, one) => sum + countWords(text.slice(one.start, one.end)), 0);
    if (words === 0) return [];
    const printedUnder = speakerLabel(quote.creditedTo);
    return [
      {
        quote: quote.number,
        words,
        printedUnder,
        saidBy: spokenLabel(quote, printedUnder),
        differs: quote.saidBy.kind === "other",
      },
    ];
  });
  return pieces.sort((a, b) => a.quote - b.quote);
}

function spokenLabel(quote: ReportQuote, printedUnder: string): string | null {
  if (quote.saidBy.kind === "not-established") return null;
  if (quote.saidBy.kind === "same") return quote.saidBy.name ?? printedUnder;
  return quote.saidBy.name ?? "Someone else";
}

/** Speakers in the order they are first quoted; under each, their own words before other people's. */
function inBarOrder(pieces: readonly QuotedPiece[]): QuotedPiece[] {
  const printed = firstSeen(pieces.map((piece) => piece.printedUnder));
  const spoken = firstSeen(pieces.map((piece) => piece.saidBy));
  return [...pieces].sort(
    (a, b) =>
      printed.indexOf(a.printedUnder) - printed.indexOf(b.printedUnder) ||
      Number(a.differs) - Number(b.differs) ||
      spoken.indexOf(a.saidBy) - spoken.indexOf(b.saidBy) ||
      a.quote - b.quote,
  );
}

function bySpeaker(
  pieces: readonly QuotedPiece[],
  nameOf: (piece: QuotedPiece) => string | null,
): SpeakerWords[] {
  return firstSeen(pieces.map(nameOf)).map((name) => ({
    name,
    words: total(pieces.filter((piece) => nameOf(piece) === name)),
  }));
}

function firstSeen<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function total(pieces: readonly QuotedPiece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.words, 0);
}

function startOf(quote: ReportQuote): number {
  return quote.spans[0]?.start ?? 0;
}

function lengthOf(quote: ReportQuote): number {
  return quote.spans.reduce((sum, one) => sum + one.end - one.start, 0);
}
