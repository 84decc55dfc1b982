/**
 * Finds where printed words stand in a longer record: semi-global alignment
 * (Needleman and Wunsch 1970) with free ends in the record, so that an excerpt
 * may say more before and after, and with long omissions that cost no more than
 * shorter ones (Gotoh 1982), so that two answers printed as one are both found.
 */
import { isFunctionWord } from "./meaning-words";
import { expandContraction } from "./normalise-form";
import { isFiller, type Word } from "./normalise-words";

export type StepKind = "same" | "contraction" | "changed" | "inserted" | "dropped";

/** One step of an alignment: `printed` words from `i`, `record` words from `j`. Counts are 0, 1 or 2. */
export type Step = {
  readonly kind: StepKind;
  readonly i: number;
  readonly j: number;
  readonly printed: number;
  readonly record: number;
};

/**
 * Scores in hundredths of a matched content word. A common word proves little.
 * An unmarked omission costs a third of a match per word, so two matching
 * halves are still found across a dropped sentence; at an ellipsis an omission
 * is what the reader was told, and costs next to nothing.
 */
const CONTENT_MATCH = 100;
const FUNCTION_MATCH = 60;
const CHANGE = -60;
const INSERTION = -50;
const OMISSION = -35;
const TOLD = -1;

/** From as many words on, an unmarked omission costs no more: it is one leap to another place. */
export const LEAP_WORDS = 12;
const LEAP = OMISSION * LEAP_WORDS;
const TOLD_LEAP = -60;

/** 16 MB of trace. Longer pairs are refused rather than cut silently. */
export const MAXIMUM_CELLS = 16_000_000;

const STOP = 0;
const SAME = 1;
const CHANGED = 2;
const INSERTED = 3;
const DROPPED = 4;
const TWO_TO_ONE = 5;
const ONE_TO_TWO = 6;
const CONTRACTION_ONE_TO_TWO = 7;
const CONTRACTION_TWO_TO_ONE = 8;
const LEAPT = 9;

/** Beside the step of a cell: a leap that ends here began with this word. */
const LEAP_OPENS = 16;

/**
 * The best alignment of all `printed` words with a stretch of `record`, in
 * order; `null` if either has no words or the pair is beyond
 * {@link MAXIMUM_CELLS}. Time and memory grow with the product of the two
 * lengths. Of equal alignments the earliest in the record is given.
 */
export function alignWords(printed: readonly Word[], record: readonly Word[]): Step[] | null {
  const n = printed.length;
  const m = record.length;
  if (n === 0 || m === 0 || (n + 1) * (m + 1) > MAXIMUM_CELLS) return null;
  const ids = numberForms(printed, record);
  const left = indexForms(printed, ids);
  const right = indexForms(record, ids);
  const trace = new Uint8Array((n + 1) * (m + 1));
  let twoBack = new Int32Array(m + 1);
  let back = new Int32Array(m + 1);
  let row = new Int32Array(m + 1);

  for (let i = 1; i <= n; i++) {
    const word = printed[i - 1] as Word;
    const match = isFunctionWord(word.form) ? FUNCTION_MATCH : CONTENT_MATCH;
    const insertion = word.bracketed ? TOLD : INSERTION;
    const change = word.bracketed ? TOLD : CHANGE;
    // An omission after this word stands before the next one.
    const toldOmission = i < n && (printed[i] as Word).ellipsisBefore;
    const form = left.forms[i - 1] as number;
    const letters = left.letters[i - 1] as number;
    const joined = i > 1 ? (left.joined[i - 2] as number) : -1;
    const first = left.first[i - 1] as number;
    const second = left.second[i - 1] as number;
    const leapCost = toldOmission ? TOLD_LEAP : LEAP;
    let leap = Number.NEGATIVE_INFINITY;

    for (let j = 0; j <= m; j++) {
      let best = (back[j] as number) + insertion;
      let how = INSERTED;
      let leapOpens = 0;
      if (j > 0) {
        const other = right.forms[j - 1] as number;
        const same = form === other;
        const diagonal = (back[j - 1] as number) + (same ? match : change);
        if (diagonal >= best) {
          best = diagonal;
          how = same ? SAME : CHANGED;
        }
        const omission = toldOmission || right.filler[j - 1] === 1 ? TOLD : OMISSION;
        const dropped = (row[j - 1] as number) + omission;
        if (dropped > best) {
          best = dropped;
          how = DROPPED;
        }
        const opened = (row[j - 1] as number) + leapCost;
        if (opened > leap) {
          leap = opened;
          leapOpens = LEAP_OPENS;
        }
        if (leap > best) {
          best = leap;
          how = LEAPT;
        }
        const isJoin = joined >= 0 && joined === right.letters[j - 1];
        if (i > 1 && (isJoin || (right.first[j - 1] === left.forms[i - 2] && right.second[j - 1] === form))) {
          const score = (twoBack[j - 1] as number) + CONTENT_MATCH;
          if (score > best) {
            best = score;
            how = isJoin ? TWO_TO_ONE : CONTRACTION_TWO_TO_ONE;
          }
        }
        if (j > 1) {
          const joins = right.joined[j - 2] === letters;
          if (joins || (first >= 0 && first === right.forms[j - 2] && second === other)) {
            const score = (back[j - 2] as number) + CONTENT_MATCH;
            if (score > best) {
              best = score;
              how = joins ? ONE_TO_TWO : CONTRACTION_ONE_TO_TWO;
            }
          }
        }
      }
      row[j] = best;
      trace[i * (m + 1) + j] = how | leapOpens;
    }
    [twoBack, back, row] = [back, row, twoBack];
  }

  let end = 0;
  for (let j = 1; j <= m; j++) if ((back[j] as number) > (back[end] as number)) end = j;
  return stepsBackFrom(trace, n, m, end);
}

