/**
 * Finds who says the marked stretches of a German or French article, by rules
 * over the words beside the marks: „…“, sagte NP · NP sagte: „…“ · so NP ·
 * selon NP, « … » · « … », a-t-il dit. Words without marks are not looked at.
 */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { type Span, span } from "@/lib/core/text/offsets";
import type { Attribution, AttributionRule } from "./attribution";
import type { MarkedStretch } from "./marked-stretch";
import { REPORTING } from "./reporting-verbs";

type Reporting = (typeof REPORTING)[keyof typeof REPORTING];

type Word = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly gap: string;
};

type Found = { readonly source: Span | null; readonly cue: Span; readonly rule: AttributionRule };

/** How far to each side of a stretch its speaker is looked for, UTF-16 units. */
const REACH = 240;

/** Longest source, in words. */
const LONGEST_SOURCE = 12;

/** The verb stands within so many words of the closing mark. */
const NEAR = 3;

const AUXILIARIES = new Set("a ont avait avaient hat haben habe hatte hatten".split(" "));

const SCORE_BESIDE = 0.9;
const SCORE_WORDS_ONLY = 0.5;

/**
 * One attribution for every stretch that is speech, in order. `source` and
 * `cue` are null where no rule finds them. UTF-16 units.
 */
export function findDirectAttributions(
  article: { readonly text: string; readonly blocks: readonly Block[] },
  stretches: readonly MarkedStretch[],
  language: keyof typeof REPORTING,
): Attribution[] {
  return stretches
    .filter(({ speech }) => speech)
    .map((stretch) => {
      const found = besideStretch(article, stretch, REPORTING[language]);
      return {
        form: "direct" as const,
        content: stretch.parts,
        fragments: [],
        source: found?.source ? [found.source] : null,
        cue: found ? [found.cue] : null,
        score: stretch.score * (found ? SCORE_BESIDE : SCORE_WORDS_ONLY),
        rule: found?.rule ?? "words_only",
      };
    });
}

function besideStretch(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  { parts }: MarkedStretch,
  reporting: Reporting,
): Found | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const home = blocks[blockIndexAt(blocks, first.start)] ?? first;
  const end = (blocks[blockIndexAt(blocks, last.start)] ?? last).end;
  const before = wordsOf(text, Math.max(home.start, first.start - REACH), first.start);
  const after = wordsOf(text, last.end, Math.min(end, last.end + REACH));
  return afterStretch(after, reporting) ?? beforeStretch(text, before, first.start, reporting);
}

/** „…“, sagte der Sprecher. · « … », a déclaré le ministre. · „…“, so Müller. */
function afterStretch(
  words: readonly Word[],
  { verbs, prepositions, stops, pronouns }: Reporting,
): Found | null {
  const [opening] = words;
  if (!opening || !/^[,\s–—]*$/.test(opening.gap)) return null;
  if (prepositions.has(opening.lower)) {
    const source = nounPhrase(words, 1, stops);
    return source && { source, cue: span(opening.start, opening.end), rule: "quotation_cue_speaker" };
  }
  const at = words
    .slice(0, NEAR)
    .findIndex(({ lower }) => verbs.has(lower) || verbs.has(lower.replace(/-t?-?\p{L}+$/u, "")));
  const verb = words[at];
  if (!verb || words.slice(1, at + 1).some(({ gap }) => /[.!?;:]/.test(gap))) return null;
  const cueStart =
    at > 0 && /^(?:a|ont|avait|hat|haben)(?:-t-(?:il|elle|on))?$/.test(words[at - 1]?.lower ?? "")
      ? at - 1
      : at;
  const auxiliary = words[cueStart] as Word;
  const inverted = [auxiliary, verb].find(({ lower }) => /-(?:il|elle|ils|elles|on)$/.test(lower));
  if (inverted) {
    const pronoun = inverted.start + inverted.text.lastIndexOf("-") + 1;
    return {
      source: span(pronoun, inverted.end),
      cue: span(auxiliary.start, verb.end),
      rule: "quotation_cue_speaker",
    };
  }
  const cue = span(auxiliary.start, verb.end);
  if (cueStart > 0 && pronouns.has(words[cueStart - 1]?.lower ?? "")) {
    const { start, end } = words[cueStart - 1] as Word;
    return { source: span(start, end), cue, rule: "quotation_speaker_cue" };
  }
  const source = nounPhrase(words, at + 1, stops);
  return source ? { source, cue, rule: "quotation_cue_speaker" } : { source: null, cue, rule: "cue_only" };
}

