import { describe, expect, test } from "vitest";
import { cutPassages } from "@/lib/core/references/cut-passages";

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

describe("passages", () => {
  test("of a short text are one, which begins and ends with a word", () => {
    expect(cutPassages(" “Peace — now.” ")).toEqual([{ start: 2, length: 11, words: ["peace", "now"] }]);
  });

  test("overlap by a hundred words, so that a quote of a hundred words stands whole in one", () => {
    const words = numbered(1_000);
    const passages = cutPassages(words.join(" "));
    expect(passages.map((passage) => passage.words[0])).toEqual(["w0", "w200", "w400", "w600", "w800"]);
    for (let from = 0; from + 100 <= words.length; from++) {
      const quote = words.slice(from, from + 100);
      expect(passages.some((passage) => quote.every((word) => passage.words.includes(word)))).toBe(true);
    }
  });

  test("are placed in code points", () => {
    const [passage] = cutPassages("👋👋 hello 👋 there 👋");
    expect(passage).toMatchObject({ start: 3, length: 13 });
  });

  test("of a text without a word are none", () => {
    for (const text of ["", "“”", "…", "\ud800", "\u0000"]) expect(cutPassages(text)).toEqual([]);
  });

  test("of 5 MB take a moment, whatever they are of", { timeout: 60_000 }, () => {
    expect(cutPassages("“".repeat(5_000_000))).toEqual([]);
    expect(cutPassages("和".repeat(1_700_000))).toHaveLength(1);
    expect(cutPassages("peace now ".repeat(500_000))).toHaveLength(4_999 + 1);
  });
});
