import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockOf,
  type CaretUnit,
  readingDirection,
  stepCaret,
  stepQuotation,
} from "@/components/annotator/move-caret";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { borderAtOrBefore } from "@/lib/core/text/graphemes";
import { documentFromText } from "@/lib/core/text/text-blocks";

const read = (raw: string) => documentFromText(canonicalText(raw));

/** Every stop on the way from one end of the article to the other, drawn as `|`. */
function stops(raw: string, unit: CaretUnit, direction: "forward" | "back"): string {
  const document = read(raw);
  const found = new Set<number>();
  let at = direction === "forward" ? 0 : raw.length;
  for (;;) {
    const next = stepCaret(document, at, unit, direction);
    if (next === at) break;
    found.add(next);
    at = next;
  }
  return [...found]
    .sort((a, b) => b - a)
    .reduce((drawn, stop) => `${drawn.slice(0, stop)}|${drawn.slice(stop)}`, raw);
}

describe("the caret's units", () => {
  const raw = "A title\n\n“No,” he said. He left.\n\nEnd 👋🏽.";

  test("character: whole characters, over the gap between blocks", () => {
    expect(stops("A👋🏽\n\nb", "character", "forward")).toBe("A|👋🏽|\n\n|b|");
    expect(stops("A👋🏽\n\nb", "character", "back")).toBe("|A|👋🏽|\n\n|b");
  });
  test("word: ends forward, starts back", () => {
    expect(stops(raw, "word", "forward")).toBe(
      "A| title|\n\n“|No|,”| he| said|.| He| left|.|\n\nEnd| 👋🏽.|",
    );
    expect(stops("one, two\nthree", "word", "back")).toBe("|one|, |two\n|three");
  });
  test("sentence", () => {
    expect(stops(raw, "sentence", "forward")).toBe("A title|\n\n“No,” he said.| He left.|\n\nEnd 👋🏽.|");
    expect(stops(raw, "sentence", "back")).toBe("|A title\n\n|“No,” he said. |He left.\n\n|End 👋🏽.");
  });
  test("paragraph", () => {
    expect(stops(raw, "paragraph", "forward")).toBe("A title|\n\n“No,” he said. He left.|\n\nEnd 👋🏽.|");
    expect(stops(raw, "paragraph", "back")).toBe("|A title\n\n|“No,” he said. He left.\n\n|End 👋🏽.");
  });
  test("article, without the white space around it", () => {
    const document = read("\n\n  First.\n\nLast. \n");
    expect(stepCaret(document, 6, "article", "back")).toBe(4);
    expect(stepCaret(document, 6, "article", "forward")).toBe(17);
  });
  test("the block an offset stands in or after", () => {
    const document = read("  One\n\nTwo");
    expect(blockOf(document, 1)).toBeNull();
    expect(blockOf(document, 6)?.start).toBe(2);
    expect(blockOf(document, 7)?.start).toBe(7);
    expect(blockOf({ blocks: [] }, 0)).toBeNull();
  });
});

describe("arrows in right-to-left text", () => {
  const document = read(
    "NATO said no.\n\nאמר הדובר: ״ארה״ב לא הבטיחה דבר״.\n\nقال الناطق إن NATO لم تعد بشيء.",
  );
  const inside = (words: string) => document.text.indexOf(words);

  test("left leads on in Hebrew and Arabic, back in English", () => {
    expect(readingDirection(document, inside("said"), "left")).toBe("back");
    expect(readingDirection(document, inside("said"), "right")).toBe("forward");
    expect(readingDirection(document, inside("הדובר"), "left")).toBe("forward");
    expect(readingDirection(document, inside("الناطق"), "right")).toBe("back");
  });
  test("a Latin name in Arabic is passed in the order it is read", () => {
    const at = inside("NATO لم");
    expect(stepCaret(document, at, "character", "left")).toBe(at + 1);
    expect(stepCaret(document, at, "word", "left")).toBe(at + 4);
    expect(stepCaret(document, at + 4, "word", "right")).toBe(at);
  });
  test("an acronym with gershayim is one word", () => {
    const at = inside("ארה״ב");
    expect(stepCaret(document, at, "word", "left")).toBe(at + 5);
  });
  test("where no block is, left is back", () => {
    expect(readingDirection(read(""), 0, "left")).toBe("back");
  });
});

