import { describe, expect, test } from "vitest";
import { scrollToShow } from "@/components/annotator/scroll-to-show";

describe("bringing words into view", () => {
  test("leaves words that are on the page where they are", () => {
    expect(scrollToShow({ top: 100, bottom: 160 }, 800)).toBe(0);
    expect(scrollToShow({ top: 700, bottom: 790 }, 800)).toBe(0);
  });
  test("brings words above or below the page to 40 % of its height", () => {
    expect(scrollToShow({ top: 1000, bottom: 1030 }, 800)).toBe(680);
    expect(scrollToShow({ top: -200, bottom: -170 }, 800)).toBe(-520);
  });
  test("counts words whose end is off the page as off it", () => {
    expect(scrollToShow({ top: 380, bottom: 500 }, 400)).toBe(220);
  });
  test("begins long stretches higher up, so that they fit", () => {
    expect(scrollToShow({ top: 300, bottom: 650 }, 400)).toBe(258);
    expect(scrollToShow({ top: 300, bottom: 1300 }, 400)).toBe(292);
    expect(scrollToShow({ top: 100, bottom: 1300 }, 400)).toBe(0);
  });
});
