import { expect, it } from "vitest";
import { differInTense } from "@/lib/core/alignment/verb-tense";

it.each([
  ["is", "was"],
  ["has", "had"],
  ["promise", "promised"],
  ["committed", "commits"],
  ["promising", "promised"],
  ["send", "sent"],
])("%s and %s differ in tense", (form, other) => {
  expect([differInTense(form, other), differInTense(other, form)]).toEqual([true, true]);
});

it.each([
  ["is", "are"],
  ["promise", "promises"],
  ["was", "had"],
  ["promised", "agreed"],
  ["walk", "walked"],
  ["red", "reds"],
])("%s and %s do not", (form, other) => {
  expect(differInTense(form, other)).toBe(false);
});
