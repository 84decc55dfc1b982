import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { at, type Desk, openDesk, reviewView, TEXT } from "./desk";
import { press } from "./key-press";

const heard = (desk: Desk) => desk.store.get().announcement.words;
const chosen = (desk: Desk) => {
  const words = desk.store.words();
  return words && desk.store.view.document.text.slice(words.start, words.end);
};

function deskAt(offset: number): Desk {
  const desk = openDesk();
  desk.store.set({ caret: { anchor: offset, head: offset } });
  return desk;
}

describe("the caret by key", () => {
  test("goes by word, sentence and paragraph and says the words it passed", () => {
    const { start } = at("“The United States does");
    const desk = deskAt(start + 1);
    press(desk, "Ctrl+ArrowRight");
    expect(heard(desk)).toBe("The");
    press(desk, "Ctrl+ArrowLeft");
    expect(desk.store.get().caret.head).toBe(start + 1);
    press(desk, ".");
    expect(desk.store.get().caret.head).toBe(at("capable troops.”").end);
    expect(heard(desk)).toBe("The United States does not believe that,” Rutte said, …");
    press(desk, ",");
    expect(desk.store.get().caret.head).toBe(start);
    press(desk, "Ctrl+ArrowDown");
    expect(desk.store.get().caret.head).toBe(at("said so.").end);
  });

  test("takes the words with it, and says what was selected and what let go", () => {
    const desk = deskAt(at("It was not").start);
    press(desk, "Ctrl+Shift+ArrowRight", "Ctrl+Shift+ArrowRight");
    expect(chosen(desk)).toBe("It was");
    expect(heard(desk)).toBe("was, selected");
    press(desk, "Ctrl+Shift+ArrowLeft");
    expect(chosen(desk)?.trim()).toBe("It");
    expect(heard(desk)).toBe("was, let go");
    press(desk, "Shift+>");
    expect(chosen(desk)).toBe("It was not the first time that he had said so.");
  });

  test("says the ends of the article, and leaves single letters to the screen reader", () => {
    const desk = deskAt(20);
    press(desk, "Ctrl+Home");
    expect(heard(desk)).toBe("Start of the article");
    press(desk, "ArrowLeft");
    expect(heard(desk)).toBe("Start of the article");
    press(desk, "Ctrl+Shift+End");
    expect(chosen(desk)).toBe(TEXT.slice(0, desk.store.view.document.blocks.at(-1)?.end));
    const words = heard(desk);
    press(desk, "ArrowRight", "ArrowLeft");
    expect(heard(desk)).toBe(words);
  });

  test("an arrow lets go of the words at the end it points to", () => {
    const desk = openDesk();
    desk.choose("Rutte said");
    press(desk, "ArrowLeft");
    expect(desk.store.get().caret).toEqual({ anchor: at("Rutte said").start, head: at("Rutte said").start });
  });

  test("in an Arabic block the left arrow leads on, and lets go at the left end", () => {
    const document = documentFromText(canonicalText("قال الرئيس «لن نذهب» أمس."));
    const desk = openDesk(reviewView({ document }));
    press(desk, "Ctrl+ArrowLeft");
    expect(desk.store.get().caret.head).toBe(3);
    press(desk, "ArrowRight");
    expect(desk.store.get().caret.head).toBe(2);
    desk.store.set({ caret: { anchor: 4, head: 10 } });
    press(desk, "ArrowLeft");
    expect(desk.store.get().caret.head).toBe(10);
  });
});

