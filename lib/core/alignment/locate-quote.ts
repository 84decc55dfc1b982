/**
 * Finds the passage of a record that a quote comes from, and says what differs.
 * It tells where words are, or that it does not find them; never that they were
 * not said.
 */
import { compareSpeakers } from "@/lib/core/references/compare-speakers";
import { type Turn, turnAt, turnsIn } from "@/lib/core/references/turns";
import { type Span, span } from "@/lib/core/text/offsets";
import { alignWithReference } from "./align-with-reference";
import type { Step } from "./align-words";
import { type Comparison, compareWords } from "./compare-words";
import { isFunctionWord } from "./meaning-words";
import { normaliseWords, type Word } from "./normalise-words";
import { proposeWording, type WordingProposal } from "./propose-wording";
import type { ReferenceIndex } from "./reference-index";
import { type Surroundings, surroundingsOf } from "./surroundings";
import type { Detail, WordEdit } from "./word-edits";

/** Why a quote has no passage in a record; never a statement about what was said. */
export const NO_PASSAGE_REASONS = [
  /** The quote has no word, or just one, which proves nothing. */
  "no_words",
  "one_word",
  /** The quote is longer than {@link LONGEST_QUOTE}. */
  "too_long",
  "empty_reference",
  /** Hardly a word of the quote, common ones included, stands anywhere in the record. */
  "other_language",
  "no_match",
] as const;
export type NoPassageReason = (typeof NO_PASSAGE_REASONS)[number];

/** Words of the record that print leaves out between words it has. */
export type Omission = {
  /** UTF-16 units of the record's text. */
  readonly span: Span;
  /** Print shows it, by an ellipsis or a bracket. */
  readonly marked: boolean;
  /** It may change the sense: a negation, a condition, a name, a number. */
  readonly meaning: boolean;
  /** Print joins what was said in two turns. */
  readonly crossesTurns: boolean;
};

export type QuoteMatch = {
  /** UTF-16 units of the record's text, from the first to the last word that print has. */
  readonly span: Span;
  /** Shared words over all words of the aligned stretch, 0 to 1. */
  readonly similarity: number;
  /** `same_words` from {@link SAME_WORDS}, else a variant that a person must look at. */
  readonly likeness: "same_words" | "possible_variant";
  readonly wording: WordingProposal;
  readonly edits: readonly WordEdit[];
  readonly omissions: readonly Omission[];
  /** The turns in which the printed words stand, in order; empty if the record names nobody there. */
  readonly turns: readonly Turn[];
  /** Whose turns they are; `null` for nobody's, and for those of several speakers. */
  readonly speaker: string | null;
  /** Up to three sentences before and after; UTF-16 units of the record's text. */
  readonly context: Surroundings;
};

export type Location =
  | { readonly found: true; readonly match: QuoteMatch }
  | { readonly found: false; readonly reason: NoPassageReason };

/** From this similarity on two wordings are the same words (ALGORITHMS, section 5: unrelated pairs stay below .3). */
export const SAME_WORDS = 0.6;

/** Most words of a quote that is looked for. */
export const LONGEST_QUOTE = 2_000;

/** Fewer matching words than this prove nothing unless they are the whole quote. */
const FEW_WORDS = 4;

/**
 * Finds the best passage for `quote` in a prepared record. Total over all strings.
 * Words that stand in several places are found in a turn of the one the article
 * `credited` with them, if there is such: a question often has the answer's words.
 */
export function locateQuote(
  quote: string,
  reference: ReferenceIndex,
  credited: string | null = null,
): Location {
  const printed = normaliseWords(quote);
  const refused = refusal(printed, reference);
  if (refused) return { found: false, reason: refused };
  const isPreferred = ({ start }: Word) => {
    if (credited === null) return true;
    const likeness = compareSpeakers(credited, turnAt(reference.turns, start)?.speaker ?? "");
    return likeness === "same" || likeness === "maybe";
  };
  const aligned = lacksTheWords(printed, reference)
    ? null
    : alignWithReference(printed, reference, isPreferred);
  if (!aligned || contentShareOf(aligned.steps, printed) < LEAST_CONTENT) {
    return { found: false, reason: noMatchReason(printed, reference) };
  }
  const { right, steps } = aligned;
  const texts = { left: printed, right, printed: quote, evidence: reference.text };
  const comparison = compareWords(texts, steps);
  if (!isConvincing(comparison, printed)) return { found: false, reason: noMatchReason(printed, reference) };
  return { found: true, match: describeMatch(comparison, right, reference) };
}

function refusal(printed: readonly Word[], { words }: ReferenceIndex): NoPassageReason | null {
  if (printed.length === 0) return "no_words";
  if (printed.length === 1) return "one_word";
  if (printed.length > LONGEST_QUOTE) return "too_long";
  return words.length === 0 ? "empty_reference" : null;
}

/** A text of so many words has the common words of its language. */
const TELLING_LENGTH = 100;
const FOREIGN_SHARE = 0.25;

