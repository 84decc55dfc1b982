/** Where else the words of a quote are printed, and as whose. */
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { compareSpeakers } from "@/lib/core/references/compare-speakers";
import type { QuoteElsewhere } from "@/lib/core/views/quotes-elsewhere";
import { compareQuotes } from "./join-quotes";
import { runsOf, sharedCount } from "./word-runs";

/** The quotes of other articles with the same words, by whom they credit. */
export type AlsoPrinted = {
  /** The fullest name; `null` for articles that name nobody. */
  readonly credited: string | null;
  /** One for each article. */
  readonly articles: readonly QuoteElsewhere[];
};

/** Runs of three words that a quote elsewhere must share with an article to be told to who reviews it. */
const FEWEST_RUNS = 2;

/** Of the quotes of other articles those that share words with this text: what may answer a question about any quote in it. */
export function quotesNear(text: string, elsewhere: readonly QuoteElsewhere[]): QuoteElsewhere[] {
  const runs = runsOf(normaliseWords(text), 3);
  return elsewhere.filter((quote) => sharedCount(runs, runsOf(normaliseWords(quote.text), 3)) >= FEWEST_RUNS);
}

/** A quote in hand, with the day of its article. */
export type QuoteInHand = { readonly text: string; readonly publishedOn: string | null };

/**
 * The quotes elsewhere that print the words of this one, by whom they credit,
 * those in most articles first. Two names that may be one person's are one.
 */
export function alsoPrinted(
  { text, publishedOn }: QuoteInHand,
  elsewhere: readonly QuoteElsewhere[],
): AlsoPrinted[] {
  const inHand = { id: "in hand", text, publishedOn, confirmedSpeaker: null };
  const found = elsewhere.filter((quote) => {
    const pair = compareQuotes(inHand, { ...quote, confirmedSpeaker: null });
    return pair !== null && pair.reason !== "possible_variant";
  });
  const groups: { credited: string | null; articles: QuoteElsewhere[] }[] = [];
  for (const quote of found.toSorted((a, b) => wordsIn(b.credited) - wordsIn(a.credited))) {
    const group = groups.find(({ credited }) => isSame(credited, quote.credited));
    if (!group) groups.push({ credited: quote.credited, articles: [quote] });
    else if (!group.articles.some(({ versionId }) => versionId === quote.versionId))
      group.articles.push(quote);
  }
  return groups.toSorted((a, b) => b.articles.length - a.articles.length);
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const likeness = compareSpeakers(one, other);
  return one === other || likeness === "same" || likeness === "maybe";
}

function wordsIn(name: string | null): number {
  return name?.split(/\s+/u).length ?? 0;
}
