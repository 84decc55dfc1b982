/** Finding something in the codebook by words of it, however they are spelt or accented. */
import { type Span, span } from "@/lib/core/text/offsets";
import type { CodebookItem } from "./codebook-items";

export type Found = {
  readonly item: CodebookItem;
  /** Its words that show best why it was found: of the definition, else of the rule, else of an example. */
  readonly excerpt: string;
};

/** Letters up to here begin a word; more of them are found inside words too. */
const ONLY_AT_BEGINNINGS = 2;

/** Where a word was found, the likeliest to be meant first. */
const IN_NAME = { begins: 0, word: 1, inside: 2, id: 3 } as const;
const IN_TEXT = { definition: 4, rule: 5, example: 6 } as const;

/**
 * The items in which every word of the query is found, the likeliest first: a
 * name that begins with it, then a word of the name, then the inside of one,
 * then the id that exports have, the definition, the rule and the examples.
 * Otherwise the codebook's order stays. Nothing for a query of nothing.
 */
export function searchCodebook(items: readonly CodebookItem[], query: string): readonly Found[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const phrase = wanted.join(" ");
  return items
    .flatMap((item) => {
      const texts = textsOf(item);
      const ranks = wanted.map((word) => rankOf(texts, word));
      const worst = Math.max(...ranks);
      if (worst === Number.POSITIVE_INFINITY) return [];
      const whole = texts.names.some((name) => name.startsWith(phrase)) || texts.ids.includes(phrase);
      return [{ item, whole, worst, sum: ranks.reduce((total, rank) => total + rank, 0) }];
    })
    .sort((a, b) => Number(b.whole) - Number(a.whole) || a.worst - b.worst || a.sum - b.sum)
    .map(({ item }) => ({ item, excerpt: excerptOf(item, query) }));
}

/** The stretches of `words` in which the query's words are found, in order, never overlapping. UTF-16 units. */
export function matchesIn(words: string, query: string): readonly Span[] {
  const { text, places } = foldInPlace(words);
  const found: Place[] = [];
  for (const wanted of wordsOf(query)) {
    for (let at = find(text, wanted, 0); at >= 0; at = find(text, wanted, at + 1)) {
      const [first, last] = [places[at] as Place, places[at + wanted.length - 1] as Place];
      found.push({ start: first.start, end: last.end });
    }
  }
  const merged: Place[] = [];
  for (const next of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else merged.push({ ...next });
  }
  return merged.map(({ start, end }) => span(start, end));
}

type Texts = {
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly definition: string;
  readonly rule: string;
  readonly examples: string;
};

/** Folding the whole codebook for every letter typed would be felt; an item never changes. */
const folded = new WeakMap<CodebookItem, Texts>();

function textsOf(item: CodebookItem): Texts {
  const known = folded.get(item);
  if (known) return known;
  const { word, indirectWord, id, question, definition, rule, examples } = item;
  const texts = {
    names: [word, ...(indirectWord ? [indirectWord] : [])].map(fold),
    ids: [fold(id), fold(id.replaceAll("_", " "))],
    definition: fold(question ? `${question.word} ${definition}` : definition),
    rule: fold(rule ?? ""),
    examples: fold(examples.map(({ text, note }) => `${text} ${note ?? ""}`).join(" ")),
  };
  folded.set(item, texts);
  return texts;
}

function rankOf({ names, ids, definition, rule, examples }: Texts, wanted: string): number {
  if (names.some((name) => name.startsWith(wanted)) || ids.includes(wanted)) return IN_NAME.begins;
  if (names.some((name) => beginsWord(name, wanted, 0) >= 0)) return IN_NAME.word;
  if (names.some((name) => find(name, wanted, 0) >= 0)) return IN_NAME.inside;
  if (ids.some((id) => find(id, wanted, 0) >= 0)) return IN_NAME.id;
  if (find(definition, wanted, 0) >= 0) return IN_TEXT.definition;
  if (find(rule, wanted, 0) >= 0) return IN_TEXT.rule;
  return find(examples, wanted, 0) >= 0 ? IN_TEXT.example : Number.POSITIVE_INFINITY;
}

function excerptOf({ definition, rule, examples }: CodebookItem, query: string): string {
  const texts = [definition, ...(rule ? [rule] : []), ...examples.map(({ text }) => text)];
  return texts.find((text) => matchesIn(text, query).length > 0) ?? definition;
}

function find(text: string, wanted: string, from: number): number {
  return wanted.length <= ONLY_AT_BEGINNINGS ? beginsWord(text, wanted, from) : text.indexOf(wanted, from);
}

/** Where a word of the text begins with the letters, at `from` or later. */
function beginsWord(text: string, wanted: string, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

function fold(words: string): string {
  return foldInPlace(words).text;
}

type Place = { start: number; end: number };

/** The words without case, accents and curls, and for each unit of them the character it stands for. */
function foldInPlace(words: string): { text: string; places: readonly Place[] } {
  let text = "";
  const places: Place[] = [];
  let start = 0;
  for (const character of words) {
    const end = start + character.length;
    const plain = foldCharacter(character);
    const before = places.at(-1);
    // An accent that stands apart belongs to the letter before it.
    if (plain === "" && before) before.end = end;
    for (let unit = 0; unit < plain.length; unit++) places.push({ start, end });
    text += plain;
    start = end;
  }
  return { text, places };
}

function foldCharacter(character: string): string {
  const straight = CURLS[character] ?? character;
  return straight.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** What is printed, and what a keyboard has for it. */
const CURLS: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "\u00a0": " ",
};
