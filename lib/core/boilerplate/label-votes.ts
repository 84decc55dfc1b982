/** How much each block label is spoken for by a block's words, its shape and the page around it. */
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { BlockFacts } from "./block-facts";
import type { BlockReason } from "./block-reasons";
import type { PageHint } from "./page-hints";
import type { BlockReading } from "./read-blocks";

export type Vote = { readonly label: BlockLabel; readonly strength: number; readonly why: BlockReason };

/** A vote below this names nothing. */
export const WEAKEST_VOTE = 0.25;

type HintVotes = Partial<Readonly<Record<PageHint, readonly [BlockLabel, number]>>>;

/** What the elements around a block make of it, and how sure: class names are used loosely. */
const HINT_VOTES: HintVotes = {
  in_navigation: ["navigation", 0.8],
  named_navigation: ["navigation", 0.5],
  named_share: ["social_share", 0.7],
  named_advert: ["ad", 0.7],
  named_newsletter: ["newsletter_signup", 0.6],
  named_author_note: ["promo", 0.6],
  named_promo: ["promo", 0.4],
  named_legal: ["legal", 0.6],
  named_byline: ["byline_dateline", 0.5],
  named_caption: ["image_caption", 0.7],
  in_figure: ["image_caption", 0.6],
  named_related: ["related_links", 0.5],
  named_tags: ["navigation", 0.3],
  named_media: ["media_placeholder", 0.2],
  in_footer: ["navigation", 0.3],
  named_footer: ["navigation", 0.2],
};

/** The vote for a block that is not part of the text; null if nothing speaks loud enough. */
export function strongestVote(reading: BlockReading, facts: BlockFacts | null): Vote | null {
  const strengths = new Map<BlockLabel, { strength: number; loudest: number; why: BlockReason }>();
  for (const { label, strength, why } of votesFor(reading, facts)) {
    const sum = strengths.get(label);
    if (!sum) strengths.set(label, { strength, loudest: strength, why });
    else {
      sum.strength += strength;
      if (strength > sum.loudest) Object.assign(sum, { loudest: strength, why });
    }
  }
  let best: Vote | null = null;
  for (const [label, { strength, why }] of strengths) {
    if (strength >= WEAKEST_VOTE && strength > (best?.strength ?? 0)) best = { label, strength, why };
  }
  return best;
}

function* votesFor(reading: BlockReading, facts: BlockFacts | null): Generator<Vote> {
  const count = reading.words.lower.length;
  for (const [label, matched] of reading.phrases) {
    if (label === "byline_dateline" && count > LONGEST_DATELINE) continue;
    const strength = Math.min(1, (3 * matched) / (count + 3));
    yield { label, strength, why: label === "byline_dateline" ? "date_or_author" : "says_so" };
  }
  if (isDated(reading)) yield { label: "byline_dateline", strength: 0.8, why: "date_or_author" };
  if (facts === null) return;
  for (const hint of facts.hints) {
    const vote = HINT_VOTES[hint];
    if (vote) yield { label: vote[0], strength: vote[1], why: "page_region" };
    if (hint === "named_comments") {
      yield { label: count >= 8 ? "user_comment" : "comment_ui", strength: 0.7, why: "page_region" };
    }
  }
  if (facts.linkShare > 0.8) {
    yield { label: count >= 5 ? "related_links" : "navigation", strength: 0.35, why: "mostly_links" };
  }
}

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc)/;

/** Longest line that is taken for a byline or a date, words: prose has days and years in it, too. */
const LONGEST_DATELINE = 14;

/** A short line with a day or a time of day in it. */
export function isDated({ words, endsSentence }: BlockReading): boolean {
  const { lower } = words;
  if (lower.length > LONGEST_DATELINE || (endsSentence && lower.length > 6)) return false;
  const hasYear = lower.some((word) => /^(?:19|20)\d\d$/.test(word));
  const hasMonth = lower.some((word) => MONTH.test(word));
  const hasDay = lower.some((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  const isNumeric = lower.some((word) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(word));
  return isNumeric || (hasMonth && hasDay && (hasYear || lower.length <= 6));
}

/** Set like a headline: most of its longer words open with a capital, and no full stop. */
export function isTitleLike({ words, capitalShare, endsSentence }: BlockReading): boolean {
  return words.lower.length >= 3 && capitalShare >= 0.7 && !endsSentence;
}

/** True if a fifth of the words speak to the reader ("you", "your"), or it is a short question or call with one. */
export function talksToReader({ words, text }: BlockReading): boolean {
  const count = words.lower.filter((word) => /^(?:you|your|yours|you're|you'll)$/.test(word)).length;
  return count > 0 && (count >= words.lower.length / 12 || /[?!]$/.test(text));
}
