import { describe, expect, test } from "vitest";
import {
  type Choice,
  findSentences,
  isChosen,
  press,
  rangeOf,
  step,
} from "@/components/annotator/choose-passage";
import { contextOf } from "@/components/annotator/passage-context";
import { evidenceFrom } from "@/components/annotator/passage-evidence";
import { bestPassage, sentencesOf } from "@/components/annotator/passages";
import { rankReferences } from "@/components/annotator/rank-references";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";

const record = (id: string, text: string, turns: ReferenceSummary["turns"] = []): ReferenceSummary => ({
  id,
  title: id,
  kind: "official_transcript",
  grade: "A",
  publisher: null,
  occurredAt: null,
  url: null,
  archivedUrl: null,
  text,
  turns,
});

describe("records by their words", () => {
  const quote = "“there will not be US troops deployed to Ukraine”";
  test("the one that has most of the quote's words comes first, rare words before common ones", () => {
    const ranked = rankReferences(
      [
        record("weather", "There will be rain. It will not be much."),
        record("speech", "I say it plainly. No US troops will be deployed to Ukraine."),
        record("other speech", "We stand by Ukraine. Ukraine will not be alone."),
      ],
      quote,
    );
    expect(ranked.map(({ reference }) => reference.id)).toEqual(["speech", "other speech", "weather"]);
    expect(ranked[0]?.share).toBe(1);
    expect(ranked[2]?.share).toBeLessThan(0.5);
  });
  test("a word inside another is not that word, and of two alike the shorter comes first", () => {
    expect(rankReferences([record("a", "The senator spoke.")], "NATO")[0]?.share).toBe(0);
    const two = [record("long", "Ukraine. And so on and so forth."), record("short", "To Ukraine.")];
    expect(rankReferences(two, "Ukraine")[0]?.reference.id).toBe("short");
  });
  test("nothing is likely without words", () => {
    expect(rankReferences([record("a", "Anything")], "…")).toMatchObject([{ share: 0 }]);
    expect(rankReferences([], "Anything")).toEqual([]);
  });
});

describe("choosing a run of sentences", () => {
  const all = [0, 1, 2, 3, 4, 5];
  const steps = (from: Choice | null, ...keys: string[]) =>
    keys.reduce<Choice | null>((choice, key) => {
      const extend = key.startsWith("Shift+");
      return step(choice, key.replace("Shift+", ""), { shown: all, extend });
    }, from);
  test.each([
    ["the first key goes in at the top", null, ["ArrowDown"], [0, 0]],
    ["or at the end", null, ["ArrowUp"], [5, 5]],
    ["arrows go on from the end that moves", { anchor: 1, head: 2 }, ["ArrowDown"], [3, 3]],
    ["and stop at the ends", { anchor: 5, head: 5 }, ["ArrowDown", "ArrowDown"], [5, 5]],
    ["Shift stretches", { anchor: 1, head: 1 }, ["Shift+ArrowDown", "Shift+ArrowDown"], [1, 3]],
    ["and turns back over the start", { anchor: 1, head: 2 }, ["Shift+ArrowUp", "Shift+ArrowUp"], [0, 1]],
    ["Home and End go to the ends", { anchor: 3, head: 3 }, ["Home", "Shift+End"], [0, 5]],
  ])("%s", (_, from, keys, [first, last]) => {
    const choice = steps(from, ...keys);
    expect(choice && rangeOf(choice)).toEqual({ from: first, to: last });
  });
  test("other keys are left alone, and an empty list has nothing to choose", () => {
    expect(step(null, "a", { shown: all, extend: false })).toBeNull();
    expect(step(null, "ArrowDown", { shown: [], extend: false })).toBeNull();
  });
  test("among the sentences that were found, arrows go from one to the next", () => {
    const shown = [1, 4];
    const next = (head: number, key: string) =>
      step({ anchor: head, head }, key, { shown, extend: false })?.head;
    expect([next(1, "ArrowDown"), next(2, "ArrowDown"), next(2, "ArrowUp"), next(5, "ArrowUp")]).toEqual([
      4, 4, 1, 4,
    ]);
  });
  test("a press beyond the passage stretches it, inside it begins again", () => {
    const passage = press(press(null, 3), 5);
    expect(rangeOf(passage)).toEqual({ from: 3, to: 5 });
    expect(rangeOf(press(passage, 1))).toEqual({ from: 1, to: 5 });
    expect(rangeOf(press(passage, 4))).toEqual({ from: 4, to: 4 });
    expect([isChosen(passage, 4), isChosen(passage, 2), isChosen(null, 0)]).toEqual([true, false, false]);
  });
});

