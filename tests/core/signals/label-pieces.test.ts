import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockAnnotation } from "@/lib/core/annotation/annotation";
import type { BlockLabel } from "@/lib/core/codebook/values";
import { pageShare } from "@/lib/core/report/page-share";
import { labelPieces } from "@/lib/core/signals/label-pieces";
import { canonicalText, countWords } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { CODEBOOK } from "@/tests/support/drawn-report";
import { quote } from "@/tests/support/layers";

function label(name: BlockLabel, ...ranges: readonly (readonly [number, number])[]): BlockAnnotation {
  const spans = ranges.flatMap((range) => quote("", range).spans);
  return {
    id: `${name} ${ranges.join()}`,
    type: "block",
    spans,
    origin: "manual",
    attributes: { label: name },
  };
}

const BLOCKS = [span(0, 10), span(12, 20), span(22, 30)];
const pieces = (...labels: BlockAnnotation[]) =>
  labelPieces(BLOCKS, labels).map((piece) => [piece.start, piece.end, piece.label]);

describe("labelPieces", () => {
  it("is all body where nothing is labelled, and nothing where nothing is", () => {
    expect(pieces()).toEqual([
      [0, 10, "body"],
      [12, 20, "body"],
      [22, 30, "body"],
    ]);
    expect(labelPieces([], [label("ad", [0, 5])])).toEqual([]);
    expect(labelPieces([span(3, 3)], [])).toEqual([]);
  });

  it("cuts a block at its labels, and a label at the blocks", () => {
    expect(pieces(label("ad", [4, 14]))).toEqual([
      [0, 4, "body"],
      [4, 10, "ad"],
      [12, 14, "ad"],
      [14, 20, "body"],
      [22, 30, "body"],
    ]);
  });

  it("takes the shorter of two labels, and of two as long the first", () => {
    expect(pieces(label("ad", [0, 30]), label("credit", [13, 15]), label("legal", [13, 15]))).toEqual([
      [0, 10, "ad"],
      [12, 13, "ad"],
      [13, 15, "credit"],
      [15, 20, "ad"],
      [22, 30, "ad"],
    ]);
  });

  it("knows a label with several spans, and other marks not at all", () => {
    expect(labelPieces(BLOCKS, [quote("q", [0, 10])])).toHaveLength(3);
    expect(pieces(label("promo", [0, 10], [22, 30])).map((piece) => piece[2])).toEqual([
      "promo",
      "body",
      "promo",
    ]);
  });

  it("gives every label the words that the report gives it", () => {
    const text = canonicalText("one two three\n\nfour five\n\nsix\n\nseven eight nine ten");
    const document = documentFromText(text);
    const starts = [...text.matchAll(/\S+/g)].map((word) => word.index);
    const ends = [...text.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
    const place = fc.nat(starts.length - 1);
    const mark = fc
      .tuple(fc.constantFrom<BlockLabel>("ad", "promo", "dek", "legal"), place, place)
      .map(([name, a, b]) => label(name, [starts[Math.min(a, b)] as number, ends[Math.max(a, b)] as number]));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const words = new Map<string, number>();
        for (const { start, end, label: name } of labelPieces(document.blocks, marks)) {
          words.set(name, (words.get(name) ?? 0) + countWords(text.slice(start, end)));
        }
        const expected = new Map<string, number>();
        for (const segment of pageShare(document, marks, CODEBOOK).segments) {
          expected.set(segment.label, (expected.get(segment.label) ?? 0) + segment.words);
        }
        expect(new Map([...words].filter(([, count]) => count > 0))).toEqual(expected);
      }),
    );
  });
});

it("does not walk again over what overlapping labels have in common", () => {
  const marks = Array.from({ length: 20_000 }, (_, index) => label("ad", [index, 60_000 - index]));
  const before = performance.now();
  expect(labelPieces([span(0, 60_000)], marks)).toHaveLength(39_999);
  expect(performance.now() - before).toBeLessThan(1000);
});
