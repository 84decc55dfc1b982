/**
 * Says who a source is: the entity behind a name, a pronoun or a role. Where
 * nothing in the article says so, nobody is named.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import { type ArticleEntities, clusterMentions, type Entity, genderOfPronoun } from "./entities";
import { findMentions, type Mention, type MentionsFound } from "./find-mentions";
import { firstFrom } from "./first-from";
import { COLLECTIVES, type Gender, NO_NAMES, ORGANISATION_ROLES, ROLE_GENDERS, ROLES } from "./name-words";

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

/** `speaker` is a name as the article prints it. */
export type SpeakerLink = { readonly speaker: string | null; readonly link: LinkKind };

/** A quote with the words that name its source, if there are any; UTF-16 units. */
export type SourcedQuote = { readonly content: readonly Span[]; readonly source: readonly Span[] | null };

const UNKNOWN: SpeakerLink = { speaker: null, link: "unknown" };

/** How far back a pronoun looks, in sentences and in names. */
const SENTENCES_BACK = 8;
const MENTIONS_BACK = 40;

/** What speaks for an antecedent. Set by hand on training articles. */
const RECENCY = -0.7;
const FIRST_IN_SENTENCE = 1;
const LAST_SPEAKER = 1.4;
const NEW_SUBJECT = -1.2;
const KNOWN_GENDER = 1.2;
const OWNING = -0.8;
const GOVERNED = -0.5;
const QUOTED = -1.5;
const SURELY_PERSON = 0.8;
const FREQUENT = 0.25;
/** Named in full with an office for the first time: so are those who are quoted next. */
const INTRODUCED = 0.8;

/** Below this nobody is named. */
const LEAST_EVIDENCE = 0;

/** Said of any organisation that was named. */
const GENERAL_ROLES = new Set(
  "agency alliance association bloc company firm group institution organisation organization".split(" "),
);

/** A word that makes the name after it an object, not who acts. */
const GOVERNOR =
  /\b(?:of|with|to|by|against|for|about|from|on|at|than|between|and|or|over|versus|like|as)\s(?:\S+\s){0,3}$/;

/**
 * The speaker of every quote, in the order given. `quoted` are the marked
 * stretches of the article: who is named inside them does not act in the text.
 */
