/** Whether two names may be one person's: a record says "SECRETARY HEGSETH", an article "Pete Hegseth". */
import { PARTICLES, ROLES, TITLES } from "./speaker-titles";

/**
 * `same`: the names agree in all that both have, a given name among it, or they
 * are equal. `maybe`: nothing but a surname or an office is shared. `unknown`:
 * one of them names nobody ("Q", "a spokesman").
 */
export type SpeakerLikeness = "same" | "maybe" | "different" | "unknown";

type ParsedName = {
  /** Folded, in order, the surname last. */
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly folded: string;
};

/** Titles that are never both one person's. */
const GENDERED: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    new Set(["mr", "mister", "sir", "lord", "herr", "m", "monsieur", "chairman", "congressman"]),
    new Set([
      "ms",
      "mrs",
      "miss",
      "dame",
      "lady",
      "baroness",
      "madam",
      "madame",
      "frau",
      "mme",
      "chairwoman",
      "congresswoman",
    ]),
  ],
];

/** Ends of names that belong to nobody's surname. */
const POST_NOMINALS = new Set(["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mp", "mep", "kc", "qc"]);

/** Compares two speakers as texts name them. Case, accents and points are set aside. */
export function compareSpeakers(one: string, other: string): SpeakerLikeness {
  const [mine, theirs] = [parseName(one), parseName(other)];
  if (mine.folded === "" || theirs.folded === "") return "unknown";
  if (mine.names.length === 0 || theirs.names.length === 0) return compareOffices(mine, theirs);
  if (mine.folded === theirs.folded) return mine.names.length > 1 ? "same" : "maybe";
  if (mine.names.at(-1) !== theirs.names.at(-1)) return "different";
  if (haveOtherGender(mine, theirs)) return "different";
  const [given, otherGiven] = [mine.names.slice(0, -1), theirs.names.slice(0, -1)];
  if (given.length === 0 || otherGiven.length === 0) return "maybe";
  return given.some((name) => otherGiven.some((another) => isSameGiven(name, another)))
    ? "same"
    : "different";
}

/** True for a label with a name in it, false for an office or a role alone: "the President", "Q". */
export function namesSomebody(label: string): boolean {
  return parseName(label).names.length > 0;
}

export type NamedSpeaker =
  | { readonly kind: "one"; readonly speaker: string }
  /** Several people may be meant: two with one surname, or an office that fits more than one. */
  | { readonly kind: "several"; readonly speakers: readonly string[] }
  | { readonly kind: "none" };

/**
 * Whom of `known` a label names: the one who is the same, else the one who may
 * be. Two of them who may be are both told, and nobody is chosen.
 */
export function speakerNamed(label: string, known: readonly string[]): NamedSpeaker {
  const all = [...new Set(known)];
  for (const likeness of ["same", "maybe"] as const) {
    const [speaker, ...others] = all.filter((name) => compareSpeakers(label, name) === likeness);
    if (speaker === undefined) continue;
    return others.length === 0
      ? { kind: "one", speaker }
      : { kind: "several", speakers: [speaker, ...others] };
  }
  return { kind: "none" };
}

/** A role names nobody; an office may be held by the one who is named. */
function compareOffices(mine: ParsedName, theirs: ParsedName): SpeakerLikeness {
  const named = mine.names.length > 0 || theirs.names.length > 0;
  const shared = mine.titles.filter((title) => theirs.titles.includes(title));
  if (mine.titles.length === 0 || theirs.titles.length === 0 || shared.length === 0) return "unknown";
  return !named && mine.folded === theirs.folded ? "same" : "maybe";
}

function haveOtherGender(mine: ParsedName, theirs: ParsedName): boolean {
  return GENDERED.some(([men, women]) => {
    const has = (name: ParsedName, titles: ReadonlySet<string>) => name.titles.some((one) => titles.has(one));
    return (has(mine, men) && has(theirs, women)) || (has(mine, women) && has(theirs, men));
  });
}

/** "P", "Pete" and "Peter" are one name as far as one can tell. */
function isSameGiven(name: string, other: string): boolean {
  const [short, long] = name.length <= other.length ? [name, other] : [other, name];
  if (short.length === 1) return long.startsWith(short);
  return short === long || (short.length >= 3 && long.startsWith(short));
}

/** As much of a label as is read: nobody's name is longer, UTF-16 units. */
const LONGEST_NAME = 200;

function parseName(label: string): ParsedName {
  const words = label
    .slice(0, LONGEST_NAME)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[([][^)\]]*[)\]]?/gu, " ")
    .replace(/,.*$/su, " ")
    .replace(/[.’']s?(?=\s|$)/gu, "")
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .split(/\s+/u)
    .filter((word) => word !== "" && !POST_NOMINALS.has(word));
  const isTitle = (word: string, at: number) => TITLES_FOLDED.has(word) && (word.length > 1 || at === 0);
  const last = words.findLastIndex(isTitle);
  const names = words.slice(last + 1).filter((word) => !isNoName(word));
  return { names, titles: words.filter(isTitle).map(fullTitle), folded: words.join(" ") };
}

function isNoName(word: string): boolean {
  return ROLES_FOLDED.has(word) || PARTICLES.has(word) || OFFICE_WORDS.has(word) || /^\d+$/.test(word);
}

/** What an office is of: "Secretary of State". */
const OFFICE_WORDS = new Set(
  "affairs commerce defence defense education energy finance foreign health interior labor labour staff state trade treasury war".split(
    " ",
  ),
);

/** "SEC." and "SECRETARY" are one title. */
const FULL_TITLES: Readonly<Record<string, string>> = {
  adm: "admiral",
  amb: "ambassador",
  capt: "captain",
  col: "colonel",
  dr: "doctor",
  gen: "general",
  gov: "governor",
  maj: "major",
  mister: "mr",
  pres: "president",
  prof: "professor",
  rep: "representative",
  sec: "secretary",
  sen: "senator",
};

function fullTitle(title: string): string {
  return FULL_TITLES[title] ?? title;
}

const folded = (words: ReadonlySet<string>) =>
  new Set([...words].map((word) => word.normalize("NFKD").replace(/\p{M}/gu, "")));
const TITLES_FOLDED = folded(TITLES);
const ROLES_FOLDED = folded(ROLES);
