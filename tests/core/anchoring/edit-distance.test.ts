import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, locateInWindow } from "@/lib/core/anchoring/edit-distance";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
    ["denied", "denies", 1],
    ["flaw", "lawn", 2],
  ])("%j to %j takes %i", (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  it("is a metric", () => {
    fc.assert(
      fc.property(letters, letters, letters, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe("locateInWindow", () => {
  it.each([
    ["denied", "he denies it", { start: 3, end: 9, errors: 1 }],
    ["denied", "he denied it", { start: 3, end: 9, errors: 0 }],
    ["never a promise", "was never ever a promise", { start: 9, end: 24, errors: 1 }],
    ["promise", "a pomise", { start: 2, end: 8, errors: 1 }],
  ])("%j in %j", (words, window, expected) => {
    expect(locateInWindow(words, window, { shift: 0, slack: 30 })).toEqual(expected);
  });

  it("is null when the band leaves the window", () => {
    expect(locateInWindow("a very long stretch", "ab", { shift: 0, slack: 3 })).toBeNull();
  });

  it("finds as good a stretch as looking at every one", () => {
    fc.assert(
      fc.property(letters, letters, (words, window) => {
        let least = words.length;
        for (let start = 0; start <= window.length; start++) {
          for (let end = start; end <= window.length; end++) {
            least = Math.min(least, editDistance(words, window.slice(start, end)));
          }
        }
        const found = locateInWindow(words, window, { shift: 0, slack: 30 });
        expect(found?.errors).toBe(least);
        if (found) expect(editDistance(words, window.slice(found.start, found.end))).toBe(least);
      }),
    );
  });
});
