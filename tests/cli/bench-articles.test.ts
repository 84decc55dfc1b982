import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { wordsToMark } from "@/bench/run-bench";
import { DEFAULT_SIZES, type Size, sizeWords } from "@/bench/sizes";
import { MARK_LENGTH, makeArticle, OVERLAP_EVERY } from "@/bench/synthetic-article";
import { makeReview } from "@/bench/synthetic-review";
import { checkSpans } from "@/lib/core/anchoring/check-span";
import { annotationSchema } from "@/lib/core/annotation/annotation";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { countWords } from "@/lib/core/text/canonical-text";
import { overlaps } from "@/lib/core/text/offsets";

const codebook = codebookSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../seeds/codebooks/1.0.json"), "utf8")),
);

const ODD: readonly Size[] = [
  { words: 10, marks: 1 },
  { words: 333, marks: 33 },
  { words: 1_600, marks: 7 },
  { words: 2_000, marks: 199 },
];
const SIZES = [...DEFAULT_SIZES, ...ODD].map((size) => [sizeWords(size), size] as const);

describe.each(SIZES)("an article of %s", (_, size) => {
  const article = makeArticle(size);
  const { document, marks, free } = article;

  test("has that many words, in paragraphs of 80", () => {
    expect(countWords(document.text)).toBe(size.words);
    const lengths = document.blocks.map(({ start, end }) => countWords(document.text.slice(start, end)));
    expect(new Set(lengths.slice(0, -1))).toEqual(new Set(lengths.length > 1 ? [80] : []));
    expect(lengths.at(-1)).toBe(size.words % 80 || 80);
  });

  test("has that many marks of 40 units, each within one paragraph", () => {
    expect(marks).toHaveLength(size.marks);
    expect(marks.filter(({ start, end }) => end - start !== MARK_LENGTH)).toEqual([]);
    const inside = (mark: (typeof marks)[number]) =>
      document.blocks.some((block) => block.start <= mark.start && mark.end <= block.end);
    expect(marks.slice(0, 500).every(inside)).toBe(true);
  });

  test("every tenth mark overlaps the one before it, and no other does", () => {
    const wrong = marks.flatMap((mark, index) => {
      const before = marks[index - 1];
      const expected = index % OVERLAP_EVERY === OVERLAP_EVERY - 1;
      return before && overlaps(before, mark) !== expected ? [index] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("has free words that touch no mark, in the order of the text", () => {
    expect(free.every(({ start, end }) => /^[a-z]+( [a-z]+)*$/.test(document.text.slice(start, end)))).toBe(
      true,
    );
    const near = free.slice(0, 300);
    expect(near.some((words) => marks.some((mark) => overlaps(mark, words)))).toBe(false);
    expect(free.every(({ start }, index) => index === 0 || start >= (free[index - 1]?.end ?? 0))).toBe(true);
  });

  test("is the same for everybody, and another for another seed", () => {
    expect(makeArticle(size)).toEqual(article);
    expect(makeArticle(size, 2).document.text).not.toBe(document.text);
  });

  test("makes a review whose marks the server would take", () => {
    const { layer } = makeReview(article, codebook);
    expect(layer.annotations).toHaveLength(size.marks);
    for (const annotation of layer.annotations) {
      expect(checkSpans(document.text, annotation.spans)).toBeNull();
    }
    for (const annotation of layer.annotations.slice(0, 300)) annotationSchema.parse(annotation);
  });
});

test("marks that do not fit are refused", () => {
  expect(() => makeArticle({ words: 80, marks: 20 })).toThrow(RangeError);
});

describe("the review of 5,000 / 500", () => {
  const { layer } = makeReview(makeArticle({ words: 5_000, marks: 500 }), codebook);

  test("holds quotes of the three forms, and sources and cues linked to quotes", () => {
    const count = (type: string) => layer.annotations.filter((annotation) => annotation.type === type).length;
    expect([count("quote"), count("source"), count("cue")]).toEqual([400, 50, 50]);
    const quotes = new Set(layer.annotations.filter(({ type }) => type === "quote").map(({ id }) => id));
    expect(layer.links).toHaveLength(100);
    expect(layer.links.every(({ annotationId }) => quotes.has(annotationId))).toBe(true);
    const forms = layer.annotations.flatMap((one) => (one.type === "quote" ? [one.attributes.form] : []));
    expect(new Set(forms)).toEqual(new Set(["direct", "indirect", "mixed"]));
  });

  test("some quotes are judged", () => {
    const judged = layer.annotations.filter(
      (one) => one.type === "quote" && deriveVerdict(one.attributes).kind === "derived",
    );
    expect(judged.length).toBeGreaterThan(100);
    expect(judged.length).toBeLessThan(200);
  });
});

test("the words to mark lie all over the article, and are named by the letters before them", () => {
  const article = makeArticle({ words: 5_000, marks: 500 });
  const letters = article.document.text.replace(/\s/g, "");
  const words = wordsToMark(article, 30);
  expect(words).toHaveLength(30);
  for (const { before, words: shown } of words) {
    expect(letters.startsWith(shown.replaceAll(" ", ""), before)).toBe(true);
  }
  expect(words[0]?.before).toBeLessThan(letters.length / 30);
  expect(words.at(-1)?.before).toBeGreaterThan(letters.length * (1 - 1 / 30));
});
