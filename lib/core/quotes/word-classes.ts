/**
 * Sorts words into some seventy classes by closed lists, shape and ending: a
 * poor man's parts of speech, fine where attributions turn on them.
 */

import { remember } from "./remember";
import {
  IRREGULAR_FORMS,
  JUDGING_VERBS,
  REPORTING_NOUNS,
  SAYING_VERBS,
  THINKING_VERBS,
  WANTING_VERBS,
} from "./reporting-words";

/** Closed classes of English. A word of several classes stands in the one that matters more here. */
const CLOSED: Readonly<Record<string, string>> = {
  article: "the",
  indefinite: "a an",
  demonstrative: "this these those",
  quantifier:
    "all another any both each either enough every few fewer half least less many more most much neither no none other others several some such",
  possessive: "his its my our their your whose",
  subject: "he i she they we",
  either: "her it you",
  object: "him me them us himself herself themselves itself myself yourself ourselves",
  nobody:
    "anybody anyone anything everybody everyone everything nobody nothing somebody someone something one ones",
  who: "who whom",
  which: "which",
  what: "what whatever whoever",
  how: "how why",
  when: "when whenever where wherever",
  whether: "whether if",
  that: "that",
  to: "to",
  of: "of",
  in: "in",
  on: "on",
  by: "by",
  as: "as like",
  for: "for",
  with: "with",
  about: "about against over regarding toward towards",
  at: "at",
  from: "from",
  preposition:
    "above across after along alongside amid among amongst around before behind below beneath beside besides between beyond concerning despite down during except inside into near off onto out outside past per since through throughout till under underneath unlike until up upon via versus vs within without",
  because: "because although though unless whereas while than so",
  and: "and or nor &",
  but: "but yet",
  modal: "can could may might must shall should will would ca wo 'll ’ll 'd ’d ought",
  is: "is are 's ’s 're ’re 'm ’m am",
  was: "was were",
  be: "be been being",
  has: "has have had having 've ’ve",
  does: "do does did doing done",
  not: "not n't n’t never",
  according: "according",
  adverb:
    "again ago almost already also always apparently away back clearly directly earlier else enough even ever far finally first frequently further generally here immediately indeed instead just largely later long maybe mostly nearly now occasionally often once only openly perhaps previously privately probably publicly quickly quite rather really recently repeatedly reportedly simply sometimes soon specifically still then there therefore together too twice usually very well widely",
  day: "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week month year january february march april may june july august september october november december weekend",
  title:
    "mr. mrs. ms. dr. sen. sens. rep. reps. gov. gen. lt. col. prof. rev. president senator governor congressman congresswoman secretary chairman chairwoman chancellor minister mayor judge justice king pope queen prince sir lord lady former",
  role: "adviser advisers advisor advisors advocate advocates aide aides ambassador analyst analysts announcer attorney attorneys author authorities campaign candidate candidates ceo commentator correspondent critics democrats delegate delegates director economist economists editor executive expert experts founder government group host judges lawmaker lawmakers lawyer lawyers leader leaders manager moderator nominee officer officers official officials operative organizer people police politicians pollster professor reporter reporters representative republicans researchers scholar scientists senators source sources spokesman spokesperson spokeswoman strategist strategists supporter supporters surrogate surrogates voter voters witness witnesses activist activists observers man woman mother father student resident residents committee department administration company court agency commission",
  news: "newspaper times post magazine editorial board journal network documents document poll polls survey study report reports records video clip ad letter statement website",
};

const CLASSES = new Map<string, string>();
for (const [name, words] of Object.entries(CLOSED)) {
  for (const word of words.split(" ")) if (!CLASSES.has(word)) CLASSES.set(word, name);
}

/** A reporting verb as it stands: its dictionary form, its kind, and how it is inflected. */
export type ReportingForm = { readonly lemma: string; readonly kind: string; readonly form: string };

const REPORTING = new Map<string, ReportingForm>();
for (const [kind, verbs] of Object.entries({
  judges: JUDGING_VERBS,
  wants: WANTING_VERBS,
  thinks: THINKING_VERBS,
  says: SAYING_VERBS,
})) {
  for (const lemma of verbs) {
    for (const [form, word] of inflections(lemma)) REPORTING.set(word, { lemma, kind, form });
  }
}
for (const [word, lemma] of Object.entries(IRREGULAR_FORMS)) {
  const base = REPORTING.get(lemma);
  if (base) REPORTING.set(word, { ...base, form: "ed" });
}
const NOUNS = new Set(REPORTING_NOUNS.flatMap((noun) => [noun, noun.replace(/y$/, "ie").concat("s")]));