describe("from quotation to quotation", () => {
  const raw =
    "“One ‘inner’ one,” he said, “two.” No.\n\nNone here, isn’t it.\n\nאמר: ״ארה״ב לא הבטיחה״.\n\nقال: «لم نعد بشيء».";
  const document = read(raw);

  test("forward, nested ones in reading order, over blocks without any", () => {
    const found: string[] = [];
    let caret = { anchor: 0, head: 0 };
    for (let next = stepQuotation(document, caret, "forward"); next; ) {
      found.push(raw.slice(next.start, next.end));
      caret = { anchor: next.start, head: next.end };
      next = stepQuotation(document, caret, "forward");
    }
    expect(found).toEqual(["“One ‘inner’ one,”", "‘inner’", "“two.”", "״ארה״ב לא הבטיחה״", "«لم نعد بشيء»"]);
  });
  test("back, the same ones", () => {
    const found: string[] = [];
    let caret = { anchor: raw.length, head: raw.length };
    for (let next = stepQuotation(document, caret, "back"); next; ) {
      found.push(raw.slice(next.start, next.end));
      caret = { anchor: next.end, head: next.start };
      next = stepQuotation(document, caret, "back");
    }
    expect(found).toEqual(["«لم نعد بشيء»", "״ארה״ב לא הבטיחה״", "“two.”", "‘inner’", "“One ‘inner’ one,”"]);
  });
  test("a caret before a quotation takes it, one inside it the next", () => {
    const at = raw.indexOf("“two");
    expect(stepQuotation(document, { anchor: at, head: at }, "forward")?.start).toBe(at);
    expect(stepQuotation(document, { anchor: at + 1, head: at + 1 }, "forward")?.start).toBe(
      raw.indexOf("״ארה"),
    );
    expect(stepQuotation(document, { anchor: at + 1, head: at + 1 }, "back")?.start).toBe(at);
  });
  test("far off in one long paragraph", () => {
    const filler = "The delegate’s answer wasn’t long. ".repeat(6000);
    const long = read(`“First.” ${filler}“Second.” ${filler}“Third.”`);
    const second = long.text.indexOf("“Second");
    const third = long.text.indexOf("“Third");
    expect(stepQuotation(long, { anchor: 8, head: 8 }, "forward")?.start).toBe(second);
    expect(stepQuotation(long, { anchor: second, head: second + 9 }, "forward")?.start).toBe(third);
    expect(stepQuotation(long, { anchor: third, head: third }, "back")?.start).toBe(second);
    expect(stepQuotation(long, { anchor: second, head: second }, "back")?.start).toBe(0);
  });
});

test("a step always moves or holds at an end, never leaves the article, and cuts no character", () => {
  const unit = fc.constantFrom(...'ab .“”‘’"״אבקال،\n', "👩‍👩‍👧", "e\u0301", "\u00a0", "\u200f");
  const units = fc.constantFrom<CaretUnit>("character", "word", "sentence", "paragraph", "article");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(120), units, (raw, seed, by) => {
      const document = read(raw);
      const at = borderAtOrBefore(raw, seed % (raw.length + 1));
      const forward = stepCaret(document, at, by, "forward");
      const back = stepCaret(document, at, by, "back");
      if (by !== "article") {
        expect(forward).toBeGreaterThanOrEqual(at);
        expect(back).toBeLessThanOrEqual(at);
      }
      for (const to of [forward, back]) {
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(raw.length);
        if (by === "character") expect(borderAtOrBefore(raw, to)).toBe(to);
      }
      const sides = [stepCaret(document, at, by, "left"), stepCaret(document, at, by, "right")];
      expect(sides.toSorted((a, b) => a - b)).toEqual([back, forward].toSorted((a, b) => a - b));
    }),
  );
});

test("steps in the middle of 5 MB do not read it through", () => {
  const sentence = "The delegate’s answer was “we never promised it,” and nobody doubted that. ";
  for (const raw of [sentence.repeat(66_667), `${sentence.repeat(7).trim()}\n\n`.repeat(9500)]) {
    const document = read(raw);
    const middle = Math.floor(raw.length / 2);
    const caret = { anchor: middle, head: middle };
    const before = performance.now();
    for (let turn = 0; turn < 100; turn++) {
      for (const unit of ["character", "word", "sentence", "paragraph"] as const) {
        stepCaret(document, middle, unit, "left");
        stepCaret(document, middle, unit, "right");
      }
      stepQuotation(document, caret, "forward");
      stepQuotation(document, caret, "back");
    }
    // Reading it through for each of them would take minutes.
    expect(performance.now() - before).toBeLessThan(5000);
  }
}, 30_000);
