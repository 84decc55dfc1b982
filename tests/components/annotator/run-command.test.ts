import { describe, expect, test } from "vitest";
import { judge } from "@/components/annotator/judge-by-key";
import { labelBlocks } from "@/components/annotator/make-marks";
import { visit } from "@/components/annotator/visit";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { EMPTY_LAYER, linksOf } from "@/lib/core/annotation/layer";
import { operationSchema } from "@/lib/core/annotation/operation";
import { applyOperation } from "@/tests/support/apply-operation";
import { at, codebook, type Desk, openDesk, RUTTE, reviewView } from "./desk";
import { press } from "./key-press";

function marks(desk: Desk, type: Annotation["type"]): Annotation[] {
  return [...desk.store.get().session.layer.annotations.values()].filter((mark) => mark.type === type);
}

const wordsOf = (mark: Annotation | null | undefined) => mark?.spans.map(({ exact }) => exact);
const heard = (desk: Desk) => desk.store.get().announcement.words;

const FIRST = "“The United States does not believe that,”";

/** The first quote marked and in hand. */
function withQuote(): Desk {
  const desk = openDesk();
  desk.choose(FIRST);
  press(desk, "d");
  return desk;
}

describe("marking by key", () => {
  test("D makes a direct quote of the selected words, blanks at the ends left out", () => {
    const desk = openDesk();
    desk.choose(`${FIRST} `);
    press(desk, "d");
    const [quote] = marks(desk, "quote");
    expect(wordsOf(quote)).toEqual([FIRST]);
    expect(quote?.attributes).toEqual({ form: "direct" });
    expect(desk.store.selected()).toBe(quote);
    expect(desk.store.words()).toBeNull();
  });

  test("Q takes the kind from the quotation marks", () => {
    for (const [words, form] of [
      [FIRST, "direct"],
      ["guarantees should be “backed by capable troops.”", "mixed"],
      ["It was not the first time", "indirect"],
    ] as const) {
      const desk = openDesk();
      desk.choose(words);
      press(desk, "q");
      expect(marks(desk, "quote")[0]?.attributes).toEqual({ form });
    }
  });

  test("the same words again change the kind and make no second mark", () => {
    const desk = withQuote();
    desk.choose(FIRST);
    press(desk, "m");
    expect(marks(desk, "quote").map(({ attributes }) => attributes)).toEqual([{ form: "mixed" }]);
  });

  test("S and C mark speaker and cue and link them to the quote in hand, which stays in hand", () => {
    const desk = withQuote();
    const quote = desk.store.selected();
    desk.choose(" Rutte ");
    press(desk, "s");
    desk.choose("said,");
    press(desk, "c");
    const { layer } = desk.store.get().session;
    const linked = (role: "source" | "cue") =>
      linksOf(layer, quote?.id ?? "", role).map(({ targetId }) => wordsOf(layer.annotations.get(targetId)));
    expect(linked("source")).toEqual([["Rutte"]]);
    expect(linked("cue")).toEqual([["said,"]]);
    expect(desk.store.selected()?.id).toBe(quote?.id);
  });

  test("a source that names one registered person fills the credit, and a pronoun does not", () => {
    const desk = withQuote();
    desk.choose("Rutte said");
    press(desk, "s");
    expect(desk.store.selected()?.attributes).toMatchObject({
      speakerStated: { name: "Mark Rutte", speakerId: RUTTE.id },
    });
    const other = openDesk();
    other.choose("“To be clear, there will not be US troops,”");
    press(other, "d");
    other.choose("he added");
    press(other, "s");
    expect(other.store.selected()?.attributes).not.toHaveProperty("speakerStated");
  });

  test("without a quote in hand the nearest quote of the block is linked", () => {
    const desk = withQuote();
    desk.choose("“To be clear, there will not be US troops,”");
    press(desk, "d", "Escape");
    desk.choose("he added");
    press(desk, "s");
    expect(wordsOf(desk.store.selected())).toEqual(["“To be clear, there will not be US troops,”"]);
  });

  test("a new speaker for a quote takes the place of the old", () => {
    const desk = withQuote();
    desk.choose("Rutte said");
    press(desk, "s");
    desk.choose("Rutte");
    press(desk, "s");
    const quote = desk.store.selected();
    expect(linksOf(desk.store.get().session.layer, quote?.id ?? "", "source")).toHaveLength(1);
  });

  test("a fragment is linked to the quote it stands in", () => {
    const desk = openDesk();
    desk.choose("guarantees should be “backed by capable troops.”");
    press(desk, "m");
    const mixed = desk.store.selected();
    desk.choose("“backed by capable troops.”");
    press(desk, "f");
    const fragment = desk.store.selected();
    const { layer } = desk.store.get().session;
    expect(linksOf(layer, fragment?.id ?? "", "parent").map(({ targetId }) => targetId)).toEqual([mixed?.id]);
  });

  test("A adds a second span to the quote in hand; touching words widen it", () => {
    const desk = withQuote();
    desk.choose("“backed by capable troops.”");
    press(desk, "a");
    expect(wordsOf(desk.store.selected())).toEqual([FIRST, "“backed by capable troops.”"]);
    desk.choose("Rutte said");
    press(desk, "a");
    expect(wordsOf(desk.store.selected())).toEqual([`${FIRST} Rutte said`, "“backed by capable troops.”"]);
  });

  test("brackets move the ends by a word, and never empty a mark", () => {
    const desk = openDesk();
    desk.choose("Rutte said");
    press(desk, "i", "[");
    expect(wordsOf(desk.store.selected())).toEqual(["Rutte"]);
    expect(heard(desk)).toBe("Ends at: Rutte");
    press(desk, "[");
    expect(wordsOf(desk.store.selected())).toEqual(["Rutte"]);
    expect(heard(desk)).toBe("It goes no further");
    press(desk, "]", "Shift+[");
    expect(wordsOf(desk.store.selected())?.[0]).toMatch(/\S Rutte said$/);
  });

  test("quotation marks select the quotation under the caret", () => {
    const desk = openDesk();
    const inside = at("United States does").start;
    desk.store.set({ caret: { anchor: inside, head: inside } });
    press(desk, '"', "d");
    expect(wordsOf(marks(desk, "quote")[0])).toEqual([FIRST]);
  });

  test("without words the key says what it needs and does nothing", () => {
    const desk = openDesk();
    press(desk, "d", "u", "s", "a", "6");
    expect(desk.sent).toEqual([]);
    expect(heard(desk)).toBe("Select a quote first");
  });
});

