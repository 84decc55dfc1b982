/**
 * Finds who says what the chain left without a speaker: a name behind a dash
 * after a quotation, a sentence before it that ends in a colon, in the same
 * block or the one before, or the subject of a cue.
 */
import { type Span, span } from "@/lib/core/text/offsets";
import { type BlockReading, OPENING } from "./block-reading";
import { ALL_CLASSES } from "./word-classes";

/** Who speaks and what tells it; `source` may be missing where a cue is found. */
export type FoundSpeaker = { readonly source: Span | null; readonly cue: Span };

/** Longest name behind a dash, in words. */
const LONGEST_SIGNATURE = 8;

/** How far before a colon its verb is looked for, in words. */
const REACH = 12;

const NAMES = places("name first title role");
const PHRASE = places(
  "article indefinite demonstrative quantifier possessive title role news name first number word s er tion ing saying adjective of subject either comma",
);
const PRONOUNS = places("subject either");
const NAMED = places("name title role subject either");
const FIRST = ALL_CLASSES.indexOf("first");
const SAYING = places("", /^says-(?:s|ed|ing)/);
const PARTICIPLES = places("ing", /-ing/);
const OPENINGS = places("adverb ly but and comma because");
const CLOSING_CLASS = ALL_CLASSES.indexOf("closing");
const DASH = ALL_CLASSES.indexOf("dash");
const COLON = ALL_CLASSES.indexOf("colon");
const COMMA = ALL_CLASSES.indexOf("comma");

function places(names: string, pattern?: RegExp): ReadonlySet<number> {
  const wanted = new Set(names.split(" "));
  return new Set(
    ALL_CLASSES.flatMap((name, place) => (wanted.has(name) || pattern?.test(name) ? [place] : [])),
  );
}

/** The name that signs the stretch whose words end before `index`: “…” — Ann Miller. Null if none does. */
export function signatureAfter({ words, classes, marks }: BlockReading, index: number): FoundSpeaker | null {
  const isDash = classes[index] === DASH || /^[―]$/.test(words[index]?.text ?? "");
  if (!isDash || !NAMES.has(classes[index + 1] as number)) return null;
  let end = index + 1;
  while (end < words.length && marks[end] !== OPENING && !/^[.;]$/.test(words[end]?.text ?? "")) end++;
  if (end - index > LONGEST_SIGNATURE || end < words.length - 1) {
    if (marks[end] !== OPENING) return null;
  }
  return { source: rangeOf(words, index + 1, end), cue: rangeOf(words, index, index + 1) };
}

/** Who is announced before `index` by words that end in a colon: "The minister replied:". Null if no colon stands there. */
export function announcedBefore(
  { words, classes, sentenceStarts }: BlockReading,
  index: number,
): FoundSpeaker | null {
  const colon = index - 1;
  if (colon < 0 || classes[colon] !== COLON) return null;
  const start = Math.max(sentenceStarts[colon] as number, colon - REACH);
  let verb = colon - 1;
  while (verb >= start && !SAYING.has(classes[verb] as number)) verb--;
  const cue = rangeOf(words, verb < start ? colon : verb, index);
  const inverted = verb === sentenceStarts[colon] ? phraseFrom(classes, verb + 1) : null;
  const source =
    (inverted?.[1] === colon ? inverted : null) ??
    phraseBefore(classes, verb < start ? colon : verb, start) ??
    openingName(classes, sentenceStarts[colon] as number, colon);
  return { source: source && rangeOf(words, ...source), cue };
}

/**
 * The first phrase with a name or a pronoun in it at the beginning of a sentence,
 * or behind a comma of its opening: "On July 6, 2015, Sanders made this comment:".
 */
function openingName(classes: Uint8Array, start: number, end: number): [from: number, to: number] | null {
  let from = start;
  while (from < end) {
    while (from < end && OPENINGS.has(classes[from] as number)) from++;
    const phrase = phraseFrom(classes, from);
    if (phrase && phrase[1] < end && isSomebody(classes.subarray(...phrase))) {
      // A name ends before words that may be a verb as well as a noun.
      let to = from;
      while (NAMES.has(classes[to] as number)) to++;
      return [from, to > from ? to : phrase[1]];
    }
    while (from < end && classes[from] !== COMMA) from++;
    from++;
  }
  return null;
}

/** A capital at the beginning of a sentence says nothing, but of a word that stands alone before its verb. */
function isSomebody(phrase: Uint8Array): boolean {
  return phrase.some((kind) => NAMED.has(kind)) || (phrase.length === 1 && phrase[0] === FIRST);
}

/**
 * Who is the subject of the cue that has the words from `from` to before `to`:
 * the phrase after it where the verb comes first behind the words said
 * (`contentFirst`: “…,” said the ruling), the phrase right before it, or the one
 * that the sentence begins with. Null if there is none.
 */
export function subjectOf(
  reading: BlockReading,
  from: number,
  to: number,
  contentFirst: boolean,
): Span | null {
  const { words, classes, sentenceStarts } = reading;
  const start = sentenceStarts[from] as number;
  const before = classes[from - 1];
  if (contentFirst && SAYING.has(classes[from] as number) && (before === COMMA || before === CLOSING_CLASS)) {
    const after = phraseFrom(classes, to);
    if (after) return rangeOf(words, ...after);
  }
  if (!PARTICIPLES.has(classes[from] as number) && before !== COMMA) {
    const left = phraseBefore(classes, from, start);
    if (left && left[1] === from) return rangeOf(words, ...left);
  }
  let first = start;
  while (first < from && OPENINGS.has(classes[first] as number)) first++;
  if (classes[first + 1] === COMMA && PRONOUNS.has(classes[first + 2] as number)) first += 2;
  const opening = phraseFrom(classes, first);
  return opening && opening[1] <= from ? rangeOf(words, ...opening) : null;
}

/** The noun phrase or pronoun that begins at `start`, no comma in it. */
function phraseFrom(classes: Uint8Array, start: number): [from: number, to: number] | null {
  if (PRONOUNS.has(classes[start] as number)) return [start, start + 1];
  let end = start;
  while (classes[end] !== COMMA && PHRASE.has(classes[end] as number)) end++;
  return end > start && end < classes.length ? [start, end] : null;
}

/** First and last-but-one word of the noun phrase or pronoun that ends before `end`. */
function phraseBefore(classes: Uint8Array, end: number, start: number): [from: number, to: number] | null {
  if (PRONOUNS.has(classes[end - 1] as number)) return [end - 1, end];
  let from = end;
  while (from > start && PHRASE.has(classes[from - 1] as number)) from--;
  while (from < end && classes[from] === COMMA) from++;
  let to = end;
  while (to > from && classes[to - 1] === COMMA) to--;
  return to > from ? [from, to] : null;
}

function rangeOf(words: BlockReading["words"], from: number, to: number): Span {
  return span(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}
