import { describe, expect, it } from "vitest";
import { resolveIt, resolvePronoun, resolveRelative } from "@/lib/core/quotes/resolve-pronoun";
import { readForSpeakers } from "@/lib/core/quotes/speaker-reading";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { documentFromText } from "@/lib/core/text/text-blocks";

const read = (text: string) => readForSpeakers(documentFromText(text as CanonicalText), []);

describe("resolvePronoun", () => {
  it.each<[string, "female" | "male", string | null]>([
    ["Angela Hale met Tom Orrin. <he> spoke.", "male", "Tom Orrin"],
    ["Angela Hale met Tom Orrin. <she> spoke.", "female", "Angela Hale"],
    ["Tom Orrin met Peter Lund. <he> spoke.", "male", "Tom Orrin"],
    ["The boats of Tom Orrin sank. Peter Lund came. <he> spoke.", "male", "Peter Lund"],
    ["Vale was wet. <he> spoke.", "male", null],
    ["<he> spoke.", "male", null],
  ])("%s", (picture, gender, expected) => {
    const start = picture.indexOf("<");
    const reading = read(picture.replace(/[<>]/g, ""));
    expect(resolvePronoun(reading, start, gender).entity?.name ?? null).toBe(expected);
  });
});

it("resolveRelative takes the name that the clause goes on about, not one a stop parts from it", () => {
  const text = "They asked Tom Orrin, the mayor of Vale, who left. Angela Hale stayed. Those who left slept.";
  const reading = read(text);
  expect(resolveRelative(reading, text.indexOf("who left.")).entity?.name).toBe("Tom Orrin");
  expect(resolveRelative(reading, text.lastIndexOf("who left")).entity).toBeNull();
});

it("resolveIt takes the organisation that the sentence before begins with", () => {
  const text = "The Vale Harbour Board met Tom Orrin. It voted.";
  expect(resolveIt(read(text), text.indexOf("It")).entity?.name).toBe("Vale Harbour Board");
  const other = "Tom Orrin met the Vale Harbour Board. It voted.";
  expect(resolveIt(read(other), other.indexOf("It")).entity).toBeNull();
});
