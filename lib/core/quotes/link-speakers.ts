/**
 * Says who a source is: the entity behind a name, a pronoun or a role. Where
 * nothing in the article says so, nobody is named.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import { type Entity, genderOfPronoun } from "./entities";
import type { Mention } from "./find-mentions";
import { firstFrom } from "./first-from";
import { COLLECTIVES, ROLES } from "./name-words";
import { resolveIt, resolvePronoun, resolveRelative } from "./resolve-pronoun";
import { resolveRole } from "./resolve-role";
import {
  type Linked,
  type LinkKind,
  lastMentionIn,
  linkName,
  NOBODY,
  type Reading,
  readForSpeakers,
} from "./speaker-reading";

/** `speaker` is a name as the article prints it. */
export type SpeakerLink = { readonly speaker: string | null; readonly link: LinkKind };

/** A quote with the words that name its source, if there are any; UTF-16 units. */
export type SourcedQuote = { readonly content: readonly Span[]; readonly source: readonly Span[] | null };

const UNKNOWN: SpeakerLink = { speaker: null, link: "unknown" };

/**
 * The speaker of every quote, in the order given. `quoted` are the marked
 * stretches of the article: who is named inside them does not act in the text.
 */
export function linkSpeakers(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  quoted: readonly Span[],
  quotes: readonly SourcedQuote[],
): SpeakerLink[] {
  const reading = readForSpeakers({ text, blocks }, quoted);
  const links: SpeakerLink[] = quotes.map(() => UNKNOWN);
  const inOrder = quotes
    .map((quote, index) => ({ quote, index, at: placeOf(quote) }))
    .sort((a, b) => a.at - b.at);
  for (const { quote, index } of inOrder) {
    const { entity, link } = quote.source ? linkSource(reading, quote.source) : carryOver(reading, quote);
    links[index] = entity ? { speaker: entity.name, link } : UNKNOWN;
    const end = Math.max(quote.content.at(-1)?.end ?? 0, quote.source?.at(-1)?.end ?? 0);
    if (entity?.entity) reading.speakers.add(entity.entity);
    if (entity) reading.last = { entity: entity.entity, end };
    else if (quote.source) reading.last = null;
  }
  return links;
}

function placeOf({ content, source }: SourcedQuote): number {
  return source?.[0]?.start ?? content[0]?.start ?? 0;
}

function linkSource(reading: Reading, source: readonly Span[]): Linked {
  const [start, end] = [source[0]?.start ?? 0, source.at(-1)?.end ?? 0];
  const words = reading.text.slice(start, end);
  const pronoun = words.trim().toLowerCase();
  if (genderOfPronoun(pronoun)) return resolvePronoun(reading, start, genderOfPronoun(pronoun));
  if (pronoun === "who") return resolveRelative(reading, start);
  if (pronoun === "it") return resolveIt(reading, start);
  if (pronoun === "they" && reading.last?.entity?.kind === "organisation") return resolveIt(reading, start);
  if (/^(?:i|we|they|you|one|some|others|this|these|those|er|ich|wir|on|nous)$/.test(pronoun)) return NOBODY;
  const head = headOf(words);
  const named = nameAtEnd(reading, start, start + head.length);
  if (named) return named;
  const apposition = nameInApposition(reading, start + head.length, end, words);
  if (apposition) return apposition;
  return resolveRole(reading, head, start);
}

/** The source up to what is only added to it. */
function headOf(words: string): string {
  // What stands in brackets inside a name is no end of it; it is left out letter for letter, so that offsets hold.
  const plain = words.replace(/\([^()]*\)(?=\s\p{L})/gu, (inside) => "x".repeat(inside.length));
  const cut = plain.slice(1).search(/,|\s[([—–-]|\s(?:who|whose|of|for|from|at|in|with|on|during|after)\s/);
  return (cut === -1 ? words : words.slice(0, cut + 1)).replace(/(?:['’]s?|[\s.,:;]+)$/u, "");
}

/** The name a source's head ends with: "Defense Secretary Pete Hegseth". */
function nameAtEnd(reading: Reading, start: number, end: number): Linked | null {
  const mention = lastMentionIn(reading, start, end);
  if (mention && !isName(reading, mention)) return null;
  if (mention && mention.end >= end - 1) return linkName(reading, mention);
  if (mention) {
    // "The alliance's officials", "Trump campaign": the name only describes.
    const rest = reading.text.slice(mention.end, end).trim();
    if (/^\p{Ll}/u.test(rest.replace(/^['’]s?\s*/, ""))) return null;
    return linkName(reading, mention);
  }
  // Lines set like titles have no mentions of their own, and transcripts write surnames in capitals.
  const last = reading.text
    .slice(start, end)
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)
    ?.at(-1);
  const known =
    last && /^\p{Lu}/u.test(last)
      ? mostNamed(reading.named.get(last.toLowerCase().replace(/['’]s$/, "")))
      : null;
  return known ? { entity: { name: known.name, entity: known }, link: "name" } : null;
}

/** "Officials" at the beginning of a sentence is none. */
function isName({ entityOf }: Reading, mention: Mention): boolean {
  if (entityOf.has(mention)) return !isCollective(mention);
  return false;
}

/** Many people without a name: "Analysts", "Police". */
function isCollective({ parts }: Mention): boolean {
  const [word = ""] = parts;
  return (
    parts.length === 1 && (COLLECTIVES.has(word) || (word.endsWith("s") && ROLES.has(word.slice(0, -1))))
  );
}

function mostNamed(entities: readonly Entity[] | undefined): Entity | null {
  let best: Entity | null = null;
  for (const entity of entities ?? []) {
    if (!best || entity.mentions.length > best.mentions.length) best = entity;
  }
  return best;
}

/** "the Republican nominee, Donald Trump", "His spokesman, Brian Fallon,". */
function nameInApposition(reading: Reading, from: number, to: number, words: string): Linked | null {
  if (!/^(?:the|a|an|his|her|its|their|another|one|my|our)\b/i.test(words) && !/['’]s?\s/.test(words))
    return null;
  const index = firstFrom(reading.found.mentions, from);
  const mention = reading.found.mentions[index];
  if (!mention || mention.end > to) return null;
  if (!/,\s(?:(?!wh|incl)\S+\s){0,3}$/.test(reading.text.slice(from, mention.start))) return null;
  return linkName(reading, mention);
}

/** No source beside it: who spoke last goes on in the same paragraph, or in the next one if it is all quote. */
function carryOver(reading: Reading, { content }: SourcedQuote): Linked {
  const { last, blocks, text } = reading;
  const [first] = content;
  if (!last || !first) return NOBODY;
  const index = blockIndexAt(blocks, first.start);
  const distance = index - blockIndexAt(blocks, Math.max(0, last.end - 1));
  const block = blocks[index];
  const around = block
    ? text.slice(block.start, first.start) + text.slice(content.at(-1)?.end ?? first.end, block.end)
    : "";
  const goesOn = distance === 0 || (distance === 1 && around.trim() === "");
  if (!goesOn || !last.entity) return NOBODY;
  return { entity: { name: last.entity.name, entity: last.entity }, link: "previous" };
}
