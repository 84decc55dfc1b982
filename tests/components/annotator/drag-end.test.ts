import { describe, expect, test } from "vitest";
import type { Away, Box } from "@/components/annotator/article-ruler";
import { setEnd } from "@/components/annotator/change-marks";
import { dragEnd, dragGains, scrollSpeed } from "@/components/annotator/drag-end";
import { stemsOf } from "@/components/annotator/end-stems";
import { span } from "@/lib/core/text/offsets";
import { quote } from "@/tests/support/layers";
import { at, openDesk, TEXT } from "./desk";

const WORDS = "“The United States does not believe that,”";
const quoted = [at(WORDS)];
const starts = (words: string) => at(words).start;
const ends = (words: string) => at(words).end;

/** The words of the stretch once its end has been dragged to the offset. */
function dragged(side: "start" | "end", offset: number, unit: "word" | "character" = "word", spans = quoted) {
  const { start, end } = spans[0] as (typeof spans)[number];
  const to = dragEnd(TEXT, spans, { side, spanIndex: 0, offset }, unit).offset;
  return side === "start" ? TEXT.slice(to, end) : TEXT.slice(start, to);
}

describe("an end that is dragged", () => {
  test("snaps to the nearer border of the word under the pointer", () => {
    expect(dragged("end", starts("believe") + 1)).toBe("“The United States does not");
    expect(dragged("end", ends("believe") - 1)).toBe("“The United States does not believe");
    expect(dragged("start", starts("United") + 1)).toBe("United States does not believe that,”");
    expect(dragged("start", ends("United") - 1)).toBe("States does not believe that,”");
  });
  test("stops before closing marks and after them", () => {
    expect(dragged("end", ends("believe that"))).toBe("“The United States does not believe that");
    expect(dragged("end", ends(WORDS))).toBe(WORDS);
  });
  test("goes by characters if asked, and never into one", () => {
    expect(dragged("end", starts("believe") + 3, "character")).toBe("“The United States does not bel");
    const text = "Ein 👩‍👩‍👧 Bild";
    const place = { side: "end", spanIndex: 0, offset: 6 } as const;
    expect(dragEnd(text, [span(0, 3)], place, "character").offset).toBe(4);
  });
  test("leaves the mark a word, or a character", () => {
    expect(dragged("end", 0)).toBe("“");
    expect(dragged("start", TEXT.length)).toBe(",”");
    const bare = [at("United States")];
    expect(dragged("end", 0, "word", bare)).toBe("United");
    expect(dragged("end", 0, "character", bare)).toBe("U");
    expect(dragged("start", TEXT.length, "word", bare)).toBe("States");
    expect(dragged("start", TEXT.length, "character", bare)).toBe("s");
  });
  test("stays clear of the mark's other stretches", () => {
    const spans = [at("The United"), at("believe")];
    const end = dragEnd(TEXT, spans, { side: "end", spanIndex: 0, offset: TEXT.length }, "word");
    expect(end.offset).toBeLessThanOrEqual(starts("believe"));
    const start = dragEnd(TEXT, spans, { side: "start", spanIndex: 1, offset: 0 }, "word");
    expect(start.offset).toBeGreaterThanOrEqual(ends("The United"));
  });
  test("reaches into another paragraph and to both ends of the text", () => {
    expect(dragged("end", ends("“To be"))).toContain("said so.\n\n“To be");
    expect(dragged("start", 0)).toMatch(/^Rutte: Ukraine Was/);
    expect(dragged("end", TEXT.length)).toMatch(/that day\.$/);
  });
  test("of a stretch the mark does not have is a mistake", () => {
    expect(() => dragEnd(TEXT, quoted, { side: "end", spanIndex: 1, offset: 0 }, "word")).toThrow(RangeError);
  });
  test("is put where it was shown", () => {
    const desk = openDesk();
    const mark = { ...quote("q", [quoted[0]?.start ?? 0, quoted[0]?.end ?? 0]) };
    const place = dragEnd(
      TEXT,
      mark.spans,
      { side: "end", spanIndex: 0, offset: starts("adding") + 1 },
      "word",
    );
    const change = setEnd(desk.store.context(), mark, place);
    expect(change).toMatchObject({ bodies: [{ type: "setSpans", spans: [{ end: place.offset }] }] });
  });
});

describe("what a drag would change", () => {
  const words = span(10, 20);
  test.each([
    ["end", 25, [20, 25], [20, 20]],
    ["end", 15, [20, 20], [15, 20]],
    ["start", 5, [5, 10], [10, 10]],
    ["start", 15, [10, 10], [10, 15]],
    ["end", 20, [20, 20], [20, 20]],
  ] as const)("%s to %i", (side, offset, gains, loses) => {
    expect(dragGains(words, { side, spanIndex: 0, offset })).toEqual({
      gains: span(gains[0], gains[1]),
      loses: span(loses[0], loses[1]),
    });
  });
});

describe("scrolling under a dragged end", () => {
  const pane = { top: 50, bottom: 850 };
  test("rests in the middle and grows towards the edges", () => {
    expect(scrollSpeed(450, pane)).toBe(0);
    expect(scrollSpeed(98, pane)).toBe(0);
    expect(scrollSpeed(80, pane)).toBeLessThan(0);
    expect(scrollSpeed(60, pane)).toBeLessThan(scrollSpeed(80, pane));
    expect(scrollSpeed(840, pane)).toBeGreaterThan(scrollSpeed(820, pane));
  });
  test("goes no faster outside, and rests in the middle of a low pane", () => {
    expect(scrollSpeed(2000, pane)).toBe(scrollSpeed(850, pane));
    expect(scrollSpeed(60, { top: 50, bottom: 70 })).toBe(0);
  });
});

describe("where handles stand", () => {
  /** Ten pixels a letter, of which 0 to 99 are on the screen. */
  const placeOf = ({ offset }: { offset: number }): Box | Away =>
    offset > 99 ? { on: "below", y: 500 } : { left: offset * 10, right: offset * 10, top: 40, bottom: 65 };
  const ruler = { placeOf };
  const mark = { spans: [...quote("", [5, 20]).spans, ...quote("", [90, 120]).spans] };

  test("at both ends of each stretch that are on the screen", () => {
    const stems = stemsOf(mark, null, ruler, () => "ltr");
    expect(stems.map(({ side, spanIndex, x }) => [side, spanIndex, x])).toEqual([
      ["start", 0, 50],
      ["end", 0, 200],
      ["start", 1, 900],
    ]);
  });
  test("away from the words, whichever way these run", () => {
    const outward = (direction: "ltr" | "rtl") =>
      stemsOf({ spans: mark.spans.slice(0, 1) }, null, ruler, () => direction).map((stem) => stem.outward);
    expect(outward("ltr")).toEqual(["left", "right"]);
    expect(outward("rtl")).toEqual(["right", "left"]);
  });
  test("with the pointer, also beyond the screen", () => {
    const moved = { side: "end", spanIndex: 1 } as const;
    const held = (offset: number) => stemsOf(mark, { ...moved, offset }, ruler, () => "ltr").at(-1);
    expect(held(95)).toMatchObject({ ...moved, x: 950, top: 40 });
    expect(held(110)).toMatchObject({ ...moved, top: 500 });
  });
});
