/**
 * An article read for its speakers: names with their entities, pronouns, what
 * is quoted, and who spoke so far. What the steps of linking look things up in.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import { type ArticleEntities, clusterMentions, type Entity } from "./entities";
import { findMentions, type Mention, type MentionsFound } from "./find-mentions";
import { firstFrom } from "./first-from";

/** How a speaker was found. */
export type LinkKind =
  /** The source prints the name in full. */
  | "same"
  /** The source prints a part of a name that stands elsewhere in full. */
  | "name"
  | "pronoun"
  /** "the secretary general": an office that the article gives to somebody. */
  | "role"
  /** No source near the quote: the speaker of the quote before goes on. */
  | "previous"
  | "unknown";

/** Somebody by name; `entity` is null where nothing but this mention is known. */
export type Named = { readonly name: string; readonly entity: Entity | null };
export type Linked = { readonly entity: Named | null; readonly link: LinkKind };

export type Reading = ArticleEntities & {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly found: MentionsFound;
  readonly quoted: readonly Span[];
  /** Everybody who spoke so far. */
  readonly speakers: Set<Entity>;
  /** Who spoke last, and where that quote with its source ended. */
  last: { readonly entity: Entity | null; readonly end: number } | null;
};

/** Names further back are not looked at. */
export const MENTIONS_BACK = 40;

export const NOBODY: Linked = { entity: null, link: "unknown" };

/** Reads an article before its first speaker. `quoted` are the marked stretches, in text order; UTF-16 units. */
export function readForSpeakers(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  quoted: readonly Span[],
): Reading {
  const found = findMentions({ text, blocks }, quoted);
  return { text, blocks, found, ...clusterMentions(found), quoted, last: null, speakers: new Set() };
}

/** Somebody named by a mention, in full where the article says more of them. */
export function linkName(reading: Reading, mention: Mention): Linked {
  const entity = reading.entityOf.get(mention) ?? null;
  const name = entity?.name ?? mention.name;
  const link =
    entity && mention.name.length < name.length && entity.kind !== "organisation" ? "name" : "same";
  return { entity: { name, entity }, link };
}

/** True if the mention stands inside a marked stretch. */
export function isQuoted(quoted: readonly Span[], { start }: Mention): boolean {
  const around = quoted[blockIndexAt(quoted, start)];
  return around !== undefined && around.start <= start && start < around.end;
}

/** The number of the sentence around an offset, by the names and pronouns before it. */
export function sentenceAt({ found }: Reading, at: number): number {
  const mention = found.mentions[firstFrom(found.mentions, at) - 1];
  const pronoun = found.pronouns[firstFrom(found.pronouns, at + 1) - 1];
  return Math.max(mention?.sentence ?? 0, pronoun?.sentence ?? 0);
}

/** The last name inside a range; null if there is none. */
export function lastMentionIn({ found }: Reading, start: number, end: number): Mention | null {
  const mention = found.mentions[firstFrom(found.mentions, end) - 1];
  return mention && mention.start >= start && mention.end <= end + 1 ? mention : null;
}

/** The mentions before an offset, the nearest first. */
export function mentionsBefore({ found }: Reading, at: number, most: number): Mention[] {
  const end = firstFrom(found.mentions, at);
  return found.mentions.slice(Math.max(0, end - most), end).reverse();
}

/** The names of the last sentences before an offset, the nearest first. */
export function recentMentions(reading: Reading, at: number, sentences: number): Mention[] {
  const here = sentenceAt(reading, at);
  return mentionsBefore(reading, at, MENTIONS_BACK).filter(({ sentence }) => here - sentence <= sentences);
}
