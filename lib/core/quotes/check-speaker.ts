/**
 * Hints that a quote may be somebody else's: the text has just introduced
 * another person as having made such remarks ("echoed remarks made by …"), and
 * the quote names the country that this person, and not the printed speaker,
 * holds office for. A hint for a reviewer to look, never a verdict.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { overlaps, type Span, span } from "@/lib/core/text/offsets";
import { countriesIn } from "./country-names";

/** A quote with the words that name its speaker, as printed. */
export type CheckedQuote = {
  readonly content: readonly Span[];
  /** The speaker's name as the article prints it; null if unknown. */
  readonly speaker: string | null;
};

/** `quote` is an index into the given quotes; `introduced` are the words that name the other person. */
export type SpeakerHint = { readonly quote: number; readonly introduced: Span };

/** Somebody else's remarks are brought in: the name follows. */
const INTRODUCTION =
  /\b(?:echo(?:e[sd]|ing)?|mirror(?:s|ed|ing)?|repeat(?:s|ed|ing)?|reiterat(?:es|ed|ing)|follow(?:s|ed|ing)?|parallel(?:s|ed|ing)?)\s+(?:\p{L}+\s+){0,3}?(?:comments?|remarks?|statements?|speech|words)\s+(?:\p{L}+\s+){0,2}?(?:by|from|of)\s+/gu;

/** An office and a name: capitalised words, with small ones between them. */
const NAMED = /^(?:the\s+)?(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|for|and|the)\s+){0,8}\p{Lu}[\p{L}\p{M}'’-]*/u;

/** So many blocks after the introduction are looked at. */
const BLOCKS_AFTER = 4;

/** Longest office and name, UTF-16 units. */
const LONGEST_NAME = 160;

/**
 * The quotes to look at again, in the order given. Offsets are UTF-16 units.
 * Linear in the text, but for quotes close behind an introduction.
 */
export function checkSpeakers(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  quotes: readonly CheckedQuote[],
): SpeakerHint[] {
  const introductions = [...text.matchAll(INTRODUCTION)].flatMap((match) => {
    const start = match.index + match[0].length;
    const [named] = NAMED.exec(text.slice(start, start + LONGEST_NAME)) ?? [];
    if (named === undefined) return [];
    const countries = countriesIn(named);
    return countries.size === 0 ? [] : [{ ...span(start, start + named.length), countries }];
  });
  return quotes.flatMap(({ content, speaker }, quote) => {
    const [first] = content;
    if (!first || speaker === null) return [];
    const block = blockIndexAt(blocks, first.start);
    const introduced = introductions[blockIndexAt(introductions, first.start)];
    if (!introduced || introduced.end > first.start) return [];
    const distance = block - blockIndexAt(blocks, introduced.start);
    const name = text.slice(introduced.start, introduced.end);
    if (distance > BLOCKS_AFTER || sharesName(name, speaker)) return [];
    const words = content.map((part) => text.slice(part.start, part.end)).join(" ");
    const spokenFor = [...countriesIn(words)].some((country) => introduced.countries.has(country));
    return spokenFor && !content.some((part) => overlaps(part, introduced))
      ? [{ quote, introduced: span(introduced.start, introduced.end) }]
      : [];
  });
}

/** True if both names end in the same word: the printed speaker is the one introduced. */
function sharesName(a: string, b: string): boolean {
  const last = (name: string) =>
    name
      .match(/[\p{L}\p{M}'’-]+/gu)
      ?.at(-1)
      ?.toLowerCase();
  return last(a) === last(b);
}
