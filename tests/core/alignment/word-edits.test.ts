import { expect, it } from "vitest";
import { diffWords } from "@/lib/core/alignment/diff-words";

const edits = (printed: string, evidence: string) => diffWords(printed, evidence).edits;

it("joins a dropped phrase into one edit that may change the sense", () => {
  expect(
    edits(
      "Ukraine was never promised membership",
      "Ukraine was never as part of a peace deal promised membership",
    ),
  ).toEqual([
    {
      kind: "dropped",
      printedText: "",
      evidenceText: "as part of a peace deal",
      marked: false,
      trivial: false,
      meaning: true,
    },
  ]);
});

it("calls stutters, fillers and contractions trivial", () => {
  expect(
    edits("we do not agree", "we we um don’t agree").every((edit) => edit.trivial && !edit.meaning),
  ).toBe(true);
});

it("does not let a bracket cover for a word it does not replace", () => {
  // The bracketed word was said; the dropped one beside it is not owned up to.
  expect(edits("part of [a] deal now", "part of a peace deal now")).toMatchObject([
    { kind: "dropped", marked: false },
  ]);
  expect(edits("part of [the plan] today", "part of our today").every((edit) => edit.marked)).toBe(true);
});
