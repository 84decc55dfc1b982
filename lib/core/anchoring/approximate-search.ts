/**
 * Finds the stretch of a text closest to some words, allowing for a few edits.
 *
 * Seed and extend: short pieces of the words and their context are looked up
 * exactly, places that several pieces agree on are aligned in a narrow band.
 * Recall is traded for a bounded cost: a stretch so altered that no piece of it
 * survives is not found. Cost is O(pieces × text) for string search plus
 * O(candidates × words × errors) for alignment, never O(words × text).
 */
import { overlaps, type Span, span } from "@/lib/core/text/offsets";
import { editDistance, locateInWindow } from "./edit-distance";

/** A quarter of the words may differ, and never more than this many code units. */
const MOST_ERRORS = 128;
const ERROR_SHARE = 0.25;

/** Pieces looked up, their length, and how common one may be before it says nothing. */
const MOST_PIECES = 64;
const LONGEST_PIECE = 12;
const SHORTEST_PIECE = 4;
const MOST_HITS = 200;

/** Places aligned in full. */
const MOST_CANDIDATES = 6;

export type ApproximateMatch = { readonly span: Span; readonly errors: number };

/** How many edits are allowed when looking for words of this length, UTF-16 units. */
export function errorsAllowed(length: number): number {
  return Math.min(MOST_ERRORS, Math.floor(length * ERROR_SHARE));
}

/**
 * Candidate places of `words` in `text`, in no order, none overlapping, each within
 * {@link errorsAllowed} edits. `before` and `after` are the words around them:
 * they help to find the place and are not part of the match.
 */
export function findApproximately(
  text: string,
  words: string,
  { before, after }: { readonly before: string; readonly after: string },
): ApproximateMatch[] {
  const allowed = errorsAllowed(words.length);
  if (allowed === 0) return [];
  const slack = allowed + SHORTEST_PIECE;
  let matches: ApproximateMatch[] = [];
  for (const start of likelyStarts(text, `${before}${words}${after}`, before.length, slack)) {
    const from = Math.max(0, start - slack);
    const window = text.slice(from, start + words.length + slack);
    const found = locateInWindow(words, window, { shift: start - from, slack });
    if (!found || found.errors > allowed || found.end <= found.start) continue;
    const match = { span: span(from + found.start, from + found.end), errors: found.errors };
    // Neighbouring pieces may lead to the same stretch twice; its best reading stays.
    const rivals = matches.filter((other) => overlaps(other.span, match.span));
    if (rivals.some((other) => other.errors <= match.errors)) continue;
    matches = [...matches.filter((other) => !rivals.includes(other)), match];
  }
  return matches;
}

/** Similarity of two short strings, 0 to 1. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 || a === b ? 1 : 1 - editDistance(a, b) / longest;
}

/** Where the words would start if a piece found in the text stood at its old distance from them. */
function likelyStarts(text: string, pattern: string, offset: number, slack: number): number[] {
  const length = Math.max(SHORTEST_PIECE, Math.min(LONGEST_PIECE, Math.floor(pattern.length / 8)));
  const stride = Math.max(length, Math.ceil(pattern.length / MOST_PIECES));
  const bucketSize = Math.max(8, slack);
  const buckets = new Map<number, { votes: number; starts: number[] }>();
  for (let at = 0; at + length <= pattern.length; at += stride) {
    const hits = allHits(text, pattern.slice(at, at + length));
    for (const hit of hits) {
      const start = hit - at + offset;
      const key = Math.floor(start / bucketSize);
      const bucket = buckets.get(key) ?? { votes: 0, starts: [] };
      // A piece that is common counts for less.
      bucket.votes += 1 / hits.length;
      bucket.starts.push(start);
      buckets.set(key, bucket);
    }
  }
  return [...buckets.values()]
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_CANDIDATES)
    .map(({ starts }) => Math.max(0, median(starts)));
}

function allHits(text: string, piece: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) {
    hits.push(at);
    if (hits.length > MOST_HITS) return [];
  }
  return hits;
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] as number;
}
