import { describe, expect, it } from "vitest";
import { errorsAllowed, findApproximately, similarity } from "@/lib/core/anchoring/approximate-search";

const none = { before: "", after: "" };

describe("findApproximately", () => {
  it.each([
    ["a letter changed", "it has never been a promise to Ukraine", "it has never been a premise to Ukraine"],
    ["a word taken out", "it has never been a promise to Ukraine", "it has been a promise to Ukraine"],
    [
      "a word put in",
      "it has never been a promise to Ukraine",
      "it has never been a firm promise to Ukraine",
    ],
    ["marks changed", "“it has never been a promise to Ukraine”", '"it has never been a promise to Ukraine"'],
  ])("finds words with %s", (_, words, altered) => {
    const text = `Some words before. ${altered} Some words after, and then a few more.`;
    const [match, ...others] = findApproximately(text, words, none);
    expect(others).toEqual([]);
    expect(match && text.slice(match.span.start, match.span.end)).toBe(altered);
  });

  it("finds a short word by what stands around it", () => {
    const text = "On Monday the minister has denies it all over again.";
    const context = { before: "On Monday the minister has ", after: " it all over again." };
    const [match] = findApproximately(text, "denied", context);
    expect(match && text.slice(match.span.start, match.span.end)).toBe("denies");
  });

  it.each([
    ["other words", "A text about something else entirely.", "it has never been a promise"],
    ["an empty text", "", "it has never been a promise"],
    ["words too short to alter", "a bc d", "xyz"],
  ])("finds nothing for %s", (_, text, words) => {
    expect(findApproximately(text, words, none)).toEqual([]);
  });

  it("stays quick on a long text that repeats itself", () => {
    const text = "the same words again and again ".repeat(30_000);
    const started = performance.now();
    findApproximately(text, `${"the same words again and again ".repeat(300)}but not here`, none);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("errorsAllowed and similarity", () => {
  it("allow a quarter, and no more than 128", () => {
    expect([3, 4, 40, 10_000].map(errorsAllowed)).toEqual([0, 1, 10, 128]);
  });

  it.each([
    ["", "", 1],
    ["abcd", "abcd", 1],
    ["abcd", "abce", 0.75],
    ["abcd", "", 0],
  ])("%j and %j are %d alike", (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });
});
