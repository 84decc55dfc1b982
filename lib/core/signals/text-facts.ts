/**
 * What the document signals need of a text and nothing else: where its words,
 * its words in capitals, its exclamation marks and its links out are. It takes
 * a walk over the whole text and never changes, so read it once a document.
 */
import type { ArticleDocument } from "@/lib/core/text/article-document";

/** Places in the text, UTF-16 offsets in rising order. */
export type TextFacts = {
  /** The first letter or digit of every word, as `countWords` counts words. */
  readonly words: readonly number[];
  /** The first letter of every word in capitals; see {@link readText}. */
  readonly capitals: readonly number[];
  readonly exclamations: readonly number[];
  /**
   * The start of every link to another site. `null` if there are links to web
   * addresses and nobody knows the article's own, so that none can be told.
   */
  readonly outboundLinks: readonly number[] | null;
};

/** Shorter words in capitals are abbreviations more often than not: US, EU, FBI. */
const SHORTEST_SHOUT = 4;

/**
 * Reads a document once. `address` is where the article was published.
 *
 * A word in capitals has at least {@link SHORTEST_SHOUT} letters, all of them
 * upper-case, and no digits. One that the text has more than once, and more
 * often in capitals than not, is taken for an abbreviation (NATO) and does not count.
 *
 * A link leads out if its host is neither the article's nor above or below it;
 * a leading "www." is set aside. Relative and other addresses stay.
 */
export function readText({ text, inlines }: ArticleDocument, address: string | null): TextFacts {
  const words: number[] = [];
  const shouts: { readonly at: number; readonly word: string }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]\S*/gu)) {
    words.push(match.index);
    const letters = shouted(match[0]);
    if (letters !== null) shouts.push({ at: match.index, word: letters });
  }
  const abbreviations = abbreviationsAmong(
    shouts.map(({ word }) => word),
    text,
  );
  const exclamations: number[] = [];
  for (const match of text.matchAll(/[!！]/g)) exclamations.push(match.index);
  const own = hostOf(address ?? "");
  const links = inlines.flatMap((inline) => {
    const host = inline.kind === "link" ? hostOf(inline.href) : null;
    return host === null ? [] : [{ at: inline.start as number, host }];
  });
  const outbound = links.filter(({ host }) => own !== null && !sameSite(host, own)).map(({ at }) => at);
  return {
    words,
    capitals: shouts.filter(({ word }) => !abbreviations.has(word)).map(({ at }) => at),
    exclamations,
    outboundLinks: own === null && links.length > 0 ? null : outbound.sort((a, b) => a - b),
  };
}

/** How many of the places lie in `[start, end)`. `places` is in rising order. */
export function countBetween(places: readonly number[], start: number, end: number): number {
  return firstFrom(places, Math.max(start, end)) - firstFrom(places, start);
}

/** Index of the first place at or after the offset. */
function firstFrom(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The letters of a word in capitals, or `null` of any other. */
function shouted(word: string): string | null {
  if (/[\p{Ll}\p{N}]/u.test(word)) return null;
  const letters = lettersOf(word);
  return letters.length >= SHORTEST_SHOUT && /^\p{Lu}+$/u.test(letters) ? letters : null;
}

/** Those that come more than once, and more often so than in any other way. */
function abbreviationsAmong(shouts: readonly string[], text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of shouts) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) if (count === 1) counts.delete(word);
  if (counts.size === 0) return new Set();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]\S*/gu)) {
    if (!/\p{Ll}/u.test(word)) continue;
    const capitals = lettersOf(word).toUpperCase();
    const left = counts.get(capitals);
    if (left !== undefined) counts.set(capitals, left - 1);
  }
  return new Set([...counts].filter(([, left]) => left > 0).map(([word]) => word));
}

function lettersOf(word: string): string {
  return word.replace(/\P{L}/gu, "");
}

/** The host of a web address in lower case, without "www."; `null` of anything else. */
function hostOf(address: string): string | null {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/:?#\s]+)/i.exec(address) ?? [];
  return host?.toLowerCase() ?? null;
}

function sameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