export function linkSpeakers(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  quoted: readonly Span[],
  quotes: readonly SourcedQuote[],
): SpeakerLink[] {
  const found = findMentions({ text, blocks }, quoted);
  const reading: Reading = {
    text,
    blocks,
    found,
    ...clusterMentions(found),
    quoted,
    last: null,
    speakers: new Set(),
  };
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

type Named = { readonly name: string; readonly entity: Entity | null };
type Linked = { readonly entity: Named | null; readonly link: LinkKind };

type Reading = ArticleEntities & {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly found: MentionsFound;
  readonly quoted: readonly Span[];
  /** Everybody who spoke so far. */
  readonly speakers: Set<Entity>;
  /** Who spoke last, and where that quote with its source ended. */
  last: { readonly entity: Entity | null; readonly end: number } | null;
};

const NOBODY: Linked = { entity: null, link: "unknown" };

function placeOf({ content, source }: SourcedQuote): number {
  return source?.[0]?.start ?? content[0]?.start ?? 0;
}

function linkSource(reading: Reading, source: readonly Span[]): Linked {
  const [start, end] = [source[0]?.start ?? 0, source.at(-1)?.end ?? 0];
  const words = reading.text.slice(start, end);
  const pronoun = words.trim().toLowerCase();
  if (genderOfPronoun(pronoun)) return linkPronoun(reading, start, genderOfPronoun(pronoun));
  if (pronoun === "who") return linkRelative(reading, start);
  if (pronoun === "it") return linkIt(reading, start);
  if (pronoun === "they" && reading.last?.entity?.kind === "organisation") return linkIt(reading, start);
  if (/^(?:i|we|they|you|one|some|others|this|these|those|er|ich|wir|on|nous)$/.test(pronoun)) return NOBODY;
  const head = headOf(words);
  const named = nameAtEnd(reading, start, start + head.length);
  if (named) return named;
  const apposition = nameInApposition(reading, start + head.length, end, words);
  if (apposition) return apposition;
  return linkRole(reading, head, start);
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

function linkName(reading: Reading, mention: Mention): Linked {
  const entity = reading.entityOf.get(mention) ?? null;
  const name = entity?.name ?? mention.name;
  const link =
    entity && mention.name.length < name.length && entity.kind !== "organisation" ? "name" : "same";
  return { entity: { name, entity }, link };
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

function linkRole(reading: Reading, head: string, start: number): Linked {
  const words = head.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const role = words.at(-1) ?? "";
  if (!/^(?:the|this|that)$/.test(words[0] ?? "")) return NOBODY;
  if (ORGANISATION_ROLES.has(role)) {
    const entity = lastOrganisation(reading, start, role);
    return entity ? { entity: { name: entity.name, entity }, link: "role" } : NOBODY;
  }
  const entity = holderOf(reading, start, words) ?? loneActor(reading, start, role);
  return entity ? { entity: { name: entity.name, entity }, link: "role" } : NOBODY;
}

/** The person last named before `start` among those the article gives this office. */
function holderOf({ holders }: Reading, start: number, words: readonly string[]): Entity | null {
  const role = words.at(-1) ?? "";
  const asked = words.filter((word) => !NO_NAMES.has(word));
  let best: Entity | null = null;
  let most = 0;
  for (const entity of holders.get(role) ?? holders.get(role.slice(role.lastIndexOf("-") + 1)) ?? []) {
    const shared = asked.filter((word) => entity.titles.has(word)).length;
    const before = entity.mentions[firstFrom(entity.mentions, start) - 1];
    const weight = 1 + shared + (before ? 1 - (start - before.start) / (2 * start + 1) : 0);
    if (weight > most) {
      best = entity;
      most = weight;
    }
  }
  return best;
}

/** A role no one was given is that of the last speaker, if nobody else was named since. */
function loneActor(reading: Reading, start: number, role: string): Entity | null {
  const speaker = reading.last?.entity;
  if (!speaker || speaker.kind === "organisation" || !ROLES.has(role)) return null;
  const gender = ROLE_GENDERS[role];
  if (gender && speaker.gender && gender !== speaker.gender) return null;
  const people = new Set(recentMentions(reading, start, 2).map((mention) => reading.entityOf.get(mention)));
  people.delete(undefined);
  const others = [...people].filter((one) => one && one !== speaker && one.kind === "person");
  return others.length === 0 && people.has(speaker) ? speaker : null;
}

/** "the union" is the organisation that spoke last, or the last one with the word in its name; "the alliance" any. */
function lastOrganisation(reading: Reading, start: number, role: string): Entity | null {
  const organisations = mentionsBefore(reading, start, MENTIONS_BACK).flatMap((mention) => {
    const entity = reading.entityOf.get(mention);
    return entity?.kind === "organisation" ? [entity] : [];
  });
  const called = organisations.find(({ name }) => name.toLowerCase().includes(role));
  if (called) return called;
  if (reading.last?.entity?.kind === "organisation") return reading.last.entity;
  return GENERAL_ROLES.has(role) ? (organisations[0] ?? null) : null;
}

/** "It" is the organisation that spoke last, or the one the sentence before begins with. */
function linkIt(reading: Reading, start: number): Linked {
  const here = sentenceAt(reading, start);
  const speaker = reading.last?.entity;
  const subject = mentionsBefore(reading, start, MENTIONS_BACK).find(
    ({ sentence, first }) => first && here - sentence <= 1,
  );
  const entity = speaker?.kind === "organisation" ? speaker : subject && reading.entityOf.get(subject);
  return entity?.kind === "organisation"
    ? { entity: { name: entity.name, entity }, link: "pronoun" }
    : NOBODY;
}

/** "…, Brian Fallon, the spokesman, who said": the last name before it in its sentence that can be meant. */
function linkRelative(reading: Reading, start: number): Linked {
  if (!/,\s$/.test(reading.text.slice(Math.max(0, start - 2), start))) return NOBODY;
  const mention = mentionsBefore(reading, start, 4).find(
    (one) => reading.entityOf.get(one)?.kind !== "organisation",
  );
  if (!mention || start - mention.end > LONGEST_APPOSITION) return NOBODY;
  if (/[.!?]\s/.test(reading.text.slice(mention.end, start))) return NOBODY;
  return { entity: linkName(reading, mention).entity, link: "pronoun" };
}

/** Between a name and the "who" that goes on about it, UTF-16 units. */
const LONGEST_APPOSITION = 80;

function linkPronoun(reading: Reading, start: number, gender: Gender | null): Linked {
  const scores = new Map<Entity, number>();
  const distance = distances(reading, start, gender);
  for (const mention of recentMentions(reading, start, SENTENCES_BACK)) {
    const entity = reading.entityOf.get(mention);
    if (!entity || !canBe(reading, entity, gender)) continue;
    const score = scoreOf(reading, mention, entity, distance) + (entity.gender === gender ? KNOWN_GENDER : 0);
    scores.set(entity, Math.max(scores.get(entity) ?? Number.NEGATIVE_INFINITY, score));
  }
  const speaker = reading.last?.entity;
  if (speaker && canBe(reading, speaker, gender)) {
    const since = distance(sentenceAt(reading, reading.last?.end ?? start));
    const alone =
      RECENCY * Math.min(SENTENCES_BACK, since) +
      SURELY_PERSON +
      (speaker.gender === gender ? KNOWN_GENDER : 0);
    const going = hasNewSubject(reading, start, speaker, gender) ? LAST_SPEAKER + NEW_SUBJECT : LAST_SPEAKER;
    scores.set(speaker, Math.max(scores.get(speaker) ?? Number.NEGATIVE_INFINITY, alone) + going);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST_EVIDENCE) return NOBODY;
  return { entity: { name: best[0].name, entity: best[0] }, link: "pronoun" };
}

/** Somebody else who can be meant begins a sentence after the last speaker's quote. */
function hasNewSubject(reading: Reading, start: number, speaker: Entity, gender: Gender | null): boolean {
  const since = reading.last?.end ?? start;
  return mentionsBefore(reading, start, MENTIONS_BACK).some((mention) => {
    if (mention.start < since || !mention.first || mention.possessive) return false;
    const entity = reading.entityOf.get(mention);
    if (!entity || entity === speaker || !canBe(reading, entity, gender)) return false;
    return (entity.sure || entity.described) && !isQuoted(reading.quoted, mention);
  });
}

/**
 * How many sentences lie between one and the pronoun at `start`, those left out
 * in which a pronoun of the same kind goes on about the same person.
 */
function distances(reading: Reading, start: number, gender: Gender | null): (sentence: number) => number {
  const { pronouns } = reading.found;
  const here = sentenceAt(reading, start);
  const going = new Set<number>();
  const last = firstFrom(pronouns, start) - 1;
  for (let index = last; index >= Math.max(0, last - MENTIONS_BACK); index--) {
    const { word, sentence } = pronouns[index] ?? { word: "", sentence: 0 };
    if (here - sentence > SENTENCES_BACK) break;
    if (sentence < here && /^(?:he|she)$/.test(word) && genderOfPronoun(word) === gender) going.add(sentence);
  }
  return (from) => here - from - [...going].filter((sentence) => sentence > from).length;
}

/** A gender that only pronouns near the name tell speaks against a person, and does not rule one out. */
function canBe({ speakers }: Reading, entity: Entity, gender: Gender | null): boolean {
  const { kind, sure, gender: known } = entity;
  if (kind === "organisation" || (sure && known !== null && known !== gender)) return false;
  return kind === "person" || speakers.has(entity);
}

function scoreOf(
  reading: Reading,
  mention: Mention,
  entity: Entity,
  distance: (sentence: number) => number,
): number {
  const before = reading.text.slice(Math.max(0, mention.start - 30), mention.start);
  return (
    RECENCY * distance(mention.sentence) +
    (isQuoted(reading.quoted, mention) ? QUOTED : mention.first ? FIRST_IN_SENTENCE : 0) +
    (entity.described || entity.sure || reading.speakers.has(entity) ? SURELY_PERSON : 0) +
    (mention.possessive ? OWNING : 0) +
    (GOVERNOR.test(before) ? GOVERNED : 0) +
    (mention.titles.length > 0 && mention.parts.length > 1 && entity.mentions[0] === mention
      ? INTRODUCED
      : 0) +
    FREQUENT * Math.log(entity.mentions.length)
  );
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

function isQuoted(quoted: readonly Span[], { start }: Mention): boolean {
  const around = quoted[blockIndexAt(quoted, start)];
  return around !== undefined && around.start <= start && start < around.end;
}

function sentenceAt({ found }: Reading, at: number): number {
  const mention = found.mentions[firstFrom(found.mentions, at) - 1];
  const pronoun = found.pronouns[firstFrom(found.pronouns, at + 1) - 1];
  return Math.max(mention?.sentence ?? 0, pronoun?.sentence ?? 0);
}

function lastMentionIn({ found }: Reading, start: number, end: number): Mention | null {
  const mention = found.mentions[firstFrom(found.mentions, end) - 1];
  return mention && mention.start >= start && mention.end <= end + 1 ? mention : null;
}

/** The mentions before an offset, the nearest first. */
function mentionsBefore({ found }: Reading, at: number, most: number): Mention[] {
  const end = firstFrom(found.mentions, at);
  return found.mentions.slice(Math.max(0, end - most), end).reverse();
}

function recentMentions(reading: Reading, at: number, sentences: number): Mention[] {
  const here = sentenceAt(reading, at);
  return mentionsBefore(reading, at, MENTIONS_BACK).filter(({ sentence }) => here - sentence <= sentences);
}
