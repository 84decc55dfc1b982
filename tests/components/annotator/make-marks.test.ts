import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  insideMixed,
  labelBlocks,
  markMention,
  markNotSpeech,
  markQuote,
  suggestForm,
  touchedBlocks,
} from "@/components/annotator/make-marks";
import { span } from "@/lib/core/text/offsets";
import { addMention, addQuote, deskOver, expectAccepted, make, place, quoteOf, refusal } from "./marking";

describe("the form that the marks suggest", () => {
  test.each([
    ["“We never promised it,”", "direct"],
    ["'We never promised it,'", "direct"],
    ["„Nie obiecaliśmy”", "direct"],
    ["”Vi lovade aldrig”", "direct"],
    ["»Wir haben nichts versprochen«", "direct"],
    ["that it was “never a promise”", "mixed"],
    ['that it was "never a promise"', "mixed"],
    ["that it was ‘never a promise’", "mixed"],
    ['that it was "never a', "mixed"],
    ["that it was never a promise", "indirect"],
    ["that the allies’ plan wasn’t Lindqvist’s", "indirect"],
    ['that a 6" pipe was laid', "indirect"],
    ["«لم نعد أحداً بالعضوية»", "direct"],
    ["أن الخطة «لم تعد قائمة»", "mixed"],
    ["أن الحلف لم يعد أحداً بالعضوية", "indirect"],
    ["״ארה״ב לא הבטיחה דבר״", "direct"],
    ['שההסכם הוא "ניצחון" לברית', "mixed"],
    ['שההסכם הוא ה"ניצחון" של הברית', "mixed"],
    ['שארה"ב וצה״ל לא הבטיחו דבר', "indirect"],
  ])("%s: %s", (words, form) => {
    expect(suggestForm(words)).toBe(form);
  });
});

describe("an Arabic and a Hebrew article", () => {
  const arabic =
    "الحلف ينفي الوعد\n\nقال سمير الحداد، المتحدث باسم الوفد: «لم نعد أحداً بالعضوية؛ هذا كل شيء». وأضاف أن القرار «للحلفاء وحدهم».";
  const hebrew =
    'הברית מכחישה הבטחה\n\nדובר המשלחת, אבנר גולדין, אמר: ״ארה״ב לא הבטיחה חברות בנאט״ו״. הוא הוסיף כי מדובר ב"החלטה משותפת" של צה״ל והברית.';

  test("quotes, speakers and cues are marked, linked and accepted", () => {
    const desk = deskOver(arabic);
    const direct = addQuote(desk, "direct", "«لم نعد أحداً بالعضوية؛ هذا كل شيء»");
    const source = addMention(desk, direct, "source", "سمير الحداد، المتحدث باسم الوفد");
    const cue = addMention(desk, direct, "cue", "قال");
    const mixed = addQuote(desk, "mixed", "أن القرار «للحلفاء وحدهم»");
    const inner = addQuote(desk, "direct_fragment", "«للحلفاء وحدهم»");
    const { index } = desk.store;
    expect(index.linked(direct.id, "source")?.id).toBe(source.id);
    expect(index.linked(direct.id, "cue")?.id).toBe(cue.id);
    expect(index.linked(inner.id, "parent")?.id).toBe(mixed.id);
    expectAccepted(desk);
  });

  test("gershayim inside a marked quotation do not cut it", () => {
    const desk = deskOver(hebrew);
    const quote = addQuote(desk, "direct", "״ארה״ב לא הבטיחה חברות בנאט״ו״");
    addMention(desk, quote, "source", "דובר המשלחת, אבנר גולדין");
    make(desk, markQuote(desk.store.context(), place(desk, 'כי מדובר ב"החלטה משותפת" של צה״ל והברית')));
    expect(desk.store.selected()?.attributes).toEqual({ form: "mixed" });
    expectAccepted(desk);
  });
});

