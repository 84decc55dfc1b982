import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { LONGEST_SEARCH_WORD, searchWordsOf } from "@/lib/core/references/search-words";

const searched = (text: string) => searchWordsOf(normaliseWords(text));

describe("search words", () => {
  test("are the compared forms, each once", () => {
    expect(searched("U.S. troops, US troops, um, “defence” spending")).toEqual([
      "us",
      "troops",
      "defense",
      "spending",
    ]);
  });

  test("hold pairs of common words, which alone find nothing", () => {
    expect(searched("We have to go")).toEqual(["we", "we have", "have", "have to", "to", "go"]);
  });

  test("of a script without spaces are pairs of characters", () => {
    expect(searched("乌克兰从未得到承诺。")).toEqual([
      "乌克",
      "克兰",
      "兰从",
      "从未",
      "未得",
      "得到",
      "到承",
      "承诺",
    ]);
    expect(searched("和平")).toEqual(["和平"]);
  });

  test("are never long, empty or torn", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const word of searched(text)) {
          expect(word).not.toBe("");
          expect(word.length).toBeLessThanOrEqual(2 * LONGEST_SEARCH_WORD + 1);
          expect(/\p{Surrogate}/u.test(word)).toBe(false);
        }
      }),
    );
    expect(searched("a".repeat(10_000))).toEqual(["a".repeat(LONGEST_SEARCH_WORD)]);
  });
});
