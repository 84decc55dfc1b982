import { describe, expect, test } from "vitest";
import { noAnswerWords } from "@/components/annotator/ask-to-finish";
import { labelBlocks } from "@/components/annotator/make-marks";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { at, type Desk, openDesk, reviewView } from "./desk";
import { press } from "./key-press";

const FIRST = "“The United States does not believe that,”";
const MIXED = "guarantees should be “backed by capable troops.”";
const TROOPS = "“backed by capable troops.”";

const heard = (desk: Desk) => desk.store.get().announcement.words;
const wordsOf = (mark: Annotation | null | undefined) => mark?.spans.map(({ exact }) => exact);
const quotes = (desk: Desk) => desk.store.index.ordered.filter(({ type }) => type === "quote");

function withMarks(...marks: readonly (readonly [words: string, key: string])[]): Desk {
  const desk = openDesk();
  for (const [words, key] of marks) {
    desk.choose(words);
    press(desk, key);
  }
  return desk;
}

describe("making something else of a mark by key", () => {
  test("the next quote is joined to the one in hand", () => {
    const desk = withMarks([TROOPS, "d"], [FIRST, "d"]);
    press(desk, "Shift+J");
    expect(quotes(desk).map(wordsOf)).toEqual([[FIRST, TROOPS]]);
    expect(heard(desk)).toBe("Quotes joined");
    press(desk, "Shift+J");
    expect(heard(desk)).toBe("No quote follows");
  });

  test("a fragment is joined with the next fragment of its quote, never with the next quote", () => {
    const desk = withMarks(["“To be clear, there will not be US troops,”", "d"], [MIXED, "m"], [TROOPS, "f"]);
    press(desk, "Shift+J");
    expect(heard(desk)).toBe("No quote follows");
  });

  test("a quote is split at the caret", () => {
    const desk = withMarks([FIRST, "d"]);
    const { start } = at("does not believe");
    desk.store.set({ caret: { anchor: start, head: start } });
    press(desk, "Shift+S");
    expect(quotes(desk).map(wordsOf)).toEqual([["“The United States"], ["does not believe that,”"]]);
    expect(heard(desk)).toBe("Quote split in two");
    desk.store.set({ caret: { anchor: 0, head: 0 } });
    press(desk, "Shift+S");
    expect(heard(desk)).toBe("Put the caret inside the quote, where the second one begins.");
  });

  test("the quotations inside a mixed quote become its fragments", () => {
    const desk = withMarks([MIXED, "m"]);
    press(desk, "Shift+F");
    expect(quotes(desk).map(wordsOf)).toEqual([[MIXED], [TROOPS]]);
    expect(heard(desk)).toBe("1 fragment marked");
  });

  test("the second half comes from behind the cue", () => {
    const desk = withMarks([FIRST, "d"]);
    press(desk, "Shift+A");
    expect(wordsOf(desk.store.selected())).toEqual([FIRST, TROOPS]);
    expect(heard(desk)).toBe("Second half added");
  });

  test("what it is is asked for beside it; Q makes it a quote at once", () => {
    const desk = withMarks(["Rutte said", "s"]);
    press(desk, "t");
    expect(desk.store.get().focusRequest?.field).toBe("type");
    press(desk, "q");
    expect(desk.store.selected()).toMatchObject({ type: "quote", attributes: { form: "indirect" } });
    expect(heard(desk)).toBe("Changed to indirect quote");
  });

  test("a speaker without selected words asks for its quote", () => {
    const desk = withMarks(["Rutte said", "s"]);
    press(desk, "s");
    expect(heard(desk)).toBe("No quotes yet");
    desk.choose(FIRST);
    press(desk, "d", "j", "s");
    expect(desk.store.selected()?.type).toBe("source");
    expect(desk.store.get().focusRequest?.field).toBe("linkTo");
  });
});