/** Der Sprecher sagte: „…“ · Dazu erklärte der Sprecher: „…“ · Selon le ministre, « … ». */
function beforeStretch(
  text: string,
  words: readonly Word[],
  start: number,
  { verbs, prepositions, stops }: Reporting,
): Found | null {
  const begin = words.findLastIndex(({ gap }, index) => index > 0 && /[.!?]\s*$/.test(gap));
  const sentence = words.slice(Math.max(0, begin));
  const at = sentence.findLastIndex(({ lower }) => verbs.has(lower));
  const verb = sentence[at];
  if (!verb) {
    const preposition = sentence.findLastIndex(({ lower }) => prepositions.has(lower));
    const cue = sentence[preposition];
    const source = cue ? nounPhrase(sentence, preposition + 1, stops) : null;
    return cue && source ? { source, cue: span(cue.start, cue.end), rule: "according_to" } : null;
  }
  const colon = /:\s*$/.test(text.slice(verb.end, start));
  const auxiliary = AUXILIARIES.has(sentence[at - 1]?.lower ?? "") ? at - 1 : at;
  const cue = span((sentence[auxiliary] as Word).start, verb.end);
  const left = auxiliary > 0 ? nounPhraseEndingAt(sentence, auxiliary, stops) : null;
  const right = nounPhrase(sentence, at + 1, stops);
  const source = left ?? right;
  if (!source && !colon) return null;
  return { source, cue, rule: source ? "speaker_cue_quotation" : "cue_only" };
}

/** The words from `from` on up to a comma, a mark or a word that ends a source; null without a noun or pronoun. */
function nounPhrase(words: readonly Word[], from: number, stops: ReadonlySet<string>): Span | null {
  let to = from;
  while (to < words.length && to - from < LONGEST_SOURCE) {
    const word = words[to] as Word;
    if (
      stops.has(word.lower) ||
      (to > from && !/^\s$/.test(word.gap)) ||
      (to === from && !/^\s*$/.test(word.gap))
    )
      break;
    to++;
  }
  return named(words, from, to);
}

/** The words right before the verb at `to`, back to a mark or a word that ends a source. */
function nounPhraseEndingAt(words: readonly Word[], to: number, stops: ReadonlySet<string>): Span | null {
  let from = to;
  while (from > 0 && to - from < LONGEST_SOURCE) {
    const word = words[from - 1] as Word;
    if (stops.has(word.lower) || (from < to && !/^\s$/.test(words[from]?.gap ?? ""))) break;
    from--;
  }
  return /^\s$/.test(words[to]?.gap ?? "") ? named(words, from, to) : null;
}

function named(words: readonly Word[], from: number, to: number): Span | null {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || to <= from) return null;
  const naming = words
    .slice(from, to)
    .some(({ text, lower }) => /^\p{Lu}/u.test(text) || PRONOUNS.has(lower) || ARTICLES.has(lower));
  return naming ? span(first.start, last.end) : null;
}

const PRONOUNS = new Set("er sie es il elle ils elles on".split(" "));
const ARTICLES = new Set("der die das ein eine le la les un une l'".split(" "));

function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let end = from;
  for (const match of text
    .slice(from, to)
    .matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu)) {
    const start = from + match.index;
    words.push({
      start,
      end: start + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase(),
      gap: text.slice(end, start),
    });
    end = start + match[0].length;
  }
  return words;
}