function noMatchReason(printed: readonly Word[], { words, places }: ReferenceIndex): NoPassageReason {
  const forms = new Set(printed.map(({ form }) => form));
  const present = [...forms].filter((form) => places.has(form)).length;
  const foreign = words.length >= TELLING_LENGTH && forms.size >= FEW_WORDS;
  return foreign && present <= forms.size * FOREIGN_SHARE ? "other_language" : "no_match";
}

/** Fewer of the quote's content words than this are no passage, whatever stands between them. */
const LEAST_CONTENT = 0.4;

/**
 * What has to be alike for a passage to be believed: one of these. Few words
 * must agree nearly all; many may differ more where nearly all content words are
 * there (two answers printed as one). Measured on news texts: in 500,000 words
 * nearly every sentence finds a third of its words in some order.
 */
const CONVINCING = [
  { similarity: 0.8, contentShare: LEAST_CONTENT, content: 2, words: FEW_WORDS },
  { similarity: SAME_WORDS, contentShare: LEAST_CONTENT, content: 4, words: 2 * FEW_WORDS },
  { similarity: 0.5, contentShare: 0.5, content: 5, words: 2 * FEW_WORDS },
  { similarity: 0.4, contentShare: 0.75, content: 4, words: 2 * FEW_WORDS },
];

function isConvincing(comparison: Comparison, printed: readonly Word[]): boolean {
  const { similarity, contentShare, details, matchedWords, printedWords } = comparison;
  if (similarity === 1 && matchedWords === printedWords) return true;
  const content = details.filter(
    ({ kind, step }) => kind === "same" && !isFunctionWord(printed[step.i]?.form ?? ""),
  ).length;
  return CONVINCING.some(
    (least) =>
      similarity >= least.similarity &&
      contentShare >= least.contentShare &&
      content >= least.content &&
      matchedWords >= least.words,
  );
}

/** The share of the content words that the steps find: known before anything else is weighed. */
function contentShareOf(steps: readonly Step[], printed: readonly Word[]): number {
  const isContent = ({ form }: Word) => !isFunctionWord(form);
  const content = printed.filter(isContent).length;
  const shared = steps.filter(({ kind, i }) => isShared(kind) && isContent(printed[i] as Word)).length;
  return content === 0 ? 1 : shared / content;
}

function isShared(kind: Step["kind"]): boolean {
  return kind === "same" || kind === "contraction";
}

/** True if the record has so few of the quote's content words that no passage of it can be convincing. */
function lacksTheWords(printed: readonly Word[], { places }: ReferenceIndex): boolean {
  // A bracket replaces words, and two words may be written as one.
  const content = printed.filter(({ form, bracketed }) => !bracketed && !isFunctionWord(form));
  const present = content.filter(({ form }) => places.has(form)).length;
  return content.length >= FEW_WORDS && present < content.length * (LEAST_CONTENT / 2);
}

function describeMatch(
  comparison: Comparison,
  right: readonly Word[],
  { text, turns }: ReferenceIndex,
): QuoteMatch {
  const places = comparison.details
    .filter(({ step }) => step.printed > 0 && step.record > 0)
    .map(({ step }) => span((right[step.j] as Word).start, (right[step.j + step.record - 1] as Word).end));
  const place = span((places[0] as Span).start, (places.at(-1) as Span).end);
  const standsIn = [...new Set(places.flatMap(({ start }) => turnAt(turns, start) ?? []))];
  const [speaker, ...others] = new Set(standsIn.map((turn) => turn.speaker));
  const omissions = omissionsIn(comparison, right, turns);
  const wording = proposeWording({ ...comparison, aligned: true, unmatchedConditions: [] });
  return {
    span: place,
    similarity: comparison.similarity,
    likeness: comparison.similarity >= SAME_WORDS ? "same_words" : "possible_variant",
    wording: { ...wording, reasons: [...wording.reasons, ...omissions.flatMap(joiningSentence)] },
    edits: comparison.edits,
    omissions,
    turns: standsIn,
    speaker: others.length === 0 ? (speaker ?? null) : null,
    context: surroundingsOf(text, place),
  };
}

/** D2: an ellipsis that joins two answers misleads, though it is marked. */
function joiningSentence({ crossesTurns }: Omission): string[] {
  return crossesTurns ? ["What is left out reaches into another turn: print joins what was said apart."] : [];
}

function omissionsIn({ details }: Comparison, right: readonly Word[], turns: readonly Turn[]): Omission[] {
  const omissions: Omission[] = [];
  let run: Detail[] = [];
  for (const detail of [...details, null]) {
    if (detail?.kind === "dropped") {
      run.push(detail);
      continue;
    }
    const words = run.map(({ step }) => right[step.j] as Word);
    const [first, last] = [words[0], words.at(-1)];
    if (first && last && run.some(({ trivial }) => !trivial)) {
      const range = span(first.start, last.end);
      omissions.push({
        span: range,
        marked: run.every(({ marked, trivial }) => marked || trivial),
        meaning: run.some(({ meaning }) => meaning),
        crossesTurns: turnsIn(turns, range).length > 1,
      });
    }
    run = [];
  }
  return omissions;
}