/** What an alignment is worth, in matched content words: for choosing among places of one quote. */
export function scoreSteps(steps: readonly Step[], printed: readonly Word[]): number {
  let score = 0;
  let omitted = 0;
  for (const step of steps) {
    const word = printed[step.i];
    if (step.kind === "dropped") {
      if (!word?.ellipsisBefore && omitted < LEAP_WORDS) score += OMISSION;
      omitted++;
      continue;
    }
    omitted = 0;
    if (step.kind === "same") score += isFunctionWord(word?.form ?? "") ? FUNCTION_MATCH : CONTENT_MATCH;
    else if (step.kind === "contraction") score += CONTENT_MATCH;
    else if (!word?.bracketed) score += step.kind === "changed" ? CHANGE : INSERTION;
  }
  return score / CONTENT_MATCH;
}

type StepShape = readonly [kind: StepKind, printed: number, record: number];

const SHAPES: Readonly<Record<number, StepShape>> = {
  [SAME]: ["same", 1, 1],
  [CHANGED]: ["changed", 1, 1],
  [INSERTED]: ["inserted", 1, 0],
  [DROPPED]: ["dropped", 0, 1],
  [TWO_TO_ONE]: ["same", 2, 1],
  [ONE_TO_TWO]: ["same", 1, 2],
  [CONTRACTION_ONE_TO_TWO]: ["contraction", 1, 2],
  [CONTRACTION_TWO_TO_ONE]: ["contraction", 2, 1],
};

function stepsBackFrom(trace: Uint8Array, n: number, m: number, end: number): Step[] {
  const steps: Step[] = [];
  let i = n;
  let j = end;
  let leaping = false;
  while (i > 0) {
    const cell = trace[i * (m + 1) + j] ?? STOP;
    leaping ||= (cell & ~LEAP_OPENS) === LEAPT;
    if (leaping) {
      j--;
      steps.push({ kind: "dropped", i, j, printed: 0, record: 1 });
      leaping = (cell & LEAP_OPENS) === 0;
      continue;
    }
    const shape = SHAPES[cell & ~LEAP_OPENS];
    if (!shape) throw new RangeError(`The alignment has no way back from ${i}, ${j}`);
    const [kind, printed, record] = shape;
    i -= printed;
    j -= record;
    steps.push({ kind, i, j, printed, record });
  }
  return steps.reverse();
}

/** One number for each form, and each word's letters, that occur in either text. */
function numberForms(printed: readonly Word[], record: readonly Word[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const { form, letters } of [...printed, ...record]) {
    if (!ids.has(form)) ids.set(form, ids.size);
    if (!ids.has(letters)) ids.set(letters, ids.size);
  }
  return ids;
}

/** Forms as numbers, each with its neighbour as one word, and as two; -1 for what occurs in neither text. */
function indexForms(words: readonly Word[], ids: ReadonlyMap<string, number>) {
  const count = words.length;
  const forms = new Int32Array(count);
  const letters = new Int32Array(count);
  const joined = new Int32Array(count).fill(-1);
  const first = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  const filler = new Uint8Array(count);
  words.forEach((word, index) => {
    forms[index] = ids.get(word.form) ?? -1;
    const next = words[index + 1];
    letters[index] = ids.get(word.letters) ?? -1;
    if (next) joined[index] = ids.get(word.letters + next.letters) ?? -1;
    const pair = expandContraction(word.form);
    if (pair) {
      first[index] = ids.get(pair[0]) ?? -1;
      second[index] = ids.get(pair[1]) ?? -1;
    }
    filler[index] = isFiller(word.form) ? 1 : 0;
  });
  return { forms, letters, joined, first, second, filler };
}
