/**
 * Quotes cut from a text and altered by rule, each with the wording that
 * decision rule D1 gives such an alteration. The rules here are written from
 * D1's own table and use nothing of the code that they measure but its words.
 */
import { normaliseWords, type Word } from "@/lib/core/alignment/normalise-words";
import type { Wording } from "@/lib/core/codebook/values";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { type Span, span } from "@/lib/core/text/offsets";
import { sentencesIn } from "@/lib/core/text/sentences";
import { documentFromText } from "@/lib/core/text/text-blocks";
import type { SeededRandom } from "./seeded-random";

export const ALTERATIONS = [
  "case",
  "marks",
  "punctuation",
  "contraction",
  "ellipsis",
  "brackets",
  "word",
  "meaning word",
  "joined",
] as const;
export type Alteration = (typeof ALTERATIONS)[number];

export type AlteredQuote = {
  readonly quote: string;
  /** Where it was cut, UTF-16 units of the text. */
  readonly place: Span;
  readonly wording: Wording;
};

/** Words a cut quote has. */
const SHORTEST = 8;
const LONGEST = 45;

/** One or two neighbouring sentences of a paragraph, by chance; `null` if the one that was hit is too short or long. */
export function cutSentences(text: string, random: SeededRandom): Span | null {
  const { blocks } = documentFromText(text as CanonicalText);
  if (blocks.length === 0) return null;
  const sentences = sentencesIn(text, random.pick(blocks));
  if (sentences.length === 0) return null;
  const from = random.whole(sentences.length);
  const to = Math.min(sentences.length - 1, from + random.whole(2));
  const place = span((sentences[from] as Span).start, (sentences[to] as Span).end);
  const words = normaliseWords(text.slice(place.start, place.end)).length;
  return SHORTEST <= words && words <= LONGEST ? place : null;
}

/** Alters a stretch of the text by the rule; `null` if the stretch has nothing to alter so. */
export function alterQuote(
  text: string,
  place: Span,
  alteration: Alteration,
  random: SeededRandom,
): AlteredQuote | null {
  if (alteration === "joined") return join(text, place, random);
  const raw = text.slice(place.start, place.end);
  const words = normaliseWords(raw);
  // What a text leaves out or brackets itself is its own, and no alteration of ours.
  if (/[[\]…]|[.][ .]?[.]/.test(raw)) return null;
  const altered = ALTER[alteration](raw, words, random);
  return altered && { ...altered, place };
}

type Altered = Omit<AlteredQuote, "place">;
type Alter = (raw: string, words: readonly Word[], random: SeededRandom) => Altered | null;

/** Not at the edges: there a change cannot be told from another cut. */
const inner = (words: readonly Word[]) => words.slice(2, -2);

