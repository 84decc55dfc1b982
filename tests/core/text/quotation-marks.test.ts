import { describe, expect, it } from "vitest";
import { isGershayim } from "@/lib/core/text/quotation-marks";

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