describe("selecting by key", () => {
  test("a word, at its end too, and a sentence", () => {
    for (const offset of [at("believe").start, at("believe").start + 3, at("believe").end]) {
      const desk = deskAt(offset);
      press(desk, "w");
      expect(chosen(desk)).toBe("believe");
      expect(heard(desk)).toBe("Selected: believe");
    }
    const behind = deskAt(at("capable troops.”").end);
    press(behind, "w");
    expect(chosen(behind)).toBe("troops");
    const desk = deskAt(at("the first time").start);
    press(desk, "Shift+W");
    expect(chosen(desk)).toBe("It was not the first time that he had said so.");
  });

  test("the quotation around the caret, the next, and the one before", () => {
    const desk = deskAt(at("Rutte said").start);
    press(desk, '"');
    expect(heard(desk)).toBe("The caret is not in a quotation");
    press(desk, "p");
    expect(chosen(desk)).toBe("“backed by capable troops.”");
    press(desk, "p");
    expect(chosen(desk)).toBe("“To be clear, there will not be US troops,”");
    press(desk, "p");
    expect(heard(desk)).toBe("No quotation follows");
    press(desk, "Shift+P", "Shift+P");
    expect(chosen(desk)).toBe("“The United States does not believe that,”");
    press(desk, "ArrowRight", '"');
    expect(chosen(desk)).toBe("“The United States does not believe that,”");
  });
});

describe("going to marks by key", () => {
  /** Two quotes, the first inside a third, none in hand. */
  function withMarks(): Desk {
    const desk = openDesk();
    desk.choose("“backed by capable troops.”");
    press(desk, "d");
    desk.choose("guarantees should be “backed by capable troops.”");
    press(desk, "m");
    desk.choose("“To be clear, there will not be US troops,”");
    press(desk, "d", "Escape");
    return desk;
  }
  const inHand = (desk: Desk) => desk.store.selected()?.spans[0]?.exact;

  test("Enter takes the mark at the caret in hand, then the one around it", () => {
    const desk = withMarks();
    const offset = at("capable").start;
    desk.store.set({ caret: { anchor: offset, head: offset } });
    press(desk, "Enter");
    expect(inHand(desk)).toBe("“backed by capable troops.”");
    expect(heard(desk)).toMatch(/^Direct quote \d, not judged$/);
    press(desk, "Enter");
    expect(inHand(desk)).toMatch(/^guarantees should/);
    press(desk, "Enter");
    expect(inHand(desk)).toBe("“backed by capable troops.”");
    desk.store.set({ caret: { anchor: 0, head: 0 } });
    press(desk, "Enter");
    expect(heard(desk)).toBe("No mark at the caret");
  });

  test("Shift N goes round the quotes to judge the other way", () => {
    const desk = withMarks();
    desk.store.set({ caret: { anchor: TEXT.length, head: TEXT.length } });
    press(desk, "Shift+N");
    expect(inHand(desk)).toMatch(/^“To be clear/);
    press(desk, "Shift+N");
    expect(inHand(desk)).toBe("“backed by capable troops.”");
    press(desk, "1", "Shift+N", "Shift+N");
    expect(inHand(desk)).toMatch(/^“To be clear/);
    press(desk, "Shift+N");
    expect(inHand(desk)).toMatch(/^guarantees should/);
  });
});

describe("the inspector by key", () => {
  test("each of its tabs, and a comment on the mark or the article", () => {
    const desk = openDesk();
    const tab = () => desk.store.get().inspectorTab;
    press(desk, "g");
    expect([tab(), desk.store.get().focusRequest?.field]).toEqual(["article", "article"]);
    press(desk, "o");
    expect([tab(), desk.store.get().focusRequest?.field]).toEqual(["codebook", "codebookSearch"]);
    press(desk, "v");
    expect([tab(), desk.store.get().inspectorOpen]).toEqual(["mark", true]);
    press(desk, "Shift+C");
    expect([tab(), desk.store.get().focusRequest?.field]).toEqual(["article", "comment"]);
    desk.choose("Rutte said");
    press(desk, "s", "Shift+H");
    expect([tab(), desk.store.get().focusRequest?.field]).toEqual(["mark", "comment"]);
    expect([...desk.store.get().drafts.values()]).toEqual([
      expect.objectContaining({ annotationId: desk.store.selected()?.id, needsHelp: true }),
    ]);
  });
});

describe("letting go", () => {
  test("of the words first, then of the mark", () => {
    const desk = openDesk();
    desk.choose("Rutte said");
    press(desk, "s");
    desk.choose("adding");
    press(desk, "Escape");
    expect([desk.store.words(), desk.store.selected()?.type]).toEqual([null, "source"]);
    press(desk, "Escape");
    expect(desk.store.selected()).toBeNull();
    expect(heard(desk)).toBe("Mark let go");
  });
});
