/**
 * Who the names of an article name: mentions of one person or organisation put
 * together, with what is known of each. Entities are an article's own; nothing
 * is looked up.
 */

import type { Mention, MentionsFound } from "./find-mentions";
import { firstFrom } from "./first-from";
import { FIRST_NAMES } from "./first-names";
import {
  DEMONYMS,
  type Gender,
  HONORIFICS,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  ROLE_GENDERS,
} from "./name-words";

export type EntityKind = "person" | "organisation" | "unknown";

export type Entity = {
  /** The name as the article prints it: a person's in full if it ever is, and else the most frequent one. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly gender: Gender | null;
  /** The gender is told by a given name or a form of address, not only by pronouns near it. */
  readonly sure: boolean;
  /** It is given an office, or called by a surname alone: so are people, and hardly anything else. */
  readonly described: boolean;
  /** Words of the offices it was given, in lower case. */
  readonly titles: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
};

export type ArticleEntities = {
  readonly entities: readonly Entity[];
  /** The entity of every mention that has one. */
  readonly entityOf: ReadonlyMap<Mention, Entity>;
  /** Those who are given an office, by each word of it, in lower case; 30 of each at most. */
  readonly holders: ReadonlyMap<string, readonly Entity[]>;
  /** Those of a surname or of a single name, in lower case, the first named first. */
  readonly named: ReadonlyMap<string, readonly Entity[]>;
};

type Growing = {
  kind: EntityKind;
  titles: Set<string>;
  mentions: Mention[];
  /** Those that print more than one part of the name, in text order. */
  full: Mention[];
  female: number;
  male: number;
  forms: Map<string, number>;
};

/** "New York", "South Korea", "San Diego". */
const PLACE_BEGINNINGS = new Set(
  "east eastern los new north northern san santa south southern west western".split(" "),
);

/** A given name or a form of address weighs more than any number of pronouns that may be another's. */
const NAME_WEIGHT = 1000;

/**
 * Puts an article's mentions together. A single name belongs to whom a fuller
 * one ending in it (or, failing that, beginning with it) named: the one of the
 * same paragraph's sentences, or else the one named so most often. A name that
 * only a capital at the beginning of a sentence makes one is left out.
 */
