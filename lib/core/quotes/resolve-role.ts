/** Whom "the secretary general" or "the alliance" stands for, by what the article says of people and organisations. */
import type { Entity } from "./entities";
import { firstFrom } from "./first-from";
import { DEMONYMS, NO_NAMES, ORGANISATION_ROLES, ROLE_GENDERS, ROLES } from "./name-words";
import {
  type Linked,
  MENTIONS_BACK,
  mentionsBefore,
  NOBODY,
  type Reading,
  recentMentions,
} from "./speaker-reading";

/** Said of any organisation that was named. */
const GENERAL_ROLES = new Set(
  "agency alliance association bloc company firm group institution organisation organization".split(" "),
);

/** The holder of the role that the head of a source at `start` names; nobody unless it begins with "the". */
export function resolveRole(reading: Reading, head: string, start: number): Linked {
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
    // A people is nobody who speaks.
    return entity?.kind === "organisation" && !DEMONYMS.has(entity.name.toLowerCase()) ? [entity] : [];
  });
  const called = organisations.find(({ name }) => name.toLowerCase().includes(role));
  if (called) return called;
  if (reading.last?.entity?.kind === "organisation") return reading.last.entity;
  return GENERAL_ROLES.has(role) ? (organisations[0] ?? null) : null;
}
