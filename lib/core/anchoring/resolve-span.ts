/**
 * Finds where a stored span lies in a text that may have changed since; the
 * mirror of describe-span. After Hypothesis' `match-quote` (exact first,
 * approximate second, four named weights) and Apache Annotator's describe and
 * match pair.
 */
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import { type Span, span } from "@/lib/core/text/offsets";
import { findApproximately, similarity } from "./approximate-search";
import type { AnchoredSpan } from "./selectors";

export type ResolvedSpan =
  | { readonly kind: "exact" | "moved"; readonly span: Span; readonly score: number }
  | { readonly kind: "orphaned"; readonly reason: "not_found" | "ambiguous" };

/** What each kind of evidence is worth. The words themselves outweigh everything around them. */
const WORDS_WEIGHT = 50;
const CONTEXT_WEIGHT = 20;
const POSITION_WEIGHT = 2;

/** Words shorter than this many units say proportionally less: "he" is everywhere. */
const TELLING_LENGTH = 16;

/** Below these a place is a guess. Altered words need their context; unaltered long ones do not. */
export const MINIMUM_SCORE = 0.5;
const MINIMUM_SCORE_ALTERED = 0.7;

/** Two places whose scores differ by less than this cannot be told apart. */
const CLEAR_LEAD = 0.03;

/** Occurrences beyond this many are not looked at; words that common resolve by position or not at all. */
const MOST_OCCURRENCES = 5000;

/**
 * Where a stored span lies in `text`. `exact`: at its own offsets, the same
 * words. `moved`: elsewhere, or with slightly altered words; never cutting a
 * grapheme. `score` runs from 0 to 1.
 *
 * Tries the position with its words and context first, then every occurrence of
 * the words, then the closest approximate match. Returns `orphaned` rather than
 * guess below {@link MINIMUM_SCORE}: a reviewer can re-place an orphan, but
 * cannot notice a highlight that quietly moved.
 */
export function resolveSpan(text: string, anchored: AnchoredSpan): ResolvedSpan {
  const { start, end, exact, prefix, suffix } = anchored;
  const here = text.startsWith(exact, start) && end - start === exact.length;
  if (here && text.endsWith(prefix, start) && text.startsWith(suffix, end)) {
    return { kind: "exact", span: span(start, end), score: 1 };
  }
  const unaltered = occurrences(text, exact).map((at) =>
    score(text, anchored, { at, end: at + exact.length, likeness: 1 }),
  );
  const found = pick(unaltered, MINIMUM_SCORE);
  if (found.kind !== "orphaned") return found.span.start === start ? { ...found, kind: "exact" } : found;
  if (found.reason === "ambiguous") return found;
  const altered = findApproximately(text, exact, { before: prefix, after: suffix }).map((match) => {
    const { start: at, end: to } = wholeCharacters(text, match.span);
    return score(text, anchored, { at, end: to, likeness: 1 - match.errors / exact.length });
  });
  return pick(altered, MINIMUM_SCORE_ALTERED);
}

type Candidate = { readonly span: Span; readonly score: number };

function pick(candidates: readonly Candidate[], minimum: number): ResolvedSpan {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best || best.score < minimum) return { kind: "orphaned", reason: "not_found" };
  if (second && best.score - second.score < CLEAR_LEAD) return { kind: "orphaned", reason: "ambiguous" };
  return { kind: "moved", ...best };
}

/** Context that was never there (the span touched an end of the text) is left out of the sum. */
function score(
  text: string,
  anchored: AnchoredSpan,
  place: { readonly at: number; readonly end: number; readonly likeness: number },
): Candidate {
  const { start, exact, prefix, suffix } = anchored;
  const wordsWeight = WORDS_WEIGHT * Math.min(1, exact.length / TELLING_LENGTH);
  const before = text.slice(Math.max(0, place.at - prefix.length), place.at);
  const after = text.slice(place.end, place.end + suffix.length);
  const nearness = 1 - Math.min(1, Math.abs(place.at - start) / Math.max(1, text.length));
  const parts: readonly (readonly [weight: number, value: number])[] = [
    [wordsWeight, place.likeness],
    [prefix === "" ? 0 : CONTEXT_WEIGHT, similarity(prefix, before)],
    [suffix === "" ? 0 : CONTEXT_WEIGHT, similarity(suffix, after)],
    [POSITION_WEIGHT, nearness],
  ];
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  const reached = parts.reduce((sum, [weight, value]) => sum + weight * value, 0);
  return { span: span(place.at, place.end), score: reached / total };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length)) found.push(at);
    if (found.length === MOST_OCCURRENCES) break;
  }
  return found;
}

/** False where the words are part of another character: the e of a decomposed é. */
function isWhole(text: string, start: number, end: number): boolean {
  return borderAtOrBefore(text, start) === start && borderAtOrAfter(text, end) === end;
}

function wholeCharacters(text: string, found: Span): Span {
  return span(borderAtOrBefore(text, found.start), borderAtOrAfter(text, found.end));
}
