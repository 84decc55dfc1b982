/** Alignment steps as edits: whether the print owns up to them, and whether they may change the sense. */
import type { Step, StepKind } from "./align-words";
import { type Condition, conditionsIn } from "./conditions";
import { bearsMeaning, isCapitalised, isFunctionWord } from "./meaning-words";
import { isFiller, type Word } from "./normalise-words";
import { differInTense } from "./verb-tense";

/** One difference: neighbouring steps of one kind, with the raw words of both sides. */
export type WordEdit = {
  readonly kind: Exclude<StepKind, "same">;
  readonly printedText: string;
  readonly evidenceText: string;
  readonly marked: boolean;
  readonly meaning: boolean;
  /** A filler or stutter left out, or a contraction: no difference of words. */
  readonly trivial: boolean;
};

/** Both texts, raw and as words. */
export type Sides = {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  readonly printed: string;
  readonly evidence: string;
  /** Printed words that stand in the record. */
  readonly kept: ReadonlySet<number>;
};

/** A step with what it means. */
export type Detail = Pick<WordEdit, "marked" | "trivial" | "meaning"> & {
  readonly kind: StepKind;
  readonly step: Step;
};

/** What one step amounts to. */
export function describeStep(step: Step, sides: Sides): Detail {
  const differs = step.kind !== "same" && step.kind !== "contraction";
  const trivial = step.kind === "contraction" || (step.kind === "dropped" && isStutter(sides.right, step.j));
  return {
    kind: step.kind,
    step,
    marked: differs && isMarked(step, sides),
    trivial,
    meaning: differs && !trivial && changesMeaning(step, sides),
  };
}

function isMarked(step: Step, { left, kept }: Sides): boolean {
  if (step.kind !== "dropped") return left[step.i]?.bracketed === true;
  if (left[step.i]?.ellipsisBefore) return true;
  // What a bracket replaces is dropped beside it.
  return [step.i - 1, step.i].some((i) => left[i]?.bracketed && !kept.has(i));
}

function isStutter(right: readonly Word[], at: number): boolean {
  const form = right[at]?.form ?? "";
  return isFiller(form) || right[at + 1]?.form === form;
}

function changesMeaning(step: Step, { left, right, printed, evidence }: Sides): boolean {
  for (let i = step.i; i < step.i + step.printed; i++) if (bearsMeaning(left, i, printed)) return true;
  for (let j = step.j; j < step.j + step.record; j++) if (bearsMeaning(right, j, evidence)) return true;
  const mine = left[step.i];
  const theirs = right[step.j];
  if (step.kind !== "changed" || !mine || !theirs) return false;
  if (differInTense(mine.form, theirs.form)) return true;
  // One name for another at the start of a sentence, where a capital alone says nothing.
  const content = !isFunctionWord(mine.form) && !isFunctionWord(theirs.form);
  return content && isCapitalised(mine, printed) && isCapitalised(theirs, evidence);
}

/**
 * A condition that is lost, put in or exchanged bears meaning as a whole: of
 * "as part of a peace deal" also the deal.
 */
export function weighConditions(details: readonly Detail[], sides: Sides): Detail[] {
  const printed = wordsOf(details, ({ i, printed }) => ({ from: i, count: printed }));
  const record = wordsOf(details, ({ j, record }) => ({ from: j, count: record }));
  const weighty = new Set<Detail>([
    ...conditionsIn(sides.left, sides.printed).flatMap((one) => ifExchanged(one, printed, sides.left)),
    ...conditionsIn(sides.right, sides.evidence).flatMap((one) => ifExchanged(one, record, sides.right)),
  ]);
  return details.map((detail) => (weighty.has(detail) ? { ...detail, meaning: true } : detail));
}

/** What differs in a condition, if its opening word or half of what it is about does. */
function ifExchanged(
  { from, to }: Condition,
  places: ReadonlyMap<number, Detail>,
  words: readonly Word[],
): Detail[] {
  // Opened before the quote begins, it is no condition of what is quoted.
  if (!places.has(from)) return [];
  const differing: Detail[] = [];
  let content = 0;
  let exchanged = 0;
  for (let at = from; at < to; at++) {
    const detail = places.get(at);
    if (!detail) continue;
    const counts = at > from && !isFunctionWord(words[at]?.form ?? "");
    if (counts) content++;
    if (detail.kind === "same" || detail.trivial) continue;
    if (counts) exchanged++;
    differing.push(detail);
  }
  const opens = places.get(from)?.meaning === true;
  return opens || (exchanged > 0 && exchanged >= content / 2) ? differing : [];
}

/** The detail of each word of one side. */
function wordsOf(
  details: readonly Detail[],
  range: (step: Step) => { readonly from: number; readonly count: number },
): ReadonlyMap<number, Detail> {
  const places = new Map<number, Detail>();
  for (const detail of details) {
    const { from, count } = range(detail.step);
    for (let at = from; at < from + count; at++) places.set(at, detail);
  }
  return places;
}

/** Neighbouring steps of one kind become one edit, so that a dropped phrase reads as one. */
export function joinEdits(details: readonly Detail[], sides: Sides): WordEdit[] {
  const edits: WordEdit[] = [];
  let run: Detail[] = [];
  const flush = () => {
    const first = run[0];
    if (first && first.kind !== "same") edits.push(editOf(run, first, sides));
    run = [];
  };
  for (const detail of details) {
    const first = run[0];
    const goesOn =
      first?.kind === detail.kind && first.marked === detail.marked && first.trivial === detail.trivial;
    if (!goesOn) flush();
    run.push(detail);
  }
  flush();
  return edits;
}

function editOf(run: readonly Detail[], first: Detail, sides: Sides): WordEdit {
  const last = (run.at(-1) ?? first).step;
  return {
    kind: first.kind as WordEdit["kind"],
    printedText: textOf(sides.printed, sides.left.slice(first.step.i, last.i + last.printed)),
    evidenceText: textOf(sides.evidence, sides.right.slice(first.step.j, last.j + last.record)),
    marked: first.marked,
    trivial: first.trivial,
    meaning: run.some((detail) => detail.meaning),
  };
}

function textOf(text: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? text.slice(first.start, last.end) : "";
}
