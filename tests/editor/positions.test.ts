import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { createPositionMap } from "@/lib/editor/positions";
import { ArticleBlock, ArticleRoot, ArticleSection, ArticleText, articleContent } from "@/lib/editor/schema";
import { LONG } from "@/lib/editor/sections";

const schema = getSchema([ArticleRoot, ArticleSection, ArticleText, ArticleBlock]);
const nodeOf = (document: ArticleDocument) => Node.fromJSON(schema, articleContent(document));

const word = fc.constantFrom("said", "“No,”", "👋🏽", "e\u0301", "a\u00a0b", "—", "NATO");
const article = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .chain((paragraphs) =>
    fc.record({
      paragraphs: fc.constant(paragraphs.map((words) => words.join(" "))),
      gap: fc.constantFrom("\n\n", "\n\n    ", "\n\n\n"),
    }),
  )
  .map(({ paragraphs, gap }) => documentFromText(canonicalText(paragraphs.join(gap))));

describe("the position map", () => {
  test("names the same characters in the text and in the editor", () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (document, a, b) => {
        const doc = nodeOf(document);
        const map = createPositionMap(document.blocks);
        expect(map.size).toBe(doc.content.size);
        const block = document.blocks[a % document.blocks.length];
        if (!block) return;
        const start = block.start + (a % (block.end - block.start));
        const end = start + 1 + (b % (block.end - start));
        const range = map.toRange(span(start, end));
        expect(range && doc.textBetween(range.from, range.to)).toBe(document.text.slice(start, end));
      }),
    );
  });

  test("comes back to the offset it left from, inside every block", () => {
    fc.assert(
      fc.property(article, (document) => {
        const map = createPositionMap(document.blocks);
        for (const { start, end } of document.blocks) {
          for (let offset = start as number; offset <= end; offset++) {
            expect(map.toOffset(map.toPosition(offset, "start"))).toBe(offset);
            expect(map.toOffset(map.toPosition(offset, "end"))).toBe(offset);
          }
        }
      }),
    );
  });

  test("gives every position an offset inside a block, in order", () => {
    fc.assert(
      fc.property(article, (document) => {
        const map = createPositionMap(document.blocks);
        let last = -1;
        for (let position = 0; position <= map.size; position++) {
          const offset = map.toOffset(position);
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(document.blocks.some(({ start, end }) => start <= offset && offset <= end)).toBe(true);
          last = offset;
        }
      }),
    );
  });

  test("moves white space between blocks to the nearest block on the side asked for", () => {
    const map = createPositionMap([span(0, 3), span(5, 9)]);
    expect(map.toOffset(map.toPosition(4, "start"))).toBe(5);
    expect(map.toOffset(map.toPosition(4, "end"))).toBe(3);
    expect(map.toRange(span(3, 5))).toBeNull();
    expect(map.toRange(span(2, 6))).toEqual({ from: 4, to: 8 });
  });

  test("holds over the sections of a long article", () => {
    const document = documentFromText(
      canonicalText(Array.from({ length: 3 * LONG }, (_, i) => `Paragraph number ${i}.`).join("\n\n")),
    );
    const map = createPositionMap(document.blocks);
    const doc = nodeOf(document);
    expect(doc.childCount).toBeGreaterThan(1);
    expect(map.size).toBe(doc.content.size);
    for (const block of document.blocks) {
      const range = map.toRange(block);
      expect(range && doc.textBetween(range.from, range.to)).toBe(
        document.text.slice(block.start, block.end),
      );
      expect(map.toOffset(map.toPosition(block.start, "start"))).toBe(block.start);
      expect(map.toOffset(map.toPosition(block.end, "end"))).toBe(block.end);
    }
    const [from, to] = [document.blocks[30]?.end ?? 0, document.blocks[90]?.end ?? 0];
    const across = map.toRange(span(from - 2, to));
    expect(across && doc.textBetween(across.from, across.to, "\n\n")).toBe(document.text.slice(from - 2, to));
  });

  test("keeps the text whole: the non-breaking space and every other character", () => {
    const document = documentFromText(canonicalText("NATO,”\u00a0Rutte said.\n\n    He\u200d went."));
    expect(nodeOf(document).textBetween(0, createPositionMap(document.blocks).size, "|")).toBe(
      document.blocks.map(({ start, end }) => document.text.slice(start, end)).join("|"),
    );
  });

  test("refuses an article without blocks", () => {
    expect(() => createPositionMap([])).toThrow(RangeError);
  });
});
