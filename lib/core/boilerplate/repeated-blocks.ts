/**
 * Finds blocks that an outlet prints under article after article. An article's
 * own words are its own: what stands in others, too, is seldom part of it.
 */
import type { Span } from "@/lib/core/text/offsets";
import { wordsOf } from "./block-words";

/** Blocks of fewer words are in every text ("He said.") and prove nothing. */
const FEWEST_WORDS = 3;

/**
 * A hash for every block of an article, in order, equal for blocks of the same
 * words whatever their case and punctuation; null for blocks too short to
 * tell. Keep them by outlet and give them to {@link repeatedBlocks}.
 */
export function blockHashes(text: string, blocks: readonly Span[]): (string | null)[] {
  return blocks.map(({ start, end }) => {
    const words = wordsOf(text.slice(start, end)).lower.filter((word) => /[\p{L}\p{N}]/u.test(word));
    return words.length < FEWEST_WORDS ? null : hash(words.join(" "));
  });
}

/**
 * The indexes of the blocks whose hash stands in other articles of the outlet.
 *
 * `others` holds one set of hashes an article. One other article is proof
 * enough unless it is a copy of this one: an article that shares half of these
 * blocks or more is passed over.
 */
export function repeatedBlocks(
  hashes: readonly (string | null)[],
  others: Iterable<ReadonlySet<string>>,
): Set<number> {
  const places = new Map<string, number[]>();
  hashes.forEach((key, index) => {
    if (key === null) return;
    const at = places.get(key);
    if (at) at.push(index);
    else places.set(key, [index]);
  });
  const repeated = new Set<number>();
  for (const other of others) {
    const shared = [...places.keys()].filter((key) => other.has(key));
    if (places.size >= FEWEST_TO_COMPARE && shared.length >= places.size / 2) continue;
    for (const key of shared) for (const index of places.get(key) ?? []) repeated.add(index);
  }
  return repeated;
}

/** An article of fewer different blocks cannot be told from a copy. */
const FEWEST_TO_COMPARE = 4;

/** 53 bits in base 36 (cyrb53, public domain): two texts of one outlet will not meet by chance. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
