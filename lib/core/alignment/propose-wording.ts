/**
 * What decision rule D1 makes of a word diff. A proposal for the reviewer to
 * confirm, with its reasons; never a verdict, and where words cannot tell it
 * says so: no string measure can show that something was not said.
 */
import type { Wording } from "@/lib/core/codebook/values";
import { abridged } from "@/lib/core/text/beginning";
import type { WordDiff } from "./diff-words";
import type { WordEdit } from "./word-edits";

export type WordingProposal = {
  /** One of D1's values, or `unknown`. */
  readonly value: Exclude<Wording, "faithful" | "unfaithful">;
  /** Sentences for the reviewer, the decisive one first. */
  readonly reasons: readonly string[];
};

/** Below this share of common content words a match is a paraphrase at best (D1). */
const PARAPHRASE = 0.5;

/** What of a comparison the wording depends on. */
export type ComparedWording = Pick<
  WordDiff,
  | "aligned"
  | "beyondExcerpt"
  | "contentShare"
  | "edits"
  | "matchedWords"
  | "printedWords"
  | "repunctuated"
  | "unmatchedConditions"
>;

/** The D1 value for a direct quote or a fragment, from `diffWords` against one excerpt. */
export function proposeWording(diff: ComparedWording): WordingProposal {
  if (!diff.aligned) {
    return {
      value: "unknown",
      reasons: [
        "No match: the excerpt does not have these words, which proves nothing.",
        ...diff.unmatchedConditions
          .slice(0, 3)
          .map((condition) => `The record says “${condition}”. Check that print does not drop a condition.`),
      ],
    };
  }
  const { before, after } = diff.beyondExcerpt;
  if (Math.max(before, after) >= 3) {
    const side = before >= after ? `first ${before}` : `last ${after}`;
    return {
      value: "unknown",
      reasons: [`The excerpt is too short: it lacks the ${side} words of the quote.`],
    };
  }
  const open = diff.edits.filter((edit) => !edit.marked && !edit.trivial);
  const marked = diff.edits.filter((edit) => edit.marked);
  if (diff.contentShare < PARAPHRASE) {
    const percent = Math.round(diff.contentShare * 100);
    return {
      value: "paraphrase_in_quotes",
      reasons: [`Only ${percent}% of the content words are in the record.`],
    };
  }
  const grave = open.filter((edit) => edit.meaning);
  if (grave.length > 0) return { value: "altered_substantive", reasons: grave.map(sentenceFor) };
  if (open.length > 0) return { value: "altered_minor", reasons: open.map(sentenceFor) };
  if (marked.length > 0) return { value: "marked_edit", reasons: marked.map(markedSentence) };
  const repaired = diff.edits.filter((edit) => edit.kind === "contraction");
  if (repaired.length > 0) return { value: "trivial_edit", reasons: repaired.map(sentenceFor) };
  if (diff.repunctuated) {
    return { value: "trivial_edit", reasons: ["Only stops and commas differ from the record."] };
  }
  return {
    value: "verbatim",
    reasons: [`${diff.matchedWords} of ${diff.printedWords} words are in the record.`],
  };
}

/** As much of a long difference as a sentence about it can hold, UTF-16 units. */
const LONGEST_CITED = 160;

function sentenceFor({ kind, printedText, evidenceText }: WordEdit): string {
  const print = abridged(printedText, LONGEST_CITED);
  const record = abridged(evidenceText, LONGEST_CITED);
  switch (kind) {
    case "inserted":
      return `“${print}” is not in the record.`;
    case "dropped":
      return `The record has “${record}”; the print drops it.`;
    case "changed":
    case "contraction":
      return `The record has “${record}”; the print has “${print}”.`;
  }
}

/** D2 and D3: an honest mark can still hide a condition or add a judgement. */
function markedSentence(edit: WordEdit): string {
  const look = edit.meaning ? " Check that the sense is intact." : "";
  if (edit.kind === "dropped") {
    return `Marked as left out: “${abridged(edit.evidenceText, LONGEST_CITED)}”.${look}`;
  }
  return `In brackets: “${abridged(edit.printedText, LONGEST_CITED)}”.${look}`;
}