export function clusterMentions({ mentions, pronouns }: MentionsFound): ArticleEntities {
  const byFullName = new Map<string, Growing>();
  const bySurname = new Map<string, Growing[]>();
  const byFirstName = new Map<string, Growing[]>();
  const all: Growing[] = [];
  const owner = new Map<Mention, Growing>();
  const certain = new Set(mentions.flatMap(({ begins, parts }) => (begins ? parts.slice(1) : parts)));
  const surnames = new Set(mentions.flatMap(({ parts }) => (parts.length > 1 ? [parts.at(-1)] : [])));
  const written = new Map<string, number>();
  for (const { parts } of mentions) written.set(parts.join(" "), (written.get(parts.join(" ")) ?? 0) + 1);
  /** "Joining NATO" at the beginning of a sentence is NATO, if that is a name elsewhere. */
  const partsOf = ({ parts, begins, titles }: Mention): readonly string[] => {
    const rest = parts.slice(1).join(" ");
    const chance = begins && titles.length === 0 && parts.length > 1 && written.get(parts.join(" ")) === 1;
    return withoutSuffix(
      chance && certain.has(rest) && (!surnames.has(rest) || /ing$/.test(parts[0] ?? ""))
        ? parts.slice(1)
        : parts,
    );
  };

  const add = (entity: Growing, mention: Mention) => {
    entity.mentions.push(mention);
    owner.set(mention, entity);
    const form = mention.name
      .split(/\s+/)
      .slice(-Math.max(1, partsOf(mention).length))
      .join(" ");
    const printed = partsOf(mention).length === withoutSuffix(mention.parts).length ? mention.name : form;
    entity.forms.set(printed, (entity.forms.get(printed) ?? 0) + 1);
    for (const title of mention.titles) entity.titles.add(title);
    if (mention.honorific) vote(entity, HONORIFICS[mention.honorific] ?? null, NAME_WEIGHT);
    for (const title of mention.titles) vote(entity, ROLE_GENDERS[title] ?? null, NAME_WEIGHT / 2);
  };
  const create = (kind: EntityKind): Growing => {
    const entity = {
      kind,
      titles: new Set<string>(),
      mentions: [],
      full: [],
      female: 0,
      male: 0,
      forms: new Map(),
    };
    all.push(entity);
    return entity;
  };

  for (const mention of mentions) {
    const parts = partsOf(mention);
    if (parts.length < 2) continue;
    const [first = "", last = ""] = [parts[0], parts.at(-1)];
    const kind = kindOf(mention);
    const key = kind === "organisation" ? parts.join(" ") : `${first} ${last}`;
    const known = byFullName.get(key) ?? knownEnding(parts, byFullName);
    const entity = known ?? create(kind);
    if (!known) {
      byFullName.set(key, entity);
      if (kind !== "organisation") {
        push(bySurname, last, entity);
        push(byFirstName, first, entity);
        vote(entity, FIRST_NAMES.get(first) ?? null, NAME_WEIGHT);
      } else push(bySurname, last, entity);
    }
    add(entity, mention);
    entity.full.push(mention);
  }
  // Those that a form of address tells apart come first: "Mr. Obama" then says whom "Obama" mostly means.
  const singles = [
    ...mentions.filter(({ honorific }) => honorific),
    ...mentions.filter(({ honorific }) => !honorific),
  ];
  for (const mention of singles) {
    const parts = partsOf(mention);
    const [name = ""] = parts;
    if (parts.length !== 1 || owner.has(mention)) continue;
    const candidates = bySurname.get(name) ?? byFirstName.get(name) ?? [];
    const entity = choose(candidates, mention);
    if (entity) {
      add(entity, mention);
    } else if (!mention.begins || mention.titles.length > 0 || certain.has(name)) {
      const single = create(FIRST_NAMES.has(name) ? "person" : kindOf(mention));
      vote(single, FIRST_NAMES.get(name) ?? null, NAME_WEIGHT);
      push(bySurname, name, single);
      add(single, mention);
    }
  }
  countPronouns(mentions, pronouns, owner);
  const finished = new Map(all.map((entity) => [entity, finish(entity)]));
  const entityOf = new Map<Mention, Entity>();
  for (const [mention, entity] of owner) entityOf.set(mention, finished.get(entity) as Entity);
  const named = new Map(
    [...bySurname].map(([name, owners]) => [name, owners.map((one) => finished.get(one) as Entity)]),
  );
  const holders = new Map<string, Entity[]>();
  for (const entity of finished.values()) {
    if (entity.kind === "organisation") continue;
    for (const title of entity.titles) {
      for (const word of new Set([title, title.slice(title.lastIndexOf("-") + 1)])) {
        if ((holders.get(word)?.length ?? 0) < MOST_HOLDERS) push(holders, word, entity);
      }
    }
  }
  return { entities: [...finished.values()], entityOf, holders, named };
}

/** More people with one office are not told apart. */
const MOST_HOLDERS = 30;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function withoutSuffix(parts: readonly string[]): readonly string[] {
  return parts.length > 1 && NAME_SUFFIXES.has(parts.at(-1) ?? "") ? parts.slice(0, -1) : parts;
}

/** "Rival Hillary Clinton" at the beginning of a sentence, where "Hillary Clinton" is known. */
function knownEnding(parts: readonly string[], known: ReadonlyMap<string, Growing>): Growing | undefined {
  return parts.length > 2 ? known.get(parts.slice(-2).join(" ")) : undefined;
}

function kindOf({ name, parts, honorific, titles, withArticle }: Mention): EntityKind {
  if (honorific) return "person";
  if (parts.some((part) => ORGANISATION_WORDS.has(part))) return "organisation";
  if (/^\p{Lu}[\p{Lu}&.]+$/u.test(name)) return "organisation";
  if (titles.length > 0) return "person";
  if (withArticle || DEMONYMS.has(parts.at(-1) ?? "")) return "organisation";
  if (PLACE_BEGINNINGS.has(parts[0] ?? "")) return "unknown";
  return parts.length >= 2 && parts.length <= 4 ? "person" : "unknown";
}

