import { describe, expect, it } from "vitest";
import { expandContraction, normaliseForm } from "@/lib/core/alignment/normalise-form";

describe("normaliseForm", () => {
  it.each([
    ["U.S.", "US"],
    ["u.s", "US"],
    ["NATO’s", "nato's"],
    ["non-European", "non‑european"],
    ["ＮＡＴＯ", "NATO"],
    ["ﬁre", "fire"],
    ["so\u00ADcial", "social"],
    ["Nineteen", "19"],
    ["second", "2nd"],
    ["1,000", "1000"],
    ["%", "percent"],
    ["organisation", "organization"],
    ["realised", "realized"],
    ["colour", "color"],
    ["neighbours", "neighbors"],
    ["travelled", "traveled"],
    ["cancelling", "canceling"],
    ["analyse", "analyze"],
    ["defence", "defense"],
    ["Kiev", "Kyiv"],
  ])("%s and %s are one word", (a, b) => {
    expect(normaliseForm(a)).toBe(normaliseForm(b));
  });

  it.each([
    ["will", "would"],
    ["3.5", "35"],
    ["1,5", "15"],
    ["$", "€"],
    ["hour", "hor"],
    ["promise", "promised"],
    ["can", "can't"],
    ["European", "non-European"],
  ])("%s and %s stay two words", (a, b) => {
    expect(normaliseForm(a)).not.toBe(normaliseForm(b));
  });
});

describe("expandContraction", () => {
  it.each([
    ["don't", ["do", "not"]],
    ["can't", ["can", "not"]],
    ["won't", ["will", "not"]],
    ["we'll", ["we", "will"]],
    ["it's", ["it", "is"]],
    ["troops", null],
    ["'tis", null],
  ])("%s: %j", (form, expected) => {
    expect(expandContraction(form)).toEqual(expected);
  });
});
