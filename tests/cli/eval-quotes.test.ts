import { describe, expect, it } from "vitest";
import { countEntities, isRight } from "@/cli/eval/entities";
import { countGermanQuotes } from "@/cli/eval/german-quotes";
import { countSpeech } from "@/cli/eval/quotation-marks";
import { span } from "@/lib/core/text/offsets";

const text = [
  "Harbour Secretary Angela Hale spoke on CBS's “Evening Desk” on Monday.",
  "“We will not leave this valley to the sea,” she said.",
].join("\n\n");
const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length);
const article = {
  name: "own",
  text,
  attributions: [
    { content: [at("“We will not leave this valley to the sea,”")], source: [at("she")], cue: [at("said")] },
  ],
};

describe("what the evaluation counts", () => {
  it("pairs of marks that overlap a gold content are speech", () => {
    expect(countSpeech([article])).toEqual({
      pairs: 2,
      truePositives: 1,
      falsePositives: 0,
      falseNegatives: 0,
      f1: 1,
      floor: 2 / 3,
    });
  });

  it("names of labelled sources", () => {
    const { start, end } = at("she");
    const label = { article: "own", source: [start, end] as [number, number], kind: "pronoun" as const };
    const counts = countEntities([article], [{ ...label, speaker: "Angela Hale" }]);
    expect(counts.pronoun).toEqual({ asked: 1, right: 1, wrong: 0, unnamed: 0 });
    expect(countEntities([article], [{ ...label, speaker: "Tom Orrin" }]).pronoun.wrong).toBe(1);
    expect(countEntities([article], [{ ...label, speaker: null }]).nobody.wrong).toBe(1);
  });

  it("German direct quotes with exactly the gold spans", () => {
    const german = "Die Ministerin sagte: „Wir bleiben hier, solange es geht.“";
    const quote = span(german.indexOf("„"), german.length);
    const counts = countGermanQuotes([{ name: "own", text: german, direct: [[quote]] }]);
    expect(counts).toEqual({ gold: 1, proposed: 1, exact: 1, f1: 1 });
  });
});

it.each<[string | null, string | null, boolean]>([
  ["Angela Hale", "Hale", true],
  ["Angela Hale", "Angela M. Hale", true],
  ["Angela Hale", "Tom Hale", false],
  ["Angela Hale|AH", "AH", true],
  ["Angela Hale", null, false],
  [null, null, true],
  [null, "Hale", false],
])("%s is right as %s: %s", (right, answer, expected) => {
  expect(isRight(right, answer)).toBe(expected);
});
