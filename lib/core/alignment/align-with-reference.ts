/**
 * Aligns a quote with a record of any length, in time that grows with the sum
 * of the two for a quote of ordinary length: the stretches that hold most of
 * its words are aligned, and what the best of them lacks at its ends is looked
 * for before and after it, since an ellipsis, or a writer who says nothing, may
 * join two answers.
 */
import { alignWords, type Step, scoreSteps } from "./align-words";
import { indexOfForms } from "./index-of-forms";
import { likelyStretches, type Stretch } from "./likely-stretches";
import { isFunctionWord } from "./meaning-words";
import type { Word } from "./normalise-words";
import type { ReferenceIndex } from "./reference-index";

export type ReferenceAlignment = {
  /** The words of the record that the steps count in: one run of it. */
  readonly right: readonly Word[];
  readonly steps: readonly Step[];
};

/** Stretches aligned in full. */
const MOST_STRETCHES = 4;

/**
 * A run of print that the best stretch lacks is looked for elsewhere from so many
 * words on; fewer do where an ellipsis says that they stood elsewhere.
 */
const SHORTEST_PART = 4;
const SHORTEST_TOLD_PART = 2;

/** How often what is left of a quote is looked for again: a quote of eight parts is no quote. */
const MOST_JOINS = 3;

/**
 * The best alignment of all `printed` words with the record; `null` if no stretch
 * has any of them. Of several places that have them word for word, the first
 * that `isPreferred` by its first word, or else the first.
 */
export function alignWithReference(
  printed: readonly Word[],
  reference: ReferenceIndex,
  isPreferred: (word: Word) => boolean = () => true,
): ReferenceAlignment | null {
  const exact = exactAlignment(printed, reference, isPreferred);
  if (exact) return exact;
  const whole = { from: 0, to: reference.words.length };
  const stretches = joinStretches(coverWords(printed, reference, whole, MOST_JOINS));
  return stretches.length === 0 ? null : alignStretches(printed, reference, stretches);
}

/** Places with the same words that are looked at for a preferred one. */
const MOST_REPEATS = 50;

/** The printed words in one run of the record, if there is one: then nothing differs. */
function exactAlignment(
  printed: readonly Word[],
  { words, places }: ReferenceIndex,
  isPreferred: (word: Word) => boolean,
): ReferenceAlignment | null {
  if (printed.some(({ form, ellipsisBefore }) => ellipsisBefore || !places.has(form))) return null;
  const first = indexOfForms(printed, words);
  if (first === -1) return null;
  let at = first;
  for (let repeats = 0; at !== -1 && !isPreferred(words[at] as Word); repeats++) {
    at = repeats < MOST_REPEATS ? indexOfForms(printed, words, at + 1) : -1;
  }
  if (at === -1) at = first;
  return {
    right: words.slice(at, at + printed.length),
    steps: printed.map((_, i) => ({ kind: "same", i, j: i, printed: 1, record: 1 })),
  };
}

/** Stretches of the record that together hold the printed words, in text order; they may touch. */
function coverWords(
  printed: readonly Word[],
  reference: ReferenceIndex,
  within: Stretch,
  joins: number,
): Stretch[] {
  if (within.to <= within.from) return [];
  let best: { stretch: Stretch; steps: readonly Step[]; score: number } | null = null;
  for (const stretch of likelyStretches(printed, reference, { within, most: MOST_STRETCHES })) {
    const steps = alignWords(printed, reference.words.slice(stretch.from, stretch.to));
    if (!steps) continue;
    const score = scoreSteps(steps, printed);
    if (!best || score > best.score) best = { stretch, steps, score };
  }
  if (!best) return [];
  const { stretch, steps } = best;
  const core = coreOf(steps, printed);
  if (!core || joins === 0) return [stretch];
  const before = { from: within.from, to: stretch.from + core.record.from };
  const after = { from: stretch.from + core.record.to, to: within.to };
  const isTold = (at: number) => printed[at]?.ellipsisBefore === true;
  const { from, to } = core.printed;
  return [
    ...(isPart(from, isTold(from)) ? coverWords(printed.slice(0, from), reference, before, joins - 1) : []),
    stretch,
    ...(isPart(printed.length - to, isTold(to))
      ? coverWords(printed.slice(to), reference, after, joins - 1)
      : []),
  ];
}