describe("what a mark is made of", () => {
  const raw = "“No,” he said. She heard that it was “not so.”\n\n“Yes,” they said.";

  test("the same words again are the same mark, whatever its type", () => {
    const desk = deskOver(raw);
    const quote = addQuote(desk, "direct", "“No,”");
    make(desk, markQuote(desk.store.context(), place(desk, "“No,”"), "indirect"));
    expect(desk.store.get().session.layer.annotations.size).toBe(1);
    expect(quoteOf(desk, quote.id).attributes.form).toBe("indirect");
    make(desk, markNotSpeech(desk.store.context(), place(desk, "“No,”")));
    make(desk, markNotSpeech(desk.store.context(), place(desk, "“No,”")));
    expect(desk.store.get().session.layer.annotations.size).toBe(2);
  });

  test("a fragment goes to the shortest quote around it, also in a quote's second span", () => {
    const desk = deskOver(raw);
    addQuote(desk, "indirect", "“No,” he said. She heard that it was “not so.”");
    const mixed = addQuote(desk, "mixed", "“No,”", "that it was “not so.”");
    const fragment = addQuote(desk, "direct_fragment", "“not so.”");
    expect(desk.store.index.linked(fragment.id, "parent")?.id).toBe(mixed.id);
    expect(insideMixed(desk.store.index.ordered, place(desk, "“not so.”"))).toBe(true);
    expect(insideMixed(desk.store.index.ordered, place(desk, "he said"))).toBe(false);
  });

  test("a mention without a quote in hand goes to the nearest quote of its own block", () => {
    const desk = deskOver(raw);
    const first = addQuote(desk, "direct", "“No,”");
    const second = addQuote(desk, "direct", "“Yes,”");
    desk.store.select(null);
    make(desk, markMention(desk.store.context(), place(desk, "they"), "source"));
    expect(desk.store.selected()?.id).toBe(second.id);
    desk.store.select(null);
    make(desk, markMention(desk.store.context(), place(desk, "he said"), "cue"));
    expect(desk.store.selected()?.id).toBe(first.id);
    expectAccepted(desk);
  });

  test("white space alone is no mark", () => {
    const desk = deskOver(raw);
    const gap = span(place(desk, "\n\n").start, place(desk, "\n\n").end);
    expect(markQuote(desk.store.context(), gap)).toBeNull();
    expect(markMention(desk.store.context(), gap, "cue")).toBeNull();
    expect(markNotSpeech(desk.store.context(), gap)).toBeNull();
    expect(refusal(labelBlocks(desk.store.context(), gap, "ad"))).toBe("There are no words there to label.");
  });

  test("too long for a mark is refused for every type", () => {
    const desk = deskOver("word and ".repeat(3000));
    const all = span(0, 27_000);
    const context = desk.store.context();
    const why = "That is too long for a mark, which holds 20,000 characters at most.";
    expect(refusal(markQuote(context, all, "direct"))).toBe(why);
    expect(refusal(markMention(context, all, "source"))).toBe(why);
    expect(refusal(markNotSpeech(context, all))).toBe(why);
    expect(refusal(labelBlocks(context, all, "ad"))).toBe(
      "This block is too long to be labelled: a label holds 20,000 characters at most.",
    );
  });
});

describe("labels of blocks", () => {
  test("one label a block, changed in place", () => {
    const desk = deskOver("One.\n\nTwo.\n\nThree.");
    make(desk, labelBlocks(desk.store.context(), place(desk, "e.\n\nTw"), "ad"));
    make(desk, labelBlocks(desk.store.context(), place(desk, "Two.\n\nThree."), "promo"));
    const labels = desk.store.index.ordered.map(({ spans, attributes }) => [spans[0]?.exact, attributes]);
    expect(labels).toEqual([
      ["One.", { label: "ad" }],
      ["Two.", { label: "promo" }],
      ["Three.", { label: "promo" }],
    ]);
    expectAccepted(desk);
  });

  test("if one of several blocks is too long, none is labelled", () => {
    const desk = deskOver(`One.\n\n${"word and ".repeat(3000)}`);
    const change = labelBlocks(desk.store.context(), span(0, 100), "ad");
    expect(refusal(change)).toBe(
      "One of these blocks is too long to be labelled: a label holds 20,000 characters at most.",
    );
  });
});

test("the blocks a selection touches are found without looking at the others", () => {
  const sizes = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 0, max: 5 })), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.nat(60), fc.nat(8), (pairs, start, length) => {
      let at = 0;
      const blocks = pairs.map(([gap, size]) => {
        const from = at + gap + 1;
        at = from + size;
        return { ...span(from, at), kind: "paragraph" as const };
      });
      const selection = span(start, start + length);
      const touched = blocks.filter((block) =>
        length === 0
          ? block.start <= start && start <= block.end
          : block.start < selection.end && start < block.end,
      );
      expect(touchedBlocks(blocks, selection)).toEqual(touched);
    }),
  );
});
