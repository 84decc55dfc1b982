import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "@/lib/core/text/offsets";
import { sentencesIn, sentencesNear } from "@/lib/core/text/sentences";

function sentences(text: string): string[] {
  return sentencesIn(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));
}

describe("sentencesIn", () => {
  it.each([
    [["The U.S. official also dismissed it.", "He left."]],
    [["The U.S. Senate and the U.K. Parliament met in Feb. 2025.", "They left."]],
    [["He is from the U.S.", "The official denied it."]],
    [["George W. Bush met Mr. Blair at No. 10.", "Nobody came."]],
    [["“Never,” he said.", "“Not once.”", "She agreed."]],
    [["Was it so?", "It was!", "Well …"]],
    [["Acme Corp. Chairman Bo spoke."]],
    [["“Was it a promise?” he asked.", "“No!”", "She left."]],
    [["هل وعد الحلف كييف بالعضوية؟", "لم يعد أحداً؛ هكذا قال د. سمير الحداد.", "ثم غادر القاعة."]],
    [["قال الحداد: «لم نعد بشيء.»", "وأضاف أن القرار للحلفاء."]],
    [["نیٹو نے کوئی وعدہ نہیں کیا۔", "ترجمان نے یہی کہا۔"]],
    [["ארה״ב לא הבטיחה חברות בנאט״ו.", "כך אמר א. גולדין ב-14.2.2025.", "״האם הבטחנו?״", "הוא עזב."]],
  ])("%j", (expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  it("goes on over the line feeds of a wrapped paragraph, and stops at a blank line", () => {
    expect(sentences("The alliance never\npromised it. He\nleft.")).toEqual([
      "The alliance never\npromised it.",
      "He\nleft.",
    ]);
    expect(sentences("One line\n\nanother line\n \nthird")).toEqual(["One line", "another line", "third"]);
  });

  it("finds none in white space", () => {
    expect(sentences(" \u00a0\n")).toEqual([]);
  });

  it("covers every word once, in order", () => {
    const unit = fc.constantFrom(
      "The ",
      "U.S.",
      "Mr.",
      "J.",
      " ",
      "He",
      ".",
      "?",
      "“",
      "”",
      "\u00a0",
      "a.m.",
      "😀",
      "\n",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(sentences(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("sentencesNear", () => {
  const sentence = "The official in the U.S. denied it, Mr. Lindqvist said. ";

  it("finds what sentencesIn finds, around an offset of a long block", () => {
    const text = sentence.repeat(1000);
    const block = span(0, text.length);
    const all = sentencesIn(text, block);
    for (const offset of [0, 20_000, 31_415, text.length]) {
      const near = sentencesNear(text, block, offset).slice(1, -1);
      expect(near.length).toBeGreaterThan(150);
      const from = all.findIndex(({ start }) => start === near[0]?.start);
      expect(near).toEqual(all.slice(from, from + near.length));
    }
  });

  it("cuts a sentence without an end at white space, and one without white space between characters", () => {
    const words = "word and ".repeat(5000);
    const [piece] = sentencesNear(words, span(0, words.length), 22_500);
    expect(words.slice((piece?.start ?? 0) - 1, piece?.end)).toMatch(/^ (word|and) .* (word|and)$/);
    const family = "👩‍👩‍👧".repeat(4000);
    const [joined] = sentencesNear(family, span(0, family.length), 16_001);
    expect([(joined?.start ?? 1) % 8, (joined?.end ?? 1) % 8]).toEqual([0, 0]);
  });

  it("stays in its block", () => {
    expect(sentencesNear("One. Two. Three.", span(5, 9), 5)).toEqual([span(5, 9)]);
    expect(sentencesNear("One. Two. Three.", span(5, 9), 0)).toEqual([span(5, 9)]);
  });
});
