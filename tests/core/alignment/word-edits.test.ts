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

/** The words of the record that may change the sense if print lacks them. */
const weighty = (printed: string, evidence: string) =>
  diffWords(printed, evidence)
    .evidence.filter(({ meaning }) => meaning)
    .map(({ start, end }) => evidence.slice(start, end));

it.each([
  [
    "the whole of a dropped condition",
    "There has never been a promise to Ukraine they would be in NATO",
    "There has never been a promise to Ukraine that as part of a peace deal they would be in NATO",
    ["as part of a peace deal"],
  ],
  [
    "a condition exchanged for another",
    "Ukraine gets, if the summer lasts, a seat in the hall",
    "Ukraine gets, if the talks succeed, a seat in the hall",
    ["talks succeed"],
  ],
  [
    "not one word of many in it",
    "We will go if the big talks end soon",
    "We will go if the large talks end soon",
    [],
  ],
  ["a tense", "Ukraine was promised a seat there", "Ukraine is promised a seat there", ["is"]],
  ["no agreement", "The troops was promised a seat", "The troops were promised a seat", []],
  ["a number", "We gave them five tanks last year", "We gave them 15 tanks last year", ["15"]],
  ["no word put beside", "We gave them tanks last year", "We gave them brand new tanks last year", []],
])("weighs %s", (_, printed, evidence, words) => {
  expect(weighty(printed, evidence)).toEqual(words);
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
