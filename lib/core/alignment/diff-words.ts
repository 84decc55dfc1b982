/**
 * The printed words beside the record, word by word, for the screen and the
 * report. It shows differences and counts them; what they amount to is the
 * reviewer's to say (decision rule D1), with {@link proposeWording} as a hint.
 */
import { alignWords, type Step } from "./align-words";
import { type Comparison, compareWords } from "./compare-words";
import { conditionsIn } from "./conditions";
import { isFunctionWord } from "./meaning-words";
import { normaliseWords, type Word } from "./normalise-words";
import { type DiffSegment, type PaintedWords, paintSegments, type SegmentKind } from "./paint-segments";
import type { Detail, WordEdit } from "./word-edits";

export type { DiffSegment, SegmentKind, WordEdit };

/** Print and record side by side; offsets in segments are UTF-16 units of their own side. */
export type WordDiff = Omit<Comparison, "details"> & {
  /** Tiles the printed string: every code unit is in exactly one segment. */
  readonly printed: readonly DiffSegment[];
  /** Tiles the evidence string. */
  readonly evidence: readonly DiffSegment[];
  /** False below {@link NO_MATCH}: then the print is one `inserted` segment and the evidence one `outside`. */
  readonly aligned: boolean;
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
  const { details, ...compared } = compareWords({ left, right, printed, evidence }, steps);
  const { similarity } = compared;
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
  return {
    printed: paintSegments(printed, left, details.flatMap(paintPrinted), { around: "same", omissions }),
    evidence: paintSegments(evidence, right, details.flatMap(paintEvidence), {
      around: "outside",
      omissions: new Set(),
    }),
    ...compared,
    aligned: true,
    unmatchedConditions: [],
  };
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
    repunctuated: false,
    unmatchedConditions: found.conditions,
  };
}
