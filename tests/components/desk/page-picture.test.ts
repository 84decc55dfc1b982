import { describe, expect, it } from "vitest";
import { type PictureBlock, pictureBars } from "@/components/desk/page-picture";

const block = (words: number, kind: "article" | "heading" | "other" = "article"): PictureBlock => ({
  words,
  article: kind !== "other",
  heading: kind === "heading",
});

describe("pictureBars", () => {
  it("draws a heading as one bar, text as lines, anything else as one box", () => {
    const { bars } = pictureBars([block(6, "heading"), block(60), block(30, "other")]);
    expect(bars.map((bar) => bar.kind)).toEqual(["heading", "line", "line", "line", "other"]);
  });

  it("never lets two bars overlap", () => {
    const { bars } = pictureBars([block(90), block(3, "other"), block(1, "heading"), block(40)]);
    for (const [index, bar] of bars.entries()) {
      const next = bars[index + 1];
      if (next) expect(next.y).toBeGreaterThanOrEqual(bar.y + bar.height);
    }
  });

  it("stops at the foot of the picture, however long the page", () => {
    const { bars, height } = pictureBars(Array.from({ length: 5000 }, () => block(80)));
    expect(height).toBe(150);
    expect(bars.length).toBeLessThan(200);
    expect(pictureBars([block(1_000_000)]).bars).toHaveLength(50);
  });

  it("has a height even for a page without words", () => {
    expect(pictureBars([])).toEqual({ bars: [], height: 1 });
    expect(pictureBars([block(0)]).height).toBeGreaterThan(0);
  });
});
