/** Turns how likely each block is content into a label, a score and a reason for each. */
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { Block } from "@/lib/core/text/article-document";
import type { Column } from "./block-columns";
import type { BlockFacts } from "./block-facts";
import type { BlockReason } from "./block-reasons";
import { findSomeArticle } from "./find-some-article";
import { isDated, isTitleLike, strongestVote, talksToReader, type Vote } from "./label-votes";
import type { BlockReading } from "./read-blocks";

export type ChosenLabel = { readonly label: BlockLabel; readonly score: number; readonly why: BlockReason };

type Article = {
  readonly blocks: readonly Block[];
  readonly readings: readonly BlockReading[];
  readonly facts: readonly BlockFacts[] | null;
  /** The probability that each block is content. */
  readonly content: Column;
  readonly repeated: ReadonlySet<number>;
};

/** A block at least this likely to be content is body: the fit sets the models' biases by it. */
const CONTENT_THRESHOLD = 0.5;

/** What is left of a block's probability when it stands in other articles, too. */
const REPEATED_FACTOR = 0.1;

/** What is left of it below the comment form. */
const AFTER_COMMENTS_FACTOR = 0.3;

/** A label that a rule gives against the probability is at least this sure. */
const RULE_SCORE = 0.6;

/** Shortest headline of another article, words: shorter title lines are subheadings. */
const SHORTEST_HEADLINE = 6;

/** Labels that a block without one of its own takes from beside it. */
const SPREADING: ReadonlySet<BlockLabel> = new Set<BlockLabel>([
  "ad",
  "related_links",
  "newsletter_signup",
  "comment_policy",
  "user_comment",
  "navigation",
  "social_share",
  "legal",
  "promo",
]);

/** How many blocks away a label may be taken from. */
const SPREAD = 3;

/** One label a block. */
export function chooseLabels(article: Article): ChosenLabel[] {
  const { readings, content } = article;
  const comments = commentsStart(article);
  const likely = findSomeArticle(content, readings, CONTENT_THRESHOLD);
  const adjusted = likely.map((p, index) => {
    const repeated = article.repeated.has(index) ? p * REPEATED_FACTOR : p;
    return index > comments ? repeated * AFTER_COMMENTS_FACTOR : repeated;
  });
  const title = titleIndex(article, adjusted);
  const isContent = readings.map(
    (_, index) => index !== title && (adjusted[index] as number) >= CONTENT_THRESHOLD,
  );
  const posts = keepEmbeddedPosts(article, isContent);
  const ruled = applyRules(article, isContent);
  const own = readings.map((reading, index) =>
    isContent[index] || index === title ? null : strongestVote(reading, article.facts?.[index] ?? null),
  );
  const extent = { first: isContent.indexOf(true), last: isContent.lastIndexOf(true), comments };
  return readings.map((_, index): ChosenLabel => {
    const p = adjusted[index] as number;
    if (index === title) return { label: "headline", score: Math.max(RULE_SCORE, 1 - p), why: "title_line" };
    if (posts.has(index)) return { label: "body", score: RULE_SCORE, why: "belongs_with_text" };
    if (isContent[index]) return contentLabel(article, index, { p, isFirst: index === extent.first });
    const sure = ruled[index] ? Math.max(RULE_SCORE, 1 - p) : 1 - p;
    const named = ruled[index] ?? nameBlock(article, index, { own, isContent, extent });
    const why = article.repeated.has(index) ? "repeated_in_outlet" : named.why;
    return { label: named.label, score: sure, why };
  });
}

/**
 * A post of a network right below a paragraph is part of the text (CODEBOOK 3,
 * `body`), though its words are another's. Gives what was kept for that.
 */
function keepEmbeddedPosts({ facts }: Article, isContent: boolean[]): Set<number> {
  const kept = new Set<number>();
  facts?.forEach(({ nearHints }, index) => {
    if (isContent[index] || !isContent[index - 1] || !nearHints.includes("named_embed")) return;
    isContent[index] = true;
    kept.add(index);
  });
  return kept;
}

type Named = { readonly label: BlockLabel; readonly why: BlockReason };

/** Rules that take a block out of the content, whatever its probability; sets `isContent` accordingly. */
function applyRules({ readings, facts }: Article, isContent: boolean[]): (Named | undefined)[] {
  const ruled: (Named | undefined)[] = [];
  readings.forEach((reading, index) => {
    if (!isContent[index]) return;
    if (asksReaders(reading)) ruled[index] = { label: "engagement_prompt", why: "asks_reader" };
    else if (
      isEmbeddedHeadline(reading, facts?.[index] ?? null) &&
      isBetweenProse(readings, isContent, index)
    ) {
      ruled[index] = { label: "embedded_headline_link", why: "headline_between_paragraphs" };
    }
    if (ruled[index]) isContent[index] = false;
  });
  // A title with no text below it is not a subheading.
  for (let index = readings.length - 1; index >= 0; index--) {
    if (!isContent[index]) continue;
    if (!isTitleLike(readings[index] as BlockReading)) break;
    isContent[index] = false;
  }
  return ruled;
}

