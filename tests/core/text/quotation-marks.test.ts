import { describe, expect, it } from "vitest";
import { span } from "@/lib/core/text/offsets";
import { closes, isGershayim, markAt, mayClose } from "@/lib/core/text/quotation-marks";

/** The mark that a `^` stands before. */
function drawn(picture: string, single = false) {
  const at = picture.indexOf("^");
  const text = picture.replace("^", "");
  return markAt(text, at, span(0, text.length), single);
}

describe("isGershayim", () => {
  it.each([
    ["ארה״ב", true],
    ['צה"ל', true],
    ["נאט”ו", true],
    ["דו״חות", true],
    ["מנכ״לית", true],
    ['ה"ניצחון', false],
    ["וכש״הבטיחה", false],
    ["6״ב", false],
    ["״ארה", false],
    ["ארה״", false],
    ['A"B', false],
    ["ג׳ורג", false],
  ])("%s: %s", (word, expected) => {
    expect(isGershayim(`גם ${word} כאן`, 3 + word.search(/["״”“׳]/))).toBe(expected);
  });
});

describe("markAt", () => {
  it.each([
    ["no mark", "on^e"],
    ["an apostrophe", "it^’s"],
    ["an elision", "^’tis late"],
    ["the end of rock ’n’ roll", "rock ’n^’ roll"],
    ["inches", "6'2^\" tall"],
    ["gershayim", "ארה^״ב"],
  ])("null for %s", (_, picture) => {
    expect(drawn(picture)).toBeNull();
  });

  it.each<[string, string, boolean, boolean]>([
    ["opening", 'said ^"yes', true, false],
    ["closing", 'yes^" he', false, true],
    ["after a bracket", '(^"yes', true, false],
    ["before a stop", "yes^’.", false, true],
    ["German, closing", "ja^“, sagte", false, true],
    ["alone", "a ^“ b", true, false],
  ])("%s", (_, picture, opens, looksClosing) => {
    expect(drawn(picture)).toMatchObject({ opens, looksClosing });
  });

  it("reads LaTeX's double marks as one, unless a single one is open", () => {
    expect(drawn("^``yes")).toMatchObject({ mark: "``", opens: true });
    expect(drawn("yes^'' he")).toMatchObject({ mark: "''", looksClosing: true });
    expect(drawn("yes^'' he", true)).toMatchObject({ mark: "'" });
  });
});

describe("closes", () => {
  it.each<[string, string, boolean]>([
    ["yes^” he", "“", true],
    ["ja^“, sagte", "„", true],
    ['yes^" he', "“", true],
    ["said ^“yes", "“", false],
    ["yes^” he", "«", false],
    ["yes^'' he", "``", true],
    ["yes^' he", "``", false],
  ])("%s, opened by %s: %s", (picture, opener, expected) => {
    const mark = drawn(picture);
    expect(mark && closes(mark, opener)).toBe(expected);
  });
});

it("mayClose knows the pairs of all conventions", () => {
  for (const pair of ["“”", "„“", "»«", "«»", "‘’", "‚‘", "「」", '""', "''"]) {
    expect(mayClose(pair.charAt(1), pair.charAt(0))).toBe(true);
  }
  expect(mayClose("’", "“")).toBe(false);
});
