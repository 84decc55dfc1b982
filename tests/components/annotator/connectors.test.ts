import { describe, expect, test } from "vitest";
import type { Away, Box } from "@/components/annotator/article-ruler";
import { levelOf, type Port, pathAway, pathBetween } from "@/components/annotator/connector-path";
import { drawConnectors, type Ground, MOST_JOINS } from "@/components/annotator/draw-connectors";
import { facingEnd, joinsOf, nearestSpan } from "@/components/annotator/joined-marks";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { layerOf, link, quote } from "@/tests/support/layers";

function mention(id: string, type: "source" | "cue", at: readonly [number, number]): Annotation {
  const { spans, origin } = quote(id, at);
  return { id, type, spans, origin, attributes: {} };
}

/** Two quotes of one speaker, the first with a cue, and one of nobody. */
const marks = {
  first: quote("first", [10, 20]),
  second: quote("second", [200, 240]),
  lonely: quote("lonely", [300, 310]),
  rutte: mention("rutte", "source", [21, 26]),
  said: mention("said", "cue", [27, 31]),
};
const index = new LayerIndex(
  layerOf({
    annotations: Object.values(marks),
    links: [
      link("first", "source", "rutte"),
      link("first", "cue", "said"),
      link("second", "source", "rutte"),
      link("lonely", "parent", "first"),
    ],
  }),
);

describe("what a mark is joined to", () => {
  test("a quote to its speaker and its cue, and to no quote it is a part of", () => {
    expect(joinsOf(index, "first").map((join) => join.mention.id)).toEqual(["rutte", "said"]);
    expect(joinsOf(index, "lonely")).toEqual([]);
  });
  test("a speaker to every quote of theirs, the nearest first", () => {
    expect(joinsOf(index, "rutte").map((join) => join.quote.id)).toEqual(["first", "second"]);
    expect(joinsOf(index, "said").map((join) => join.quote.id)).toEqual(["first"]);
  });
  test("what is not there to nothing", () => {
    expect(joinsOf(index, "gone")).toEqual([]);
  });
});

describe("the end of a quote that a line leaves", () => {
  const split = { spans: [...marks.first.spans, ...quote("", [40, 50]).spans] };
  test("faces the speaker before it, after it, and between its halves", () => {
    expect(facingEnd(split, mention("", "source", [0, 5]))).toEqual({ offset: 10, side: "start" });
    expect(facingEnd(split, marks.rutte)).toEqual({ offset: 20, side: "end" });
    expect(facingEnd(split, mention("", "source", [60, 70]))).toEqual({ offset: 50, side: "end" });
  });
  test("is the start for a speaker among its own words", () => {
    expect(facingEnd(split, mention("", "cue", [12, 15]))).toEqual({ offset: 10, side: "start" });
  });
  test("leads to the nearest words of a cue in two pieces", () => {
    const pieces = { spans: [...marks.said.spans, ...mention("", "cue", [60, 70]).spans] };
    expect(nearestSpan(pieces, 20)).toMatchObject({ start: 27 });
    expect(nearestSpan(pieces, 55)).toMatchObject({ start: 60 });
  });
});

const COLUMN = { width: 600, start: "left" } as const;
const port = (left: number, right: number, y: number): Port => ({ left, right, y });

/** Where a path is drawn: the level and the upright lines of which it is made, curves as their ends. */
function strokesOf(path: string): { level: [number, number, number][]; upright: number[] } {
  const level: [number, number, number][] = [];
  const upright: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.matchAll(/([MHVQ])([^MHVQ]*)/g)) {
    const numbers = (rest ?? "").split(" ").map(Number);
    if (command === "H") level.push([Math.min(x, numbers[0] ?? x), Math.max(x, numbers[0] ?? x), y]);
    if (command === "V") upright.push(x);
    if (command === "H") x = numbers[0] ?? x;
    else if (command === "V") y = numbers[0] ?? y;
    else [x, y] = numbers.slice(-2) as [number, number];
  }
  return { level, upright };
}

describe("the way of a line", () => {
  test("on one line of text goes straight across, whichever comes first", () => {
    const across = { level: [[140, 300, 50]], upright: [] };
    expect(strokesOf(pathBetween([port(100, 140, 50)], [port(300, 340, 50)], COLUMN))).toEqual(across);
    expect(strokesOf(pathBetween([port(300, 340, 50)], [port(100, 140, 50)], COLUMN))).toEqual(across);
  });
  test("is nothing where the two touch or overlap", () => {
    expect(pathBetween([port(100, 140, 50)], [port(140, 180, 50)], COLUMN)).toBe("");
    expect(pathBetween([port(100, 140, 50)], [port(120, 130, 50)], COLUMN)).toBe("");
  });
  test("from line to line runs beside the column, never inside it", () => {
    const { upright, level } = strokesOf(pathBetween([port(30, 60, 50)], [port(100, 140, 200)], COLUMN));
    expect(upright.every((x) => x < 0 || x > COLUMN.width)).toBe(true);
    expect(upright).toHaveLength(1);
    expect(level).toEqual([
      [-4, 30, 50],
      [-4, 100, 200],
    ]);
  });
  test("takes the other margin only if that saves much", () => {
    const near = pathBetween([port(500, 510, 50)], [port(560, 580, 200)], COLUMN);
    expect(strokesOf(near).upright[0]).toBeGreaterThan(COLUMN.width);
    const middle = pathBetween([port(300, 310, 50)], [port(300, 310, 200)], COLUMN);
    expect(strokesOf(middle).upright[0]).toBeLessThan(0);
  });
  test("of words from right to left begins at the right", () => {
    const middle = pathBetween([port(300, 310, 50)], [port(300, 310, 200)], { width: 600, start: "right" });
    expect(strokesOf(middle).upright[0]).toBeGreaterThan(COLUMN.width);
  });
  test("meets words that go over two lines on the line that is nearer", () => {
    const tos = [port(500, 600, 200), port(0, 80, 229)];
    const { level, upright } = strokesOf(pathBetween([port(10, 40, 50)], tos, COLUMN));
    expect(upright[0]).toBeLessThan(0);
    expect(level.at(-1)).toEqual([-4, 0, 229]);
  });
  test("leaves out what it passes", () => {
    const passed = [port(200, 250, 50), port(220, 260, 50), port(200, 250, 79)];
    const { level } = strokesOf(pathBetween([port(100, 140, 50)], [port(300, 340, 50)], COLUMN, passed));
    expect(level).toEqual([
      [140, 200, 50],
      [260, 300, 50],
    ]);
  });
  test("out of the screen leaves by the right margin, from the end of the words that is nearer to it", () => {
    const { level, upright } = strokesOf(pathAway([port(10, 40, 50), port(300, 340, 79)], -900, COLUMN));
    expect(level).toEqual([[340, 604, 79]]);
    expect(upright[0]).toBeGreaterThan(COLUMN.width);
  });
  test("lies between the line above and the letters, in every size of type", () => {
    for (const height of [14, 16, 24.7, 34]) {
      const level = levelOf({ top: 100, bottom: 100 + height });
      expect(level).toBeGreaterThan(100);
      expect(level).toBeLessThanOrEqual(103);
    }
  });
});