function isPart(words: number, told: boolean): boolean {
  return words >= (told ? SHORTEST_TOLD_PART : SHORTEST_PART);
}

/** What a word says for or against the place where its neighbours stand. */
const FOR = { content: 1, common: 0.6 };
const AGAINST = -0.6;

/**
 * The run of the alignment with the most in its favour (Bentley 1984), as words
 * of both sides: what lies outside it may stand elsewhere.
 */
function coreOf(
  steps: readonly Step[],
  printed: readonly Word[],
): { readonly printed: Stretch; readonly record: Stretch } | null {
  let best = { worth: 0, from: 0, to: 0 };
  let run = { worth: 0, from: 0 };
  for (const [at, step] of steps.entries()) {
    if (run.worth <= 0) run = { worth: 0, from: at };
    run.worth += worthOf(step, printed);
    if (run.worth > best.worth) best = { worth: run.worth, from: run.from, to: at };
  }
  const [first, last] = [steps[best.from], steps[best.to]];
  if (!first || !last || best.worth === 0) return null;
  return {
    printed: { from: first.i, to: last.i + last.printed },
    record: { from: first.j, to: last.j + last.record },
  };
}

function worthOf({ kind, i }: Step, printed: readonly Word[]): number {
  if (kind === "dropped") return 0;
  if (kind !== "same") return kind === "contraction" ? FOR.content : AGAINST;
  return isFunctionWord(printed[i]?.form ?? "") ? FOR.common : FOR.content;
}

/** Stretches that overlap or touch as one. */
function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && stretch.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    } else joined.push(stretch);
  }
  return joined;
}

/** Stands for all words between two stretches while they are aligned. Equal to no word, also when joined to one. */
const CUT: Word = {
  start: 0,
  end: 0,
  form: "\n",
  letters: "\n",
  bracketed: false,
  ellipsisBefore: false,
  sentenceStart: false,
};

/** Aligns with the stretches one after the other, and puts back what lies between them. */
function alignStretches(
  printed: readonly Word[],
  { words }: ReferenceIndex,
  stretches: readonly Stretch[],
): ReferenceAlignment | null {
  // Room at the ends tells that the record goes on where print has other words.
  const base = Math.max(0, (stretches[0]?.from ?? 0) - printed.length);
  const record: Word[] = [];
  /** For each word of `record` its place in the run, and the place after it. */
  const origin: Stretch[] = [];
  for (const [index, { from, to }] of stretches.entries()) {
    const before = stretches[index - 1];
    if (before) {
      record.push(CUT);
      origin.push({ from: before.to - base, to: from - base });
    }
    for (let at = from; at < to; at++) {
      record.push(words[at] as Word);
      origin.push({ from: at - base, to: at - base + 1 });
    }
  }
  const steps = alignWords(printed, record);
  const end = (stretches.at(-1)?.to ?? 0) + printed.length;
  return steps && { right: words.slice(base, end), steps: steps.flatMap((step) => putBack(step, origin)) };
}

function putBack(step: Step, origin: readonly Stretch[]): Step[] {
  const last = origin.length === 0 ? 0 : (origin.at(-1) as Stretch).to;
  const { from, to } = origin[step.j] ?? { from: last, to: last };
  if (step.record !== 1 || to - from === 1) return [{ ...step, j: from }];
  const steps: Step[] = [];
  if (step.printed > 0) steps.push({ ...step, kind: "inserted", j: from, record: 0 });
  for (let j = from; j < to; j++) {
    steps.push({ kind: "dropped", i: step.i + step.printed, j, printed: 0, record: 1 });
  }
  return steps;
}
