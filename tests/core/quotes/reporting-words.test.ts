import { expect, it } from "vitest";
import {
  IRREGULAR_FORMS,
  JUDGING_VERBS,
  REPORTING_NOUNS,
  SAYING_VERBS,
  THINKING_VERBS,
  WANTING_VERBS,
} from "@/lib/core/quotes/reporting-words";

const VERBS = [SAYING_VERBS, THINKING_VERBS, WANTING_VERBS, JUDGING_VERBS];

it("holds each verb once", () => {
  const all = VERBS.flat();
  expect(all.filter((verb, index) => all.indexOf(verb) !== index)).toEqual([]);
});

it("holds words in lower case", () => {
  const words = [...VERBS.flat(), ...REPORTING_NOUNS, ...Object.keys(IRREGULAR_FORMS)];
  expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
});

it("leads irregular forms to verbs it holds", () => {
  const verbs = new Set(VERBS.flat());
  expect(Object.values(IRREGULAR_FORMS).filter((verb) => !verbs.has(verb))).toEqual([]);
});
