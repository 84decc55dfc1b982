/**
 * Finds the names in an article, and what is said beside them of who they name:
 * a form of address, an office before or after. English news, read by capitals
 * and by lists of words; no dictionary of names decides what is one.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Span } from "@/lib/core/text/offsets";
import { HONORIFICS, NAME_SUFFIXES, NO_NAMES, ORGANISATION_WORDS, PARTICLES, ROLES } from "./name-words";
import { HANDING_OVER } from "./stretch-words";

/** A name where it stands, without form of address, office and possessive ending; UTF-16 units. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The parts of the name, in lower case. */
  readonly parts: readonly string[];
  /** Form of address right before it, in lower case, without its stop. */
  readonly honorific: string | null;
  /** Words of the offices it is given before or after it, in lower case. */
  readonly titles: readonly string[];
  /** "Rutte's": it stands for what is owned, not for who acts. */
  readonly possessive: boolean;
  /** "the Clinton campaign", "The Times": an article stands before it. */
  readonly withArticle: boolean;
  /** Its first word begins a sentence, so that its capital says nothing. */
  readonly begins: boolean;
  /** Its sentence, counted through the article, and whether it is the first name in it. */
  readonly sentence: number;
  readonly first: boolean;
};

/** A pronoun of a person, where it stands; UTF-16 units. */
export type Pronoun = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly sentence: number;
};

export type MentionsFound = { readonly mentions: readonly Mention[]; readonly pronouns: readonly Pronoun[] };

type Word = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What stands between it and the word before, "" at the beginning of a block. */
  readonly gap: string;
  readonly begins: boolean;
  readonly sentence: number;
};

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&][\p{L}\p{M}\p{N}]+)*/gu;

/** Words after which a stop ends no sentence. */
const ABBREVIATED =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Maj|Prof|Rev|Del|St|Jr|Sr)$/u;

const PERSONAL = new Set("he she him her his hers himself herself er sie il elle".split(" "));

/** Between the words of an organisation's name. */
const CONNECTORS = new Set(["of", "for", "and", "the", "on", "de", "für"]);

/** Words that titles set small. */
const SMALL = new Set(
  "a an and as at but by for from if in into is nor of off on or over the to up via vs with".split(" "),
);

/** What an office is of: "Secretary of State". */
const REALMS = new Set(
  "agriculture commerce defense defence education energy health homeland interior labor state transportation treasury veterans war".split(
    " ",
  ),
);

/** Roles that an abbreviation before the name stands for. */
const SPELLED_OUT: Readonly<Record<string, readonly string[]>> = {
  del: ["delegate", "lawmaker"],
  dr: ["doctor"],
  gen: ["general"],
  gov: ["governor"],
  prof: ["professor"],
  rep: ["representative", "congressman", "congresswoman", "lawmaker"],
  sen: ["senator", "lawmaker"],
};

/** Longest office after a name, UTF-16 units. */
const APPOSITION_REACH = 90;

/** German makes one word of an office: Justizminister, Regierungssprecherin, RTL-Chefin. */
const GERMAN_ROLE =
  /(?:minister|sprecher|präsident|kanzler|chef|leiter|direktor|vertreter|politiker|anwalt|kommissar|meister|experte|forscher|professor|vorsitzende[rn]?|beauftragte[rn]?|abgeordnete[rn]?)(?:in)?$/;

/** Longest description between two names, UTF-16 units. */
const LONGEST_DESCRIPTION = 50;

/** Longer runs of capitals are no name. */
const LONGEST_RUN = 9;

/**
 * All names and personal pronouns of an article, in text order. Headings and
 * lines set like titles are left out. `quoted` are its marked stretches, in
 * order: a quotation counts as part of the sentence it stands in, however many
 * it holds.
 */