describe("ends by key", () => {
  test("go by a character, a word and a sentence, each side in and out", () => {
    const desk = withMarks(["Rutte said", "i"]);
    const steps: readonly (readonly [key: string, words: RegExp])[] = [
      ["-", /^Rutte sai$/],
      ["=", /^Rutte said$/],
      ["Shift+_", /^” Rutte said$/],
      ["Shift++", /^Rutte said$/],
      ["]", /^Rutte said,$/],
      ["[", /^Rutte said$/],
      ["Alt+]", /^Rutte said, .*capable troops\.”$/],
      ["Alt+Shift+[", /^“The United .*troops\.”$/],
    ];
    for (const [key, words] of steps) {
      press(desk, key);
      expect(wordsOf(desk.store.selected())?.[0], key).toMatch(words);
      expect(heard(desk), key).toMatch(/^(Begins|Ends) at: /);
    }
  });

  test("of a label stay where its block ends", () => {
    const desk = openDesk();
    desk.store.change(labelBlocks(desk.store.context(), at("Do you LOVE America?"), "ad"));
    press(desk, "]", "t");
    expect(desk.store.selected()?.type).toBe("block");
    expect(heard(desk)).toBe("Select a mark first");
    press(desk, "]");
    expect(heard(desk)).toBe("A label covers its whole block");
  });
});

describe("what is not there", () => {
  test("is asked for in words", () => {
    const desk = openDesk();
    for (const [key, words] of [
      ["Shift+J", "Select a quote first"],
      ["Shift+S", "Select a quote first"],
      ["e", "Select a quote first"],
      ["t", "Select a mark first"],
      ["-", "Select a mark first"],
      ["Backspace", "Select a mark first"],
      ["c", "Select the words first"],
      ["a", "Select a mark, then the words to add to it"],
    ] as const) {
      press(desk, key);
      expect(heard(desk), key).toBe(words);
    }
    expect(desk.sent).toEqual([]);
  });

  test("words without a letter make no mark, and the reason is said", () => {
    const desk = openDesk();
    const { end } = at("Membership");
    desk.store.set({ caret: { anchor: end, head: end + 1 } });
    press(desk, "d");
    expect(heard(desk)).toBe("There are no words there");
  });

  test("words too long for a mark are refused in the words of the limit", () => {
    const desk = withMarks(["Rutte said", "i"]);
    desk.choose("Rutte said");
    press(desk, "a");
    expect(heard(desk)).toBe("The mark holds these words already");
  });
});

describe("finishing by key", () => {
  const finish = "Ctrl+Enter";

  test("asks, where nothing is in the way", () => {
    const desk = openDesk();
    press(desk, finish);
    expect(desk.store.get().surface).toBe("finish");
  });

  test("leads to what is missing and says it", () => {
    const desk = withMarks([FIRST, "d"]);
    press(desk, "Escape", finish);
    expect(desk.store.get().surface).toBe("missing");
    expect(desk.store.selected()?.type).toBe("quote");
    expect(heard(desk)).toMatch(/^\d+ things are still missing\. /);
  });

  test("is past where the review was submitted from another window", () => {
    const desk = openDesk();
    desk.store.set({ sync: { ...desk.store.get().sync, closedElsewhere: true } });
    press(desk, finish);
    expect(desk.store.get().surface).toBeNull();
    expect(heard(desk)).toBe("This review was submitted from another window");
  });

  test("without an answer, says what runs meanwhile and what is safe", () => {
    const desk = openDesk();
    const { sync } = desk.store.get();
    const words = (more: Partial<typeof sync>) => noAnswerWords({ sync: { ...sync, ...more } });
    expect(words({})).toBe("The server did not answer. Your marks are safe. Try again.");
    expect(words({ newVersion: true })).toBe(
      "A newer version of Verbatim is running. Reload this page, then finish. Your marks are safe.",
    );
    expect(words({ newVersion: true, closedElsewhere: true })).toBe(
      "This review was submitted from another window. Reload this page to read it.",
    );
  });

  test("is not done here for the gold layer, nor for who may only read", () => {
    const gold = openDesk(reviewView({ kind: "gold" }));
    press(gold, finish);
    expect(heard(gold)).toBe("The gold layer is finished in its report");
    const read = openDesk(reviewView({ editable: false }));
    press(read, finish);
    expect(heard(read)).toBe("This review is read-only");
  });
});
