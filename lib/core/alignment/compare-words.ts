/** What an alignment of printed words with a record amounts to: how alike they are, and each difference. */
import { LEAP_WORDS, type Step } from "./align-words";
import { isFunctionWord } from "./meaning-words";
import { ELLIPSIS, type Word } from "./normalise-words";
import {
  type Detail,
  describeStep,
  joinEdits,
  type Sides,
  type WordEdit,
  weighConditions,
} from "./word-edits";

export type Comparison = {
  /** Printed words that stand in the record in the same order. */
  readonly matchedWords: number;
  readonly printedWords: number;
  /**
   * Shared words over all words of the aligned stretch, 0 to 1. What print marks
   * does not count, and a long omission counts as twelve words.
   */
  readonly similarity: number;
  /** Shared content words over the printed content words, 0 to 1. */
  readonly contentShare: number;
  /** Printed words at the start and the end for which the record is too short to tell. */
  readonly beyondExcerpt: { readonly before: number; readonly after: number };
  readonly edits: readonly WordEdit[];
  /** Between words that both sides share, print sets other stops or commas than the record. */
  readonly repunctuated: boolean;
  /** The steps behind it, in order, those before and after the print left out. */
  readonly details: readonly Detail[];
};

/** Weighs the `steps` that align the words of both sides; they index into `left` and `right`. */
export function compareWords(texts: Omit<Sides, "kept">, steps: readonly Step[]): Comparison {
  const { left, right } = texts;
  const trimmed = pairEdges(trimSteps(steps), right);
  const shared = trimmed.filter((step) => step.kind === "same" || step.kind === "contraction");
  const sides = { ...texts, kept: new Set(shared.map((step) => step.i)) };
  const details = weighConditions(
    trimmed.map((step) => describeStep(step, sides)),
    sides,
  );
  const matchedContent = shared.filter((step) => !isFunctionWord(left[step.i]?.form ?? "")).length;
  const content = left.filter((word) => !isFunctionWord(word.form)).length;
  return {
    matchedWords: shared.reduce((sum, step) => sum + step.printed, 0),
    printedWords: left.length,
    similarity: shared.length / columnsOf(details),
    contentShare: content === 0 ? 1 : Math.min(1, matchedContent / content),
    beyondExcerpt: beyondExcerpt(trimmed, right.length),
    edits: joinEdits(details, sides),
    repunctuated: isRepunctuated(details, sides),
    details,
  };
}

/** What print owns up to leaving out or putting in does not make the two less alike. */
function columnsOf(details: readonly Detail[]): number {
  let columns = 0;
  let omitted = 0;
  for (const { step, marked, trivial } of details) {
    omitted = step.printed > 0 ? 0 : omitted + 1;
    if (!marked && (step.printed > 0 || (!trivial && omitted <= LEAP_WORDS))) columns++;
  }
  return Math.max(1, columns);
}

/** Longest run of words at an edge that is read as standing for the record's words there. */
const EDGE = 2;

/**
 * Free ends make a word replaced at the edge of a quote look put in, and the
 * word it replaces look like surroundings. A short run at an edge is paired with
 * the record's words there, as long as those belong to the same sentence.
 */
function pairEdges(steps: readonly Step[], right: readonly Word[]): Step[] {
  const paired = [...steps];
  const first = steps.findIndex((step) => step.kind !== "inserted");
  const last = steps.findLastIndex((step) => step.kind !== "inserted");
  const opening = steps[first];
  const closing = steps[last];
  if (!opening || !closing) return paired;
  for (let back = 1; first <= EDGE && back <= first; back++) {
    const j = opening.j - back;
    if (j < 0 || right[j + 1]?.sentenceStart) break;
    paired[first - back] = { ...(steps[first - back] as Step), kind: "changed", j, record: 1 };
  }
  for (let on = 1; steps.length - 1 - last <= EDGE && last + on < steps.length; on++) {
    const j = closing.j + closing.record + on - 1;
    if (j >= right.length || right[j]?.sentenceStart) break;
    paired[last + on] = { ...(steps[last + on] as Step), kind: "changed", j, record: 1 };
  }
  return paired;
}

/** Omissions before the first and after the last printed word are the record going on. */
function trimSteps(steps: readonly Step[]): Step[] {
  const first = steps.findIndex((step) => step.kind !== "dropped");
  const last = steps.findLastIndex((step) => step.kind !== "dropped");
  return steps.slice(first, last + 1);
}

/** Runs of print at either end for which the record has no room before or after the matching stretch. */
function beyondExcerpt(steps: readonly Step[], recordLength: number): Comparison["beyondExcerpt"] {
  const before = steps.findIndex((step) => step.kind !== "inserted");
  const last = steps.findLastIndex((step) => step.kind !== "inserted");
  const after = steps.length - 1 - last;
  const opening = steps[before];
  const closing = steps[last];
  if (!opening || !closing) return { before: 0, after: 0 };
  const roomAfter = recordLength - closing.j - closing.record;
  return { before: opening.j < before ? before : 0, after: roomAfter < after ? after : 0 };
}

/** A longer stretch without a word is a heap of marks that nobody set with care, UTF-16 units. */
const LONGEST_GAP = 24;

/**
 * Looks between neighbouring words that stand side by side in both texts. How a
 * quote begins and ends is the printer's convention and says nothing.
 */
function isRepunctuated(details: readonly Detail[], { left, right, printed, evidence }: Sides): boolean {
  return details.some(({ kind, step }, index) => {
    const next = details[index + 1];
    if (kind !== "same" || next?.kind !== "same") return false;
    const gap = gapAfter(printed, left, step.i + step.printed);
    if (gap.length > LONGEST_GAP) return false;
    // The article's own words stood between the closing and the opening mark.
    if (/["”’»“][^\p{L}\p{N}]*["“‘„«]/u.test(gap) || ELLIPSIS.test(gap)) return false;
    return stopsOf(gap) !== stopsOf(gapAfter(evidence, right, step.j + step.record));
  });
}

function gapAfter(text: string, words: readonly Word[], next: number): string {
  return text.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0);
}

/** The stops of a gap without what rule D1 sets aside: quotation marks, the sort of a dash, blanks. */
function stopsOf(gap: string): string {
  return gap.replace(/[‐-―−-]+/g, "-").replace(/[^-,;:.?!()]/g, "");
}
