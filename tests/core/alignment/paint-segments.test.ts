import { expect, it } from "vitest";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { type PaintedWords, paintSegments, type SegmentKind } from "@/lib/core/alignment/paint-segments";

const paint = (from: number, to: number, kind: SegmentKind, meaning = false): PaintedWords => ({
  from,
  to,
  kind,
  meaning,
});

function pieces(
  text: string,
  painted: readonly PaintedWords[],
  around: "same" | "outside",
  omissions: number[] = [],
) {
  const options = { around, omissions: new Set(omissions) };
  return paintSegments(text, normaliseWords(text), painted, options).map(
    ({ kind, start, end }) => `${kind}:${text.slice(start, end)}`,
  );
}

it("gives the blank between two kinds to neither", () => {
  expect(
    pieces("one two, three", [paint(0, 1, "same"), paint(1, 2, "inserted"), paint(2, 3, "same")], "same"),
  ).toEqual(["same:one ", "inserted:two", "same:, three"]);
});

it("joins neighbours of one kind with what lies between", () => {
  expect(pieces("one two", [paint(0, 1, "dropped"), paint(1, 2, "dropped")], "outside")).toEqual([
    "dropped:one two",
  ]);
});

it("keeps brackets and the ellipsis with what they mark", () => {
  expect(
    pieces(
      "a [b] c … d",
      [paint(0, 1, "same"), paint(1, 2, "marked"), paint(2, 3, "same"), paint(3, 4, "same")],
      "same",
      [3],
    ),
  ).toEqual(["same:a ", "marked:[b]", "same: c ", "marked:…", "same: d"]);
});

it("leaves what is not painted outside", () => {
  expect(pieces("(a) b c", [paint(1, 2, "same")], "outside")).toEqual([
    "outside:(a) ",
    "same:b",
    "outside: c",
  ]);
  expect(pieces("", [], "same")).toEqual([]);
});

it("refuses words that are not there", () => {
  expect(() => pieces("one", [paint(1, 2, "same")], "same")).toThrow(RangeError);
});
