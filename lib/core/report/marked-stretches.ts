/** The stretches of a span that the article sets between quotation marks. */
import type { QuoteForm } from "@/lib/core/codebook/values";
import { type Span, span } from "@/lib/core/text/offsets";

/** Opening mark to the marks that may close it. Apostrophes make single marks unsafe to pair blindly. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  '"': '"',
  "‘": "’",
};

/**
 * The stretches of a quote that claim to be the speaker's own words: all of a
 * direct quote or fragment, what a mixed or indirect one sets in marks.
 */
export function stretchesOf(form: QuoteForm, spans: readonly Span[], text: string): Span[] {
  if (form === "direct" || form === "direct_fragment") return spans.map(({ start, end }) => ({ start, end }));
  return spans.flatMap((one) => markedStretches(text, one));
}

/**
 * Stretches of `text` inside `within` that stand between quotation marks, marks
 * included, in order and never nested. A mark left open runs to the end of
 * `within`: continuing paragraphs are printed so. Single curly marks count only
 * where the opening one follows a blank and the closing one does not stand
 * between two letters, as an apostrophe does.
 */
export function markedStretches(text: string, within: Span): Span[] {
  const found: Span[] = [];
  let at: number = within.start;
  while (at < within.end) {
    const closers = CLOSERS[text[at] ?? ""];
    if (closers === undefined || (text[at] === "‘" && isLetter(text[at - 1]))) {
      at++;
      continue;
    }
    const end = closingMark(text, at, within.end, closers);
    if (end === null && text[at] === "‘") {
      at++;
      continue;
    }
    found.push(span(at, end ?? within.end));
    at = end ?? within.end;
  }
  return found;
}

/** Offset after the mark that closes the one at `open`, or null if none does before `limit`. */
function closingMark(text: string, open: number, limit: number, closers: string): number | null {
  for (let at = open + 1; at < limit; at++) {
    if (!closers.includes(text[at] ?? "")) continue;
    const apostrophe = text[at] === "’" && isLetter(text[at - 1]) && isLetter(text[at + 1]);
    if (!apostrophe) return at + 1;
  }
  return null;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