const ALTER: Readonly<Record<Exclude<Alteration, "joined">, Alter>> = {
  case: (raw, _, random) => ({
    quote: random.pick([raw.toLowerCase(), raw.toUpperCase(), capitalised(raw)]),
    wording: "verbatim",
  }),
  marks: (raw, _, random) => ({
    quote: random.pick([
      `“${raw.replace(/[.]["”]?$/, "")},”`,
      raw.replace(/["“”]/g, "'"),
      raw.replaceAll("—", "–").replaceAll(" ", "\u00a0"),
      `„${raw}“`,
    ]),
    wording: "verbatim",
  }),
  punctuation: (raw, _, random) => {
    const commas = [...raw.matchAll(/(?<=\p{L}{2}),(?= \p{L})/gu)].map(({ index }) => index);
    if (commas.length === 0) return null;
    const at = random.pick(commas);
    const other = random.pick(["", ";", "."]);
    return { quote: raw.slice(0, at) + other + raw.slice(at + 1), wording: "trivial_edit" };
  },
  contraction: (raw) => {
    const quote = raw
      .replace(/\b(do|does|did|is|are|was|were|have|has|had|would|could|should) not\b/i, "$1n’t")
      .replace(/\b(it|he|she|that) is\b/i, "$1’s")
      .replace(/\b(we|they|you) are\b/i, "$1’re");
    return quote === raw ? null : { quote, wording: "trivial_edit" };
  },
  ellipsis: (raw, words, random) => {
    const count = 3 + random.whole(5);
    const places = inner(words).slice(0, -count);
    if (places.length === 0) return null;
    const first = words.indexOf(random.pick(places));
    const before = raw.slice(0, (words[first - 1] as Word).end);
    const after = raw.slice((words[first + count] as Word).start);
    return { quote: `${before}${random.pick([" … ", "... ", " . . . "])}${after}`, wording: "marked_edit" };
  },
  brackets: (raw, words, random) => {
    const places = inner(words);
    if (places.length === 0) return null;
    const word = random.pick(places);
    const put = random.pick(["[the harbour]", "[sic]", "[they]"]);
    if (put.includes(word.form)) return null;
    return {
      quote:
        put === "[sic]"
          ? `${raw.slice(0, word.end)} ${put}${raw.slice(word.end)}`
          : raw.slice(0, word.start) + put + raw.slice(word.end),
      wording: "marked_edit",
    };
  },
  word: (raw, words, random) => {
    const plain = inner(words).filter((word) => isPlain(raw, word));
    if (plain.length === 0) return null;
    const word = random.pick(plain);
    return {
      quote: replaceWord(raw, word, random.pick(["lantern", "orchard", ""])),
      wording: "altered_minor",
    };
  },
  "meaning word": (raw, words, random) => {
    const weighty = inner(words).filter(({ form }) => form in OTHER_SENSE);
    if (weighty.length === 0) return null;
    const word = random.pick(weighty);
    return { quote: replaceWord(raw, word, OTHER_SENSE[word.form] ?? ""), wording: "altered_substantive" };
  },
};

/** Negations, modals, numbers and quantities by what reverses or weakens them. */
const OTHER_SENSE: Readonly<Record<string, string>> = {
  all: "some",
  can: "must",
  could: "will",
  every: "hardly any",
  if: "although",
  may: "will",
  might: "will",
  million: "thousand",
  most: "few",
  must: "may",
  never: "often",
  no: "every",
  not: "",
  only: "",
  should: "may",
  some: "all",
  unless: "if",
  will: "may",
  would: "might",
};

/** A common noun, verb or adjective: nothing that D1 lists, no verb whose tense or number counts. */
function isPlain(raw: string, { start, end, form }: Word): boolean {
  return /^[a-z]{5,}$/.test(raw.slice(start, end)) && !/(?:ed|s|ing)$/.test(form) && !NOT_PLAIN.has(form);
}

const NOT_PLAIN = new Set(
  (
    "about accept after again agree allow although approve assure because before billion below between cannot commit " +
    "could decide deliver demand deploy despite during eight eleven every except fewer fifty forty guarantee hardly " +
    "hundred least least majority might million minority nearly never nobody nothing nowhere offer oppose ought pledge " +
    "promise propose provide reject seven shall should still support their there these thing think those thousand three " +
    "trillion twelve twenty under unless until where whether which while withdraw within without would"
  ).split(" "),
);

/** Puts another word in place of one, or nothing. */
function replaceWord(raw: string, { start, end }: Word, by: string): string {
  return by === ""
    ? raw.slice(0, start) + raw.slice(end).trimStart()
    : raw.slice(0, start) + by + raw.slice(end);
}

function capitalised(raw: string): string {
  return raw.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** What of an omission D1 calls meaning-bearing, as far as a list can tell. */
const WEIGHTY =
  /\b(?:not|no|never|none|nobody|nothing|without|will|would|shall|should|may|might|must|can|could|all|any|some|every|each|most|many|much|more|less|few|both|half|only|nearly|almost|if|unless|until|except|whether|when|while|once|before|after|because|although|despite|even|just|still|yet|million|billion|percent)\b|n[’']t\b|\d|[a-z,] [A-Z](?!\b)/;

/** The stretch with one from the next paragraphs, as one quote, and no word about what lies between. */
function join(text: string, first: Span, random: SeededRandom): AlteredQuote | null {
  const { blocks } = documentFromText(text as CanonicalText);
  const later = blocks.filter(({ start }) => start > first.end).slice(0, 4);
  if (later.length === 0) return null;
  const [second] = sentencesIn(text, random.pick(later));
  if (!second || normaliseWords(text.slice(second.start, second.end)).length < SHORTEST) return null;
  const between = text.slice(first.end, second.start);
  if (normaliseWords(between).length === 0) return null;
  const parts = [first, second].map(({ start, end }) => text.slice(start, end));
  if (parts.some((part) => /[[\]…]|[.][ .]?[.]/.test(part))) return null;
  return {
    quote: parts.join(" "),
    place: span(first.start, second.end),
    wording: WEIGHTY.test(between) ? "altered_substantive" : "altered_minor",
  };
}