export function findMentions(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  quoted: readonly Span[],
): MentionsFound {
  const mentions: Mention[] = [];
  const pronouns: Pronoun[] = [];
  let sentence = 0;
  for (const block of blocks) {
    const words = wordsOf(text, block, sentence, quoted);
    sentence = (words.at(-1)?.sentence ?? sentence) + 1;
    for (const word of words)
      if (PERSONAL.has(word.lower))
        pronouns.push({ start: word.start, end: word.end, word: word.lower, sentence: word.sentence });
    if (block.kind === "heading" || isSetLikeTitle(words)) continue;
    for (const mention of namesAmong(text, words)) mentions.push(mention);
  }
  return { mentions, pronouns };
}

function wordsOf(text: string, block: Block, firstSentence: number, quoted: readonly Span[]): Word[] {
  const words: Word[] = [];
  let sentence = firstSentence;
  let end = block.start as number;
  let last: Word | null = null;
  let quotation = blockIndexAt(quoted, block.start);
  for (const match of text.slice(block.start, block.end).matchAll(WORD)) {
    const start = block.start + match.index;
    const gap = text.slice(end, Math.min(start, end + 12));
    while (quotation < quoted.length && (quoted[quotation]?.end ?? 0) <= start) quotation++;
    const ends = endsBetween(last, gap);
    if (ends && (quoted[quotation]?.start ?? start) >= end) sentence++;
    const possessive = /['’]s$/.test(match[0]);
    const word = possessive ? match[0].slice(0, -2) : match[0];
    end = start + match[0].length;
    last = {
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
      possessive: possessive || /^['’](?:\s|$)/.test(text.slice(end, end + 2)),
      gap,
      begins: last === null || ends || /["“„«‘:—]\s?$/.test(gap),
      sentence,
    };
    words.push(last);
  }
  return words;
}

/** True if a sentence ends between a word and the next one. */
function endsBetween(last: Word | null, gap: string): boolean {
  return last !== null && /[.!?…]/.test(gap) && !(ABBREVIATED.test(last.text) && gap.startsWith(". "));
}

/** Every word but the small ones has a capital. */
function isSetLikeTitle(words: readonly Word[]): boolean {
  const small = words.filter(({ lower }) => SMALL.has(lower));
  return words.length - small.length > 2 && words.every(({ capital, lower }) => capital || SMALL.has(lower));
}

function namesAmong(text: string, words: readonly Word[]): Mention[] {
  const found: Mention[] = [];
  let lastSentence = -1;
  for (let index = 0; index < words.length; ) {
    const size = runFrom(words, index);
    if (size === 0) {
      index++;
      continue;
    }
    const mention = nameIn(text, words, index, size, lastSentence);
    if (mention) {
      const describing = found.at(-1);
      if (describing?.first && describesNext(text, describing, mention)) {
        found[found.length - 1] = { ...describing, first: false, possessive: true };
        found.push({ ...mention, first: true });
      } else found.push(mention);
      lastSentence = mention.sentence;
    }
    index += size;
  }
  return found;
}

/** "Clinton communication director Jennifer Palmieri": the first name only says whose director. */
function describesNext(text: string, name: Mention, next: Mention): boolean {
  if (next.titles.length === 0 || next.start - name.end > LONGEST_DESCRIPTION) return false;
  return /^(?:['’]s?)?(?:\s\p{Ll}[\p{L}-]*){1,4}\s$/u.test(text.slice(name.end, next.start));
}

/** How many words from `index` on are written like one name. */
function runFrom(words: readonly Word[], index: number): number {
  if (!words[index]?.capital) return 0;
  let size = 1;
  let organisation = ORGANISATION_WORDS.has(words[index]?.lower ?? "");
  while (size < LONGEST_RUN) {
    const [last, next] = [words[index + size - 1], words[index + size]];
    if (!last || !next || last.possessive || !joins(last, next)) break;
    const gap = next.capital ? 0 : smallWordsInside(words, index + size, organisation);
    if (gap === null) break;
    size += gap + 1;
    organisation ||= ORGANISATION_WORDS.has(words[index + size - 1]?.lower ?? "");
  }
  return size;
}

/** "van der" Berg, Bank "of" Vale, Secretary "of" State: how many small words, before one with a capital; else null. */
function smallWordsInside(words: readonly Word[], from: number, organisation: boolean): number | null {
  for (let count = 1; count <= 2; count++) {
    const [last, small, next] = [words[from + count - 2], words[from + count - 1], words[from + count]];
    if (!last || !small || !next || !joins(last, small) || !joins(small, next)) return null;
    const inside = PARTICLES.has(small.lower) || (organisation && CONNECTORS.has(small.lower));
    if (!inside && !isOfRealm(last, small, next)) return null;
    if (next.capital) return count;
  }
  return null;
}

function joins(last: Word, next: Word): boolean {
  if (/^\s$/.test(next.gap)) return true;
  return ABBREVIATED.test(last.text) && /^\.\s$/.test(next.gap);
}

function isOfRealm(last: Word, next: Word, after: Word): boolean {
  return next.lower === "of" && ROLES.has(last.lower) && REALMS.has(after.lower);
}

function nameIn(
  text: string,
  words: readonly Word[],
  from: number,
  size: number,
  lastSentence: number,
): Mention | null {
  let [start, end] = [from, from + size];
  while (start < end && NO_NAMES.has(words[start]?.lower ?? "")) start++;
  while (end > start && NO_NAMES.has(words[end - 1]?.lower ?? "")) end--;
  let honorific: string | null = null;
  const titles: string[] = [];
  for (let index = start; index < end - 1; index++) {
    const word = words[index] as Word;
    // French "M." is an initial where it is not the first word.
    const address = Object.hasOwn(HONORIFICS, word.lower) && (word.lower !== "m" || index === from);
    const realm = REALMS.has(word.lower) && words[index - 1]?.lower === "of";
    if (!address && !realm && !isRole(word.lower)) continue;
    if (end - index === 2 && NAME_SUFFIXES.has(words[index + 1]?.lower ?? "")) break;
    if (address) honorific = word.lower;
    titles.push(
      ...words.slice(start, index + 1).flatMap(({ lower }) => [lower, ...(SPELLED_OUT[lower] ?? [])]),
    );
    start = index + 1;
  }
  const [first, last] = [words[start], words[end - 1]];
  if (start >= end || !first || !last) return null;
  const parts = words.slice(start, end).map(({ lower }) => lower);
  if (parts.length === 1 && titles.length === 0 && isRole(first.lower)) return null;
  titles.push(...titlesBefore(words, from), ...titlesAfter(text, words[from + size], last));
  return {
    start: first.start,
    end: last.end,
    name: text.slice(first.start, last.end),
    parts,
    honorific,
    titles,
    possessive: last.possessive,
    withArticle: words[start - 1]?.lower === "the",
    begins: first.begins && !HANDING_OVER.has(words[from + size]?.lower ?? ""),
    sentence: first.sentence,
    first: first.sentence !== lastSentence,
  };
}

function isRole(word: string): boolean {
  if (ROLES.has(word) || GERMAN_ROLE.test(word)) return true;
  return word.includes("-") && ROLES.has(word.slice(word.lastIndexOf("-") + 1));
}

/** "press secretary Josh Earnest", "the Republican nominee, Donald Trump". */
function titlesBefore(words: readonly Word[], from: number): string[] {
  const gap = words[from]?.gap ?? "";
  const last = words[from - 1];
  if (!last || !isRole(last.lower) || !/^,?\s$/.test(gap)) return [];
  const titles: string[] = [];
  for (let index = from - 1; index >= Math.max(0, from - 4); index--) {
    const word = words[index] as Word;
    if (NO_NAMES.has(word.lower)) break;
    titles.unshift(word.lower);
    if (!/^\s$/.test(word.gap)) break;
  }
  return titles;
}

/** "Mark Rutte, the secretary general of NATO,". */
function titlesAfter(text: string, next: Word | undefined, last: Word): string[] {
  if (!next || !/^,\s$/.test(next.gap)) return [];
  const [apposition = ""] = text
    .slice(next.start, next.start + APPOSITION_REACH)
    .split(/[,.;"“”—]|\s(?:of|for|at|in|who|whose|from|to|on)\s/, 1);
  const words = apposition.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return next.start > last.end && words.length <= 8 && words.some(isRole)
    ? words.filter((word) => !NO_NAMES.has(word))
    : [];
}