describe("judging by key", () => {
  test("a verdict's key fills its facets and says so", () => {
    const desk = withQuote();
    press(desk, "1");
    expect(desk.store.selected()?.attributes).toMatchObject({
      occurrence: "confirmed",
      speaker: "correct",
      wording: "verbatim",
      context: "fair",
    });
    expect(heard(desk)).toBe("Quote 1: verbatim. 1 of 1 judged.");
  });

  test("misattributed sends the reviewer to say who said it", () => {
    const desk = withQuote();
    press(desk, "6");
    expect(desk.store.get().focusRequest?.field).toBe("saidBy");
  });

  test("the same key again takes the answers back", () => {
    const desk = withQuote();
    press(desk, "6", "6");
    expect(desk.store.selected()?.attributes).toEqual({ form: "direct" });
    expect(heard(desk)).toBe("Quote 1: not judged. 0 of 1 judged.");
  });

  test("a verdict that does not apply to the kind is refused with words", () => {
    const desk = openDesk();
    desk.choose("It was not the first time");
    press(desk, "i", "3");
    expect(desk.store.selected()?.attributes).toEqual({ form: "indirect" });
    expect(heard(desk)).toBe("Altered does not apply to indirect quotes");
  });

  test("changing the kind carries the wording answer over", () => {
    const desk = withQuote();
    press(desk, "1", "i");
    expect(desk.store.selected()?.attributes).toMatchObject({ form: "indirect", wording: "faithful" });
    press(desk, "d");
    expect(desk.store.selected()?.attributes).toMatchObject({ form: "direct", wording: "verbatim" });
  });

  test("N goes round the quotes still to judge", () => {
    const desk = withQuote();
    press(desk, "1");
    desk.choose("“To be clear, there will not be US troops,”");
    press(desk, "d", "Escape", "n");
    expect(wordsOf(desk.store.selected())?.[0]).toMatch(/^“To be clear/);
    press(desk, "1", "n");
    expect(heard(desk)).toBe("Every quote is judged");
  });
});

