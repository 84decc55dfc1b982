/**
 * The printed words beside the record, word by word, for the screen and the
 * report. It shows differences and counts them; what they amount to is the
 * reviewer's to say (decision rule D1), with {@link proposeWording} as a hint.
 */
import { alignWords, type Step } from "./align-words";
import { conditionsIn } from "./conditions";
import { isFunctionWord } from "./meaning-words";
import { normaliseWords, type Word } from "./normalise-words";
import { type DiffSegment, type PaintedWords, paintSegments, type SegmentKind } from "./paint-segments";
import { type Detail, describeStep, joinEdits, type WordEdit, weighConditions } from "./word-edits";

export type { DiffSegment, SegmentKind, WordEdit };

/** Print and record side by side; offsets in segments are UTF-16 units of their own side. */
export type WordDiff = {
  /** Tiles the printed string: every code unit is in exactly one segment. */
  readonly printed: readonly DiffSegment[];
  /** Tiles the evidence string. */
  readonly evidence: readonly DiffSegment[];
  /** Printed words that stand in the record in the same order; 0 if nothing aligns. */
  readonly matchedWords: number;
  readonly printedWords: number;
  /** Shared words over all words of the aligned stretch, 0 to 1. */
  readonly similarity: number;
  /** Shared content words over the printed content words, 0 to 1. */
  readonly contentShare: number;
  /** False below {@link NO_MATCH}: then the print is one `inserted` segment and the evidence one `outside`. */
  readonly aligned: boolean;
  /** Printed words at the start and the end for which the excerpt is too short to tell. */
  readonly beyondExcerpt: { readonly before: number; readonly after: number };
  readonly edits: readonly WordEdit[];
  /** Where nothing aligns: the record's conditions that print does not have ("as part of a peace deal"). */
  readonly unmatchedConditions: readonly string[];
};

/**
 * Below this similarity the two texts are unrelated as far as words can tell:
 * unrelated pairs reach .05 to .25, a back-translated copy .43 (measured on news articles and transcripts).
 */
const NO_MATCH = 0.3;

/** Compares the words of a quote with an evidence excerpt. Total over all strings. */
export function diffWords(printed: string, evidence: string): WordDiff {
  const left = normaliseWords(printed);
  const right = normaliseWords(evidence);
  if (left.length === 0 && printed === evidence) {
    return noMatch(printed, evidence, {
      printedWords: 0,
      similarity: 0,
      kinds: ["same", "same"],
      conditions: [],
    });
  }
  const steps = alignWords(left, right);
  if (!steps) {
    return noMatch(printed, evidence, {
      printedWords: left.length,
      similarity: 0,
      kinds: ["inserted", "outside"],
      conditions: missingConditions(left, right, evidence),
    });
  }
  const trimmed = pairEdges(trimSteps(steps), right);
  const shared = trimmed.filter((step) => step.kind === "same" || step.kind === "contraction");
  const kept = new Set(shared.map((step) => step.i));
  const sides = { left, right, printed, evidence, kept };
  const details = weighConditions(
    trimmed.map((step) => describeStep(step, sides)),
    sides,
  );
  // What the record says and the print owns up to leaving out does not make the two less alike.
  const columns = details.filter((one) => one.step.printed > 0 || (!one.marked && !one.trivial)).length;
  const similarity = shared.length / columns;
  if (similarity < NO_MATCH) {
    return noMatch(printed, evidence, {
      printedWords: left.length,
      similarity,
      kinds: ["inserted", "outside"],
      conditions: missingConditions(left, right, evidence),
    });
  }
  const omissions = new Set(
    details.flatMap((one) => (one.kind === "dropped" && one.marked ? [one.step.i] : [])),
  );
  const matchedContent = shared.filter((step) => !isFunctionWord(left[step.i]?.form ?? "")).length;
  const content = left.filter((word) => !isFunctionWord(word.form)).length;
  return {
    printed: paintSegments(printed, left, details.flatMap(paintPrinted), { around: "same", omissions }),
    evidence: paintSegments(evidence, right, details.flatMap(paintEvidence), {
      around: "outside",
      omissions: new Set(),
    }),
    matchedWords: shared.reduce((sum, step) => sum + step.printed, 0),
    printedWords: left.length,
    similarity,
    contentShare: content === 0 ? 1 : Math.min(1, matchedContent / content),
    aligned: true,
    beyondExcerpt: beyondExcerpt(trimmed, right.length),
    edits: joinEdits(details, sides),
    unmatchedConditions: [],
  };
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

function paintPrinted({ step, kind, marked, meaning }: Detail): PaintedWords[] {
  if (step.printed === 0) return [];
  return [{ from: step.i, to: step.i + step.printed, kind: segmentKind(kind, marked), meaning }];
}

function paintEvidence({ step, kind, marked, meaning }: Detail): PaintedWords[] {
  if (step.record === 0) return [];
  return [{ from: step.j, to: step.j + step.record, kind: segmentKind(kind, marked), meaning }];
}

function segmentKind(kind: Step["kind"], marked: boolean): SegmentKind {
  if (marked) return "marked";
  return kind === "contraction" ? "changed" : kind;
}

/** Runs of print at either end for which the excerpt has no room before or after the matching stretch. */
function beyondExcerpt(steps: readonly Step[], recordLength: number): WordDiff["beyondExcerpt"] {
  const before = steps.findIndex((step) => step.kind !== "inserted");
  const last = steps.findLastIndex((step) => step.kind !== "inserted");
  const after = steps.length - 1 - last;
  const opening = steps[before];
  const closing = steps[last];
  if (!opening || !closing) return { before: 0, after: 0 };
  const roomAfter = recordLength - closing.j - closing.record;
  return { before: opening.j < before ? before : 0, after: roomAfter < after ? after : 0 };
}

/** A condition counts as printed if half of its words are. */
function missingConditions(left: readonly Word[], right: readonly Word[], evidence: string): string[] {
  const printed = new Set(left.map(({ form }) => form));
  return conditionsIn(right, evidence).flatMap(({ from, to }) => {
    const words = right.slice(from, to);
    const content = words.filter(({ form }) => !isFunctionWord(form));
    const weighed = content.length > 0 ? content : words;
    const kept = weighed.filter(({ form }) => printed.has(form)).length;
    const [first, last] = [words[0], words.at(-1)];
    return first && last && kept < weighed.length / 2 ? [evidence.slice(first.start, last.end)] : [];
  });
}

function noMatch(
  printed: string,
  evidence: string,
  found: {
    readonly printedWords: number;
    readonly similarity: number;
    readonly kinds: readonly [SegmentKind, SegmentKind];
    readonly conditions: readonly string[];
  },
): WordDiff {
  const whole = (text: string, kind: SegmentKind): DiffSegment[] =>
    text === "" ? [] : [{ kind, start: 0, end: text.length, meaning: false }];
  return {
    printed: whole(printed, found.kinds[0]),
    evidence: whole(evidence, found.kinds[1]),
    matchedWords: 0,
    printedWords: found.printedWords,
    similarity: found.similarity,
    contentShare: 0,
    aligned: false,
    beyondExcerpt: { before: 0, after: 0 },
    edits: [],
    unmatchedConditions: found.conditions,
  };
}
