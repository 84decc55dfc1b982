import { describe, expect, it } from "vitest";
import { counted, countWords } from "@/lib/core/report/count-words";

describe("countWords", () => {
  it.each([
    ["", 0],
    ["capable European and non-European troops.", 5],
    ["that is crucial … but it", 5],
    ["by | Feb 14, 2025 | War", 5],
    ["a\u00a0non-breaking space", 3],
    ["« да »", 1],
    ["👋 — …", 0],
  ])("of %j is %i", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it("says a number with its noun", () => {
    expect([counted(1, "quote"), counted(0, "quote"), counted(2, "reply", "replies")]).toEqual([
      "1 quote",
      "0 quotes",
      "2 replies",
    ]);
  });
});
