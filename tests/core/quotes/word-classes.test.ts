import { describe, expect, it } from "vitest";
import { ALL_CLASSES, lexemeOf, reportingForm } from "@/lib/core/quotes/word-classes";

const nameOf = (text: string, first = false) => ALL_CLASSES[lexemeOf(text)[first ? "atStart" : "inside"]];

describe("classes of words", () => {
  it.each([
    ["said", "says-ed"],
    ["claims", "says-s-noun"],
    ["urging", "wants-ing"],
    ["according", "according"],
    ["He", "subject"],
    ["Rutte", "name"],
    ["spokeswoman", "role"],
    ["quietly", "ly"],
    ["statements", "saying"],
    ["$5", "number"],
    ["@NATO", "handle"],
    ["—", "dash"],
    ["…", "dots"],
    ["\ud800", "sign"],
  ])("%s is %s", (text, expected) => {
    expect(nameOf(text)).toBe(expected);
  });

  it("reads no name into a capital that begins a sentence", () => {
    expect(nameOf("Taxes", true)).toBe("first");
    expect(nameOf("Said", true)).toBe("says-ed");
    expect(nameOf("Said", false)).toBe("name");
  });

  it("knows each class once", () => {
    expect(new Set(ALL_CLASSES).size).toBe(ALL_CLASSES.length);
  });
});

describe("forms of reporting verbs", () => {
  it.each([
    ["denied", "deny", "ed"],
    ["planned", "plan", "ed"],
    ["tweeting", "tweet", "ing"],
    ["agreeing", "agree", "ing"],
    ["told", "tell", "ed"],
    ["wishes", "wish", "s"],
  ])("%s is of %s", (word, lemma, form) => {
    expect(reportingForm(word)).toMatchObject({ lemma, form });
  });

  it("is none of a word that reports nothing", () => {
    expect(reportingForm("walked")).toBeNull();
    expect(reportingForm("constructor")).toBeNull();
  });
});
