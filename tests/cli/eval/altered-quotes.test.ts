import { describe, expect, test } from "vitest";
import { ALTERATIONS, type Alteration, alterQuote, cutSentences } from "@/cli/eval/altered-quotes";
import { seededRandom } from "@/cli/eval/seeded-random";
import { span } from "@/lib/core/text/offsets";

const SENTENCE =
  "The harbour master said on Monday, while ships waited, that the old pier is not safe and will close.";
const NEXT = "Nobody from the town council answered the letters of the merchants that winter.";
const TEXT = `${SENTENCE}\nIt rained.\n${NEXT}`;
const place = span(0, SENTENCE.length);

/** What twenty draws make of the sentence, each different result once. */
function results(alteration: Alteration): (readonly [string, string])[] {
  const random = seededRandom(1);
  const made = Array.from({ length: 60 }, () => alterQuote(TEXT, place, alteration, random));
  return [...new Map(made.flatMap((one) => (one ? [[one.quote, one.wording] as const] : [])))];
}

describe("the rules", () => {
  test("case: nothing else", () => {
    for (const [quote, wording] of results("case")) {
      expect(quote.toLowerCase()).toBe(SENTENCE.toLowerCase());
      expect(wording).toBe("verbatim");
    }
  });

  test("punctuation: one comma", () => {
    const made = results("punctuation");
    expect(made).toContainEqual([SENTENCE.replace("Monday,", "Monday"), "trivial_edit"]);
    expect(made).toContainEqual([SENTENCE.replace("waited,", "waited;"), "trivial_edit"]);
    expect(made).toHaveLength(6);
  });

  test("contraction", () => {
    expect(results("contraction")).toEqual([[SENTENCE.replace("is not", "isn’t"), "trivial_edit"]]);
  });

  test("ellipsis: three to seven words in the middle", () => {
    for (const [quote, wording] of results("ellipsis")) {
      expect(quote).toMatch(/^The harbour.*(?: … |[.]{3} | [.] [.] [.] ).* will close[.]$/);
      expect(wording).toBe("marked_edit");
    }
  });

  test("brackets: one word, or one put in", () => {
    const made = results("brackets");
    expect(made).toContainEqual([SENTENCE.replace("pier", "pier [sic]"), "marked_edit"]);
    expect(made).toContainEqual([SENTENCE.replace("pier", "[they]"), "marked_edit"]);
  });

  test("word: a plain one", () => {
    for (const [quote, wording] of results("word")) {
      expect(wording).toBe("altered_minor");
      expect(quote).toContain("not safe and will close");
    }
    expect(results("word")).toContainEqual([SENTENCE.replace("master", "orchard"), "altered_minor"]);
  });

  test("meaning word: the negation", () => {
    expect(results("meaning word")).toContainEqual([SENTENCE.replace("not ", ""), "altered_substantive"]);
  });

  test("joined: with a later sentence, weighed by what lies between", () => {
    expect(results("joined")).toEqual([[`${SENTENCE} ${NEXT}`, "altered_minor"]]);
    const weighty = TEXT.replace("It rained.", "It will not rain.");
    const random = seededRandom(1);
    const made = Array.from({ length: 20 }, () => alterQuote(weighty, place, "joined", random));
    expect(made.find((one) => one !== null)).toMatchObject({
      place: { start: 0, end: weighty.length },
      wording: "altered_substantive",
    });
  });

  test("none alters what is itself an edit", () => {
    const text = "The harbour [of the town] is not safe … and will close on Monday, they said.";
    for (const alteration of ALTERATIONS) {
      expect(alterQuote(text, span(0, text.length), alteration, seededRandom(1))).toBeNull();
    }
  });
});

test("cuts whole sentences of eight words and more", () => {
  const random = seededRandom(3);
  const cut = Array.from({ length: 50 }, () => cutSentences(TEXT, random));
  const texts = new Set(cut.map((one) => one && TEXT.slice(one.start, one.end)));
  expect(texts).toEqual(new Set([SENTENCE, NEXT, null]));
  expect(cutSentences("", random)).toBeNull();
});
