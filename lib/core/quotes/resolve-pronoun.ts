/** Who "he", "she", "it" or "who" stands for, where it is the source of a quote. */
import { type Entity, genderOfPronoun } from "./entities";
import type { Mention } from "./find-mentions";
import { firstFrom } from "./first-from";
import type { Gender } from "./name-words";
import {
  isQuoted,
  type Linked,
  linkName,
  MENTIONS_BACK,
  mentionsBefore,
  NOBODY,
  type Reading,
  recentMentions,
  sentenceAt,
} from "./speaker-reading";

/** How far back a pronoun looks, in sentences. */
const SENTENCES_BACK = 8;

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

/** A word that makes the name after it an object, not who acts. */
const GOVERNOR =
  /\b(?:of|with|to|by|against|for|about|from|on|at|than|between|and|or|over|versus|like|as)\s(?:\S+\s){0,3}$/;

/** "It" is the organisation that spoke last, or the one the sentence before begins with. */
export function resolveIt(reading: Reading, start: number): Linked {
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
export function resolveRelative(reading: Reading, start: number): Linked {
  if (!/,\s$/.test(reading.text.slice(Math.max(0, start - 2), start))) return NOBODY;
  const kindOf = (mention: Mention) => reading.entityOf.get(mention)?.kind;
  const near = mentionsBefore(reading, start, 4).filter(({ end }) => start - end <= LONGEST_APPOSITION);
  const mention =
    near.find((one) => kindOf(one) === "person") ?? near.find((one) => kindOf(one) !== "organisation");
  if (!mention) return NOBODY;
  if (/[.!?]\s/.test(reading.text.slice(mention.end, start))) return NOBODY;
  return { entity: linkName(reading, mention).entity, link: "pronoun" };
}

/** Between a name and the "who" that goes on about it, UTF-16 units. */
const LONGEST_APPOSITION = 80;

/**
 * Whom a pronoun of this gender at `start` stands for: the last speaker or a
 * person named shortly before, whoever has most that speaks for them.
 */
export function resolvePronoun(reading: Reading, start: number, gender: Gender | null): Linked {
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