const LINE = 29;

/** Words of 10 pixels a letter, 60 a line, of which the lines 0 to 9 are on the screen. */
function ground(): Ground {
  const placeOf = (offset: number): Box | Away => {
    const line = Math.floor(offset / 60);
    const top = line * LINE;
    if (line < 0 || line > 9) return { on: line < 0 ? "above" : "below", y: top };
    const x = (offset % 60) * 10;
    return { left: x, right: x, top, bottom: top + 25 };
  };
  return {
    ruler: {
      width: 600,
      placeOf: ({ offset }) => placeOf(offset),
      outerLines({ start, end }) {
        const [head, foot] = [placeOf(start), placeOf(end)];
        return "on" in head || "on" in foot ? (head as Away) : [{ ...head, right: foot.right }];
      },
    },
    chipOf: () => null,
    directionAt: () => "ltr",
  };
}

describe("what is drawn for a mark", () => {
  test("a bracket and dots once more over what its lines lead to", () => {
    const { brackets, dots, beyond } = drawConnectors(joinsOf(index, "first"), ground());
    expect(brackets).toBe("M211 4V0H259V4");
    expect(dots).toBe("M273.5 0.5H308.5");
    expect(beyond).toEqual([]);
  });
  test("one bracket, however many quotes the speaker has", () => {
    const { lines, brackets } = drawConnectors(joinsOf(index, "rutte"), ground());
    expect(brackets.match(/M/g)).toHaveLength(1);
    expect(strokesOf(lines).upright).toHaveLength(1);
  });
  test("a line to the chip, where it stands before the first word", () => {
    const chip = { left: 150, right: 196, top: 5 * LINE + 4, bottom: 5 * LINE + 20 };
    const far = quote("far", [320, 330]);
    const joins = [{ quote: far, mention: mention("s", "source", [305, 310]) }];
    const { lines } = drawConnectors(joins, { ...ground(), chipOf: () => chip });
    expect(strokesOf(lines).level).toEqual([[100, 150, 5 * LINE + 3]]);
    const elsewhere = { ...chip, top: 0, bottom: 16 };
    const { lines: bare } = drawConnectors(joins, { ...ground(), chipOf: () => elsewhere });
    expect(strokesOf(bare).level).toEqual([[100, 200, 5 * LINE + 3]]);
  });
  test("what is beyond the screen, the nearest by name and the rest by number", () => {
    const speaker = mention("s", "source", [21, 26]);
    const quotes = Array.from({ length: 20 }, (_, n) => quote(`q${n}`, [100 + n * 100, 150 + n * 100]));
    const joins = quotes.map((one) => ({ quote: one, mention: speaker }));
    const { beyond } = drawConnectors(joins, ground());
    const seen = quotes.findIndex(({ spans }) => (spans[0]?.start ?? 0) >= 600);
    expect(beyond).toEqual([{ on: "below", mark: quotes[seen], more: 20 - seen - 1 }]);
    expect(seen).toBeLessThan(MOST_JOINS);
  });
  test("a cue that is where its speaker is goes unnamed", () => {
    const far = quote("far", [100, 150]);
    const joins = (["source", "cue"] as const).map((type) => ({
      quote: far,
      mention: mention(type, type, [900, 905]),
    }));
    expect(drawConnectors(joins, ground()).beyond).toEqual([
      { on: "below", mark: joins[0]?.mention, more: 0 },
    ]);
  });
  test("the mark itself, where it has left the screen and its speaker has not", () => {
    const far = quote("far", [900, 950]);
    const joins = [{ quote: far, mention: mention("s", "source", [21, 26]) }];
    expect(drawConnectors(joins, ground()).beyond).toEqual([{ on: "below", mark: far, more: 0 }]);
  });
  test("nothing, where neither end is on the screen", () => {
    const joins = [{ quote: quote("far", [900, 950]), mention: mention("s", "source", [960, 965]) }];
    expect(drawConnectors(joins, ground())).toEqual({ lines: "", brackets: "", dots: "", beyond: [] });
  });
});
