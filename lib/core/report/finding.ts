/**
 * The sentence a report opens with. Computed from the verdicts, in words that
 * state what is printed and what is on record, never why.
 */
import type { Verdict } from "@/lib/core/codebook/values";
import { counted } from "./counted";
import type { Coverage, Finding, QuotedWords, ReportQuote } from "./report-content";
import { speakerLabel } from "./speakers";

/** Verdicts that make a headline, most serious first: the order of CODEBOOK 4. */
const HEADLINE_ORDER = [
  "fabricated",
  "misattributed",
  "altered_wording",
  "mistranslated",
  "paraphrase_as_quote",
  "misrepresented",
  "truncated",
  "out_of_context",
] as const satisfies readonly Verdict[];
type HeadlineVerdict = (typeof HEADLINE_ORDER)[number];

/** Longest stretch of a quote or a record the deck repeats, in UTF-16 units. */
const DECK_EXCERPT = 220;

/** The headline and the deck under it. Both are whole sentences; the headline has no final stop. */
export function findingOf(quotes: readonly ReportQuote[], coverage: Coverage, words: QuotedWords): Finding {
  const verdict = HEADLINE_ORDER.find((one) => quotes.some((quote) => quote.verdict?.verdict === one));
  if (verdict === undefined) return withoutFault(quotes, coverage);
  const leading = quotes.filter((quote) => quote.verdict?.verdict === verdict);
  return { headline: headlineOf(verdict, leading), deck: deckOf(verdict, leading, quotes, words) };
}

function headlineOf(verdict: HeadlineVerdict, leading: readonly ReportQuote[]): string {
  const credited = names(leading.map((quote) => speakerLabel(quote.creditedTo)));
  switch (verdict) {
    case "fabricated":
      return `The complete record does not hold words credited to ${credited}`;
    case "misattributed":
      return `Words credited to ${credited} were spoken by ${actualNames(leading)}`;
    case "altered_wording":
      return `Words credited to ${credited} differ in substance from the record`;
    case "mistranslated":
      return `A translation of ${credited} does not match the original`;
    case "paraphrase_as_quote":
      return `A paraphrase of ${credited} is printed in quotation marks`;
    case "misrepresented":
      return `A report of what ${credited} said does not match the record`;
    case "truncated":
      return `A cut changes the sense of words credited to ${credited}`;
    case "out_of_context":
      return `Words credited to ${credited} are set in another context than their own`;
  }
}

function deckOf(
  verdict: HeadlineVerdict,
  leading: readonly ReportQuote[],
  quotes: readonly ReportQuote[],
  words: QuotedWords,
): string {
  const extent = extentOf(leading, quotes, words);
  if (verdict === "misattributed") {
    const credited = names(leading.map((quote) => speakerLabel(quote.creditedTo)));
    return `${extent}, ${isOrAre(leading)} on record from ${actualNames(leading)}. The article credits ${itOrThem(leading)} to ${credited}.`;
  }
  const [first] = leading;
  const record = first?.evidence.find((item) => item.excerpt)?.excerpt;
  if (leading.length === 1 && first && record) {
    return `The article prints ${inMarks(first.printed)}. The record has ${inMarks(record)}.`;
  }
  return `${extent}. ${first?.verdict?.sentence ?? ""}`.trim();
}

/** “3 of the 4 passages printed in quotation marks, 44 of 84 quoted words” */
function extentOf(
  leading: readonly ReportQuote[],
  quotes: readonly ReportQuote[],
  words: QuotedWords,
): string {
  if (!leading.every((quote) => quote.inQuotationMarks)) {
    return `${leading.length} of the article’s ${counted(quotes.length, "quote")}`;
  }
  const numbers = new Set(leading.map((quote) => quote.number));
  const theirs = words.pieces.filter((piece) => numbers.has(piece.quote));
  const inMarksCount = words.pieces.length;
  const theirWords = theirs.reduce((sum, piece) => sum + piece.words, 0);
  const passages =
    inMarksCount === 1 ? "The one passage" : `${theirs.length} of the ${inMarksCount} passages`;
  return `${passages} printed in quotation marks, ${theirWords} of ${counted(words.total, "quoted word")}`;
}

function withoutFault(quotes: readonly ReportQuote[], coverage: Coverage): Finding {
  const count = (family: string) => quotes.filter((quote) => quote.verdict?.family === family).length;
  const sound = count("sound");
  const all = quotes.length;
  if (all === 0) {
    return { headline: "This page quotes nobody", deck: "Reviewers read it and marked no quote." };
  }
  if (coverage.checked === 0) {
    return {
      headline: "No quote on this page has been checked",
      deck: `Reviewers marked ${counted(all, "quote")}. Nothing is known yet about whether the words were said.`,
    };
  }
  if (sound === 0) {
    return {
      headline: "No quote on this page could be confirmed",
      deck: `${coverage.sentence}. That a record was not found, or cannot exist, says nothing against the words.`,
    };
  }
  const deck = `${coverage.sentence}. Nothing that was checked differs from the record in substance.`;
  if (sound === all) {
    return {
      headline: all === 1 ? "The one quote matches the record" : `All ${all} quotes match the record`,
      deck,
    };
  }
  return {
    headline:
      sound === 1
        ? `1 of ${all} quotes matches the record; the others are open`
        : `${sound} of ${all} quotes match the record; the others are open`,
    deck,
  };
}

function actualNames(leading: readonly ReportQuote[]): string {
  return names(
    leading.map((quote) => (quote.saidBy.kind === "other" && quote.saidBy.name) || "someone else"),
  );
}

/** One or two names; beyond that the table says who. */
function names(all: readonly string[]): string {
  const [first, second, ...more] = new Set(all);
  if (first === undefined) return "nobody named";
  if (second === undefined) return first;
  return more.length > 0 ? "several speakers" : `${first} and ${second}`;
}

function isOrAre(quotes: readonly ReportQuote[]): string {
  return quotes.length === 1 ? "is" : "are";
}

function itOrThem(quotes: readonly ReportQuote[]): string {
  return quotes.length === 1 ? "it" : "them";
}

/** In curly marks, its own outer marks and closing comma or stop taken off, cut at a word if long. */
function inMarks(text: string): string {
  const bare = text
    .trim()
    .replace(/^[“"«„‘]+|[”"»’]+$/gu, "")
    .replace(/[\s,.;]+$/u, "");
  if (bare.length <= DECK_EXCERPT) return `“${bare}”`;
  return `“${bare.slice(0, DECK_EXCERPT).replace(/\s+\S*$/u, "")} …”`;
}
