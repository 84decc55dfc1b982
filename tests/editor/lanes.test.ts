import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, overlaps, type Span, span } from "@/lib/core/text/offsets";
import { assignLanes } from "@/lib/editor/lanes";

/** One line a mark, drawn with the letters it covers. */
function lanesOf(...rows: string[]): number[] {
  return assignLanes(rows.map((row) => span(row.search(/\S/), row.trimEnd().length)));
}

describe("lanes", () => {
  test("marks apart share lane 1", () => {
    expect(lanesOf("aaa", "    bbb")).toEqual([1, 1]);
  });
  test("marks that touch do not overlap", () => {
    expect(lanesOf("aaa", "   bbb")).toEqual([1, 1]);
  });
  test("the innermost takes lane 1, the mark around it lane 2, and so on", () => {
    expect(lanesOf("aaaaaaaaaa", "  bbbbbb", "    cc")).toEqual([3, 2, 1]);
  });
  test("crossing marks take the lowest free lane by start", () => {
    expect(lanesOf("aaaaa", "   bbbbb")).toEqual([1, 2]);
    expect(lanesOf("aaaaa", "   bbbbb", "       ccc")).toEqual([1, 2, 1]);
  });
  test("a mark around two marks side by side needs one lane more, not two", () => {
    expect(lanesOf("aaaaaaaaaa", " bb", "     cc")).toEqual([2, 1, 1]);
  });
  test("of two equal spans the later is inside the earlier", () => {
    expect(lanesOf("aaaa", "bbbb")).toEqual([2, 1]);
  });
  test("a far group knows nothing of a near one", () => {
    expect(lanesOf("aaaaa", " bb", "          cccc")).toEqual([2, 1, 1]);
  });

  const spans = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 14 })
    .map((pairs) => pairs.map(([start, length]) => span(start, start + length)));

  test("no two marks that overlap share a lane, and what is inside lies nearer the words", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const lanes = assignLanes(all);
        for (const [i, a] of all.entries()) {
          for (const [j, b] of all.entries()) {
            if (i === j || !overlaps(a, b)) continue;
            expect(lanes[i]).not.toBe(lanes[j]);
            if (strictlyInside(b, a)) expect(lanes[i]).toBeGreaterThan(lanes[j] ?? 0);
          }
        }
      }),
    );
  });
});

function strictlyInside(inner: Span, outer: Span): boolean {
  return contains(outer, inner) && !contains(inner, outer);
}