/** A call to write in: its phrases, in a block short enough to be nothing else. */
function asksReaders({ phrases, words, text }: BlockReading): boolean {
  const asked = phrases.get("engagement_prompt") ?? 0;
  return asked >= 2 && words.lower.length <= 60 && /[?!]/.test(text) && !/["“”«»]/.test(text);
}

function isEmbeddedHeadline(reading: BlockReading, facts: BlockFacts | null): boolean {
  if (reading.words.lower.length < SHORTEST_HEADLINE || !isTitleLike(reading)) return false;
  return facts === null || facts.linkShare > 0.5;
}

function isBetweenProse(
  readings: readonly BlockReading[],
  isContent: readonly boolean[],
  index: number,
): boolean {
  const isProse = (at: number) => isContent[at] === true && readings[at]?.isProse === true;
  return isProse(index - 1) && isProse(index + 1);
}

function contentLabel(
  { blocks, readings, facts }: Article,
  index: number,
  { p, isFirst }: { readonly p: number; readonly isFirst: boolean },
): ChosenLabel {
  if (blocks[index]?.kind === "caption") return { label: "image_caption", score: p, why: "page_region" };
  if (isFirst && facts?.[index]?.hints.includes("named_standfirst")) {
    return { label: "dek", score: p, why: "page_region" };
  }
  return { label: "body", score: p, why: readings[index]?.isProse ? "reads_as_text" : "belongs_with_text" };
}

/** A block outside the content by its own words, else by its neighbours, else by where it stands. */
function nameBlock(
  { readings, facts }: Article,
  index: number,
  {
    own,
    isContent,
    extent,
  }: {
    readonly own: readonly (Vote | null)[];
    readonly isContent: readonly boolean[];
    readonly extent: { readonly first: number; readonly last: number; readonly comments: number };
  },
): Named {
  const vote = own[index];
  if (vote) return vote;
  const reading = readings[index] as BlockReading;
  const isInside = extent.first < index && index < extent.last;
  if (isInside && isTitleLike(reading)) {
    return { label: "embedded_headline_link", why: "headline_between_paragraphs" };
  }
  const spread = nearestLabel(own, isContent, index);
  if (spread) return { label: spread, why: "beside_its_kind" };
  if (talksToReader(reading)) return { label: "ad", why: "talks_to_reader" };
  if (index > extent.comments && reading.words.lower.length >= 8) {
    return { label: "user_comment", why: "after_comments" };
  }
  if (index < extent.first) return { label: facts ? "navigation" : "promo", why: "before_the_article" };
  if (isInside) return { label: "media_placeholder", why: "unlike_text" };
  return { label: isTitleLike(reading) ? "related_links" : "promo", why: "after_the_article" };
}

/** The nearest label that spreads, with no content between; of two as near the one above. */
function nearestLabel(
  own: readonly (Vote | null)[],
  isContent: readonly boolean[],
  index: number,
): BlockLabel | null {
  for (let away = 1; away <= SPREAD; away++) {
    for (const step of [-1, 1]) {
      const label = own[index + step * away]?.label;
      if (!label || !SPREADING.has(label)) continue;
      let between = index + step;
      while (between !== index + step * away && !isContent[between]) between += step;
      if (between === index + step * away) return label;
    }
  }
  return null;
}

/** The heading of the article: the last top heading at or before its first paragraph. */
function titleIndex({ blocks, readings }: Article, content: Column): number {
  let title = -1;
  for (let index = 0; index < blocks.length; index++) {
    const isTop = blocks[index]?.kind === "heading" && blocks[index]?.level === 1;
    if (isTop && (readings[index]?.words.lower.length ?? 0) >= 2) title = index;
    const isFirstText = (content[index] as number) >= CONTENT_THRESHOLD && readings[index]?.isProse === true;
    if (isFirstText && title !== -1) break;
  }
  return title;
}

/** The index of the heading of the comments: a short line of comment words with most of the prose before it. */
function commentsStart({ readings, content }: Article): number {
  const weigh = (index: number) => (content[index] as number) * (readings[index]?.words.lower.length ?? 0);
  let total = 0;
  readings.forEach((_, index) => {
    total += weigh(index);
  });
  let before = 0;
  for (let index = 0; index < readings.length; index++) {
    const { phrases, words } = readings[index] as BlockReading;
    const matched = Math.max(phrases.get("comment_ui") ?? 0, phrases.get("comment_policy") ?? 0);
    const isHeading = matched > 0 && words.lower.length <= 6 && !isDated(readings[index] as BlockReading);
    if (isHeading && before > total * 0.6) return index;
    before += weigh(index);
  }
  return readings.length;
}