describe("going from mark to mark", () => {
  test("each mark is said by what it is and how it begins", () => {
    const desk = withQuote();
    desk.choose("Rutte said");
    press(desk, "s", "j");
    expect(heard(desk)).toBe("Speaker: Rutte said");
    press(desk, "k");
    expect(heard(desk)).toBe("Direct quote 1, not judged");
    desk.store.change(labelBlocks(desk.store.context(), at("It was not the first"), "ad"));
    visit(desk.store, desk.screen, marks(desk, "block")[0]?.id ?? "");
    expect(heard(desk)).toBe("Advert: “The United States does not believe that,” Rutte said, …");
  });
});

describe("a verdict that arrows pass over", () => {
  test("is set and said, and leaves the keyboard where it is", () => {
    const desk = withQuote();
    judge(desk.store, "misattributed", true);
    expect(desk.store.get().focusRequest).toBeNull();
    judge(desk.store, "accurate", true);
    judge(desk.store, "misattributed");
    expect(desk.store.get().focusRequest?.field).toBe("saidBy");
  });
});

describe("going back", () => {
  test("removal offers to bring the mark back, with its links", () => {
    const desk = withQuote();
    desk.choose("Rutte said");
    press(desk, "s", "Backspace");
    expect(marks(desk, "quote")).toEqual([]);
    expect(desk.store.get().undoOffer).toBe("Quote removed");
    press(desk, "z");
    const [quote] = marks(desk, "quote");
    expect(desk.store.selected()).toBe(quote);
    expect(linksOf(desk.store.get().session.layer, quote?.id ?? "", "source")).toHaveLength(1);
  });

  test("undo and redo go through the same wire as every change", () => {
    const desk = withQuote();
    press(desk, "1", "z", "Shift+Z");
    expect(desk.sent.map(({ type }) => type)).toEqual([
      "createAnnotation",
      "setAttributes",
      "setAttributes",
      "setAttributes",
    ]);
    expect(new Set(desk.sent.map(({ id }) => id)).size).toBe(4);
  });
});

describe("a read-only review", () => {
  test("keys move and never change", () => {
    const desk = openDesk(reviewView({ editable: false, status: "submitted" }));
    desk.choose(FIRST);
    press(desk, "d", "1", "Backspace", "z", "b");
    expect(desk.sent).toEqual([]);
    expect(desk.store.get().surface).toBeNull();
    expect(heard(desk)).toBe("This review is read-only");
  });
});

test("every operation the keys make is one the server takes", () => {
  const desk = withQuote();
  desk.choose("Rutte said");
  press(desk, "s");
  desk.choose("adding");
  press(desk, "c", "6", "]", "[");
  desk.choose("“backed by capable troops.”");
  press(desk, "a", "Escape");
  desk.choose("guarantees should be “backed by capable troops.”");
  press(desk, "m");
  desk.choose("“backed by capable troops.”");
  press(desk, "f", "8", "k", "Backspace", "z");
  let layer = EMPTY_LAYER;
  for (const operation of desk.sent) {
    expect(operationSchema.safeParse(operation).error).toBeUndefined();
    expect(
      checkOperation(layer, operation, { document: desk.store.view.document, codebook, by: "author" }),
    ).toBeNull();
    layer = applyOperation(layer, operation);
  }
  expect(desk.sent.length).toBeGreaterThan(10);
});
