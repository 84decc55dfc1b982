import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipRecord } from "@/lib/core/references/clip-record";
import { span } from "@/lib/core/text/offsets";

const line = (at: number) => `Line ${at} ${"so it goes ".repeat(20)}`;
const lines = Array.from({ length: 200 }, (_, at) => line(at));
const text = lines.join("\n\n");
const passage = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length);

describe("a clip of a record", () => {
  test("is all of a short one", () => {
    const turns = [{ speaker: "Ada", start: 0, end: 8 }];
    expect(clipRecord("We stay.", turns, span(3, 7))).toEqual({
      text: "We stay.",
      turns,
      from: 0,
      paragraphsBefore: 0,
    });
  });

  test("begins with a line, and says how many come before", () => {
    const clip = clipRecord(text, [], passage("Line 100"));
    const first = Number(/^Line (\d+)/.exec(clip.text.trimStart())?.[1]);
    expect(first).toBeGreaterThan(80);
    expect(first).toBeLessThan(98);
    expect(clip.paragraphsBefore).toBe(first);
    expect(clip.text).toContain("Line 105");
    expect(clip.text.length).toBeLessThan(7_000);
  });

  test("keeps the turns that reach into it, by its own offsets", () => {
    const turns = [
      { speaker: "Ada", start: 0, end: 100 },
      { speaker: "Bo", start: 100, end: text.length - 100 },
      { speaker: "Cy", start: text.length - 100, end: text.length },
    ];
    const clip = clipRecord(text, turns, passage("Line 100"));
    expect(clip.turns).toEqual([{ speaker: "Bo", start: 0, end: clip.text.length }]);
  });

  test("is limited, and counts a line it begins in the middle of as its first", () => {
    const one = `${"a ".repeat(50_000)}`;
    const clip = clipRecord(`First.\n${one}`, [], span(30_000, 90_000));
    expect(clip.text).toHaveLength(40_000);
    expect(clip.paragraphsBefore).toBe(1);
  });

  test("holds its passage and cuts no character in two", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "\n", "👋", " "), maxLength: 9_000, minLength: 1 }),
        fc.nat(),
        (record, at) => {
          const start = at % record.length;
          const clip = clipRecord(record, [], span(start, start + 1));
          expect(record.slice(clip.from, clip.from + clip.text.length)).toBe(clip.text);
          expect(clip.from).toBeLessThanOrEqual(start);
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(clip.text)).toBe(false);
        },
      ),
    );
  });
});