function vote(entity: Growing, gender: Gender | null, weight: number): void {
  if (gender) entity[gender] += weight;
}

function choose(candidates: readonly Growing[], mention: Mention): Growing | null {
  const gender = mention.honorific ? HONORIFICS[mention.honorific] : null;
  const agreeing = candidates.filter((one) => gender && genderOf(one) === gender);
  const possible =
    agreeing.length > 0 ? agreeing : candidates.filter((one) => !gender || genderOf(one) === null);
  let best: Growing | null = null;
  let most = -1;
  for (const candidate of possible.slice(0, MOST_NAMESAKES)) {
    const last = candidate.full[firstFrom(candidate.full, mention.start) - 1];
    const near = last !== undefined && mention.sentence - last.sentence <= 1;
    const weight = candidate.mentions.length + (near ? NEAR_WEIGHT : 0);
    if (weight > most) {
      best = candidate;
      most = weight;
    }
  }
  return best;
}

/** More people of one surname are not told apart, and a text may be made of them. */
const MOST_NAMESAKES = 8;

/** Being named in full in this sentence or the last one outweighs being named more often. */
const NEAR_WEIGHT = 3;

/** Names before a pronoun that are looked at: a sentence may be as long as a text. */
const MENTIONS_BEFORE_PRONOUN = 10;

/** A pronoun after the only person of its sentence says what that person is, mostly. */
function countPronouns(
  mentions: readonly Mention[],
  pronouns: MentionsFound["pronouns"],
  owner: ReadonlyMap<Mention, Growing>,
): void {
  for (const { word, sentence, start } of pronouns) {
    const people = new Set<Growing>();
    const to = firstFrom(mentions, start);
    for (let index = to - 1; index >= Math.max(0, to - MENTIONS_BEFORE_PRONOUN); index--) {
      const mention = mentions[index] as Mention;
      if (mention.sentence < sentence) break;
      const entity = owner.get(mention);
      if (entity && entity.kind !== "organisation") people.add(entity);
    }
    const [only] = people;
    if (only && people.size === 1) vote(only, genderOfPronoun(word), 1);
  }
}

/** Named by a surname as well as in full, as people are. */
function isShortened({ mentions }: Growing): boolean {
  const surnames = new Set(mentions.flatMap(({ parts }) => (parts.length > 1 ? [parts.at(-1)] : [])));
  return mentions.some(({ parts }) => parts.length === 1 && surnames.has(parts[0]));
}

/** What a pronoun says of whom it stands for; null for those that say nothing. */
export function genderOfPronoun(word: string): Gender | null {
  if (/^(?:she|her|hers|herself|elle|sie)$/.test(word)) return "female";
  return /^(?:he|him|his|himself|il|er)$/.test(word) ? "male" : null;
}

/** One pronoun, or as many of the other kind, tell nothing. */
function genderOf({ female, male }: Growing): Gender | null {
  if (Math.max(female, male) < 2 || Math.max(female, male) < 2 * Math.min(female, male)) return null;
  return female > male ? "female" : "male";
}

function finish(entity: Growing): Entity {
  const isFull = ([form]: readonly [string, number]) => (/\s/.test(form) ? 1 : 0);
  const forms = [...entity.forms].sort((a, b) =>
    entity.kind === "organisation" ? b[1] - a[1] : isFull(b) - isFull(a) || b[1] - a[1],
  );
  return {
    name: forms[0]?.[0] ?? "",
    kind: entity.kind,
    gender: entity.kind === "organisation" ? null : genderOf(entity),
    sure: Math.max(entity.female, entity.male) >= NAME_WEIGHT / 2,
    described: entity.titles.size > 0 || isShortened(entity),
    titles: entity.titles,
    mentions: entity.mentions.toSorted((a, b) => a.start - b.start),
  };
}