function inflections(lemma: string): [string, string][] {
  const silent = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const soft = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : null;
  const doubled =
    /[^aeiou][aeiou][bdgmnpt]$/.test(lemma) && !/(?:er|en|it|et|al)$/.test(lemma)
      ? lemma + lemma.slice(-1)
      : lemma;
  return [
    ["base", lemma],
    ["s", soft ? `${soft}es` : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`],
    ["ed", soft ? `${soft}ed` : silent === lemma ? `${doubled}ed` : `${lemma}d`],
    ["ing", silent === lemma || lemma.endsWith("ee") ? `${doubled}ing` : `${silent}ing`],
  ];
}

/** What a reporting verb form is of; null for every other word. `word` is in lower case. */
export function reportingForm(word: string): ReportingForm | null {
  return REPORTING.get(word) ?? null;
}

const MARKS: Readonly<Record<string, string>> = {
  ",": "comma",
  ".": "stop",
  "?": "question",
  "!": "question",
  ":": "colon",
  ";": "semicolon",
  "(": "bracket",
  "[": "bracket",
  ")": "unbracket",
  "]": "unbracket",
};

/** Endings that tell a word's class, tried in this order. */
const ENDINGS: readonly (readonly [name: string, ending: RegExp])[] = [
  ["ly", /ly$/],
  ["ed", /ed$/],
  ["ing", /ing$/],
  ["tion", /(?:tion|ment|ness|ity|ance|ence|ism|ship)s?$/],
  ["er", /(?:er|or|ist|ian)s?$/],
  ["adjective", /(?:al|ive|ous|ful|ic|able|ible|less|ish)$/],
  ["s", /[^s]s$/],
];

const KINDS = ["says", "thinks", "wants", "judges"];
const FORMS = ["base", "s", "ed", "ing"];

/** Every class there is; a class is known by its place here, so the order is part of the fitted weights. */
export const ALL_CLASSES: readonly string[] = [
  "opening",
  "closing",
  ...new Set(Object.values(MARKS)),
  ...Object.keys(CLOSED),
  ...KINDS.flatMap((kind) => FORMS.flatMap((form) => [`${kind}-${form}`, `${kind}-${form}-noun`])),
  "saying",
  "handle",
  "number",
  "dash",
  "quote",
  "dots",
  "sign",
  "first",
  "name",
  ...ENDINGS.map(([name]) => name),
  "word",
];

const NUMBERS = new Map(ALL_CLASSES.map((name, index) => [name, index]));

/** What a word is by itself; its classes are places in {@link ALL_CLASSES}. */
export type Lexeme = {
  readonly lower: string;
  /** Its class where it begins a sentence: there a capital says nothing. */
  readonly atStart: number;
  readonly inside: number;
};

/** Reads a word as it is written. */
export const lexemeOf = remember((text): Lexeme => {
  const lower = text.toLowerCase();
  return { lower, atStart: numberOf(text, lower, true), inside: numberOf(text, lower, false) };
});

function numberOf(text: string, lower: string, first: boolean): number {
  return NUMBERS.get(className(text, lower, first)) as number;
}

function className(text: string, lower: string, first: boolean): string {
  const known = MARKS[text] ?? CLASSES.get(lower);
  if (known) return known;
  const isName = /^\p{Lu}/u.test(text) && !first;
  const reporting = REPORTING.get(lower);
  if (reporting && !isName) {
    return `${reporting.kind}-${reporting.form}${NOUNS.has(lower) ? "-noun" : ""}`;
  }
  if (NOUNS.has(lower) && !isName) return "saying";
  if (/^[@#]/.test(text)) return "handle";
  if (/^[$€£\p{N}]/u.test(text)) return "number";
  if (!/^[\p{L}]/u.test(text)) return signName(text);
  if (isName) return "name";
  if (/^\p{Lu}/u.test(text)) return "first";
  return ENDINGS.find(([, ending]) => ending.test(lower))?.[0] ?? "word";
}

function signName(text: string): string {
  if (/^[-–—]/.test(text)) return "dash";
  if (/^['"“”‘’„«»‹›`]/.test(text)) return "quote";
  return /^[.…]+$/.test(text) ? "dots" : "sign";
}