const TEXT = [
  "Q: Will there be troops?",
  "Let me be clear. Some ask for more. There will not be US troops. Europe must do its part. We will help. We always have. Thank you.",
  "Q: And Café NATO?",
  "There will not be US troops.",
].join("\n\n");
const answer = TEXT.indexOf("Let me");
const asked = TEXT.indexOf("Q: And");
const second = TEXT.lastIndexOf("There will");
const TURNS = [
  { speaker: "Reporter", start: 0, end: answer },
  { speaker: "Pete Hegseth", start: answer, end: asked },
  { speaker: "Reporter", start: asked, end: second },
  { speaker: "Mark Rutte", start: second, end: TEXT.length },
];
const briefing = record("briefing", TEXT, TURNS);

describe("finding in a record", () => {
  const sentences = sentencesOf(briefing);
  const found = (query: string) => findSentences(sentences, query).map((index) => sentences[index]?.text);
  test("all words, in any order, without case and accents; the speaker's name counts", () => {
    expect(found("NATO cafe")).toEqual(["Q: And Café NATO?"]);
    expect(found("rutte")).toEqual(["There will not be US troops."]);
    expect(found("zebra")).toEqual([]);
    expect(found("u.s. troops")).toHaveLength(2);
    expect(found("  ")).toHaveLength(sentences.length);
  });
});

describe("a passage in its context", () => {
  const around = (excerpt: string, locator?: string) => contextOf(briefing, { excerpt, locator });
  test("has three sentences on either side, and says whose turn it is", () => {
    const context = around("There will not be US troops.");
    expect(context?.sentences.map(({ text }) => text)).toEqual([
      "Q: Will there be troops?",
      "Let me be clear.",
      "Some ask for more.",
      "There will not be US troops.",
      "Europe must do its part.",
      "We will help.",
      "We always have.",
    ]);
    expect(context?.sentences.filter((one) => one.chosenTo > one.chosenFrom)).toHaveLength(1);
    expect(context?.speakers).toEqual(["Pete Hegseth"]);
  });
  test("stands where its locator says, if the words are there twice", () => {
    expect(around("There will not be US troops.", "¶4")?.speakers).toEqual(["Mark Rutte"]);
    expect(around("There will not be US troops.", "¶3")?.speakers).toEqual(["Pete Hegseth"]);
    expect(around("There will not be US troops.", "04:12")?.speakers).toEqual(["Pete Hegseth"]);
  });
  test("shows the part of a sentence that was chosen", () => {
    const [, , , sentence] = around("will not be US")?.sentences ?? [];
    expect(sentence?.text.slice(sentence.chosenFrom, sentence.chosenTo)).toBe("will not be US");
  });
  test("spans turns, and ends where the record does", () => {
    const context = around("And Café NATO?\n\nThere will not be US troops.");
    expect(context?.speakers).toEqual(["Reporter", "Mark Rutte"]);
    expect(context?.sentences.at(-1)?.text).toBe("There will not be US troops.");
  });
  test("is unknown where the record has other words", () => {
    expect(around("There will be troops.")).toBeNull();
    expect(around("  ")).toBeNull();
  });
});

test("a long record is cut into sentences and searched without a wait", () => {
  const text = Array.from(
    { length: 3000 },
    (_, index) => `Sentence ${index} says that troops will go. It is followed by one that says less of it.`,
  ).join("\n\n");
  const turns = Array.from({ length: 3000 }, (_, index) => ({
    speaker: `Speaker ${index}`,
    start: index * 85,
    end: index * 85 + 85,
  }));
  const started = performance.now();
  const sentences = sentencesOf(record("long", text, turns));
  expect(sentences).toHaveLength(6000);
  expect(bestPassage(sentences, "Sentence 2999 says that troops will go")?.from).toBe(5998);
  expect(contextOf(record("long", text), { excerpt: "Sentence 1500 says" })?.sentences).toHaveLength(7);
  expect(performance.now() - started).toBeLessThan(3000);
});

describe("evidence of a passage", () => {
  test("ends with a whole character where it is longer than evidence may be", () => {
    const long = { ...record("speech", ""), title: `${"t".repeat(299)}👋 and on` };
    const made = evidenceFrom(long, {
      excerpt: `${"e".repeat(7999)}👋 and on`,
      speaker: null,
      locator: "p. 1",
    });
    expect(made).toMatchObject({ title: "t".repeat(299), excerpt: "e".repeat(7999), referenceId: "speech" });
  });
});
