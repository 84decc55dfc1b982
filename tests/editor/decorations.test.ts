import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import type { Decoration } from "@tiptap/pm/view";
import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { marksPlugin, type Picture, paint, paintedGroups } from "@/lib/editor/decorations";
import type { BlockDrawing, MarkDrawing } from "@/lib/editor/drawing";
import { createPositionMap } from "@/lib/editor/positions";
import { holdText } from "@/lib/editor/read-only-text";
import { ArticleBlock, ArticleRoot, ArticleText, articleContent } from "@/lib/editor/schema";

const article = documentFromText(canonicalText("One two three four five.\n\nSix seven eight nine ten."));
const schema = getSchema([ArticleRoot, ArticleText, ArticleBlock]);
const never = () => {
  throw new Error("Nothing is put on a screen here");
};
const plugin = marksPlugin(article, createPositionMap(article.blocks), {
  chip: never,
  note: never,
  tag: never,
});

function open(): EditorState {
  return EditorState.create({
    doc: Node.fromJSON(schema, articleContent(article)),
    plugins: [plugin, holdText()],
  });
}

function mark(id: string, start: number, end: number, more: Partial<MarkDrawing> = {}): MarkDrawing {
  return {
    id,
    kind: "direct",
    family: "none",
    pieces: [{ ...span(start, end), lane: 1 }],
    face: null,
    note: null,
    name: id,
    ending: null,
    ...more,
  };
}

function body(index: number, more: Partial<BlockDrawing> = {}): BlockDrawing {
  return { index, annotationId: null, label: "body", word: "Body", boilerplate: false, deep: false, ...more };
}

function picture(marks: readonly MarkDrawing[], more: Partial<Picture> = {}): Picture {
  return {
    marks,
    blocks: [body(0), body(1)],
    selectedId: null,
    highlighted: new Set(),
    found: [],
    ...more,
  };
}

const groups = (state: EditorState) => plugin.getState(state)?.groups;
const drawn = (state: EditorState): Decoration[] => plugin.getState(state)?.set.find() ?? [];

describe("marks as decorations", () => {
  test("each piece of a mark is drawn over its own words", () => {
    const state = open();
    const next = state.apply(paint(state, picture([mark("a", 4, 13)])));
    const [only] = drawn(next);
    expect(only && next.doc.textBetween(only.from, only.to)).toBe("two three");
  });

  test("a repaint replaces what changed and leaves the rest as it was", () => {
    let state = open();
    state = state.apply(paint(state, picture([mark("a", 0, 3), mark("b", 26, 29)])));
    const before = groups(state);
    state = state.apply(paint(state, picture([mark("a", 0, 7), mark("b", 26, 29)])));
    expect(drawn(state)).toHaveLength(2);
    expect(groups(state)?.get("mark b")).toBe(before?.get("mark b"));
    expect(groups(state)?.get("mark a")).not.toBe(before?.get("mark a"));
  });

  test("where two marks end together, the one inside is said to end first", () => {
    const outer = mark("outer", 0, 13, { ending: "end of quote 1" });
    const inner = mark("inner", 4, 13, { ending: "end of quote 1a" });
    const next = open().apply(paint(open(), picture([outer, inner])));
    const side = (id: string) =>
      groups(next)
        ?.get(`mark ${id}`)
        ?.decorations.flatMap(({ spec }) => spec.side ?? []) ?? [];
    expect(side("inner")[0]).toBeLessThan(side("outer")[0]);
    expect(side("inner")[0]).toBeGreaterThan(0);
  });

  test("a mark that is gone is no longer drawn", () => {
    let state = open();
    state = state.apply(paint(state, picture([mark("a", 0, 3)])));
    state = state.apply(paint(state, picture([])));
    expect(drawn(state)).toEqual([]);
    expect(paintedGroups(state)).toBe(0);
  });

  test("taking a mark in hand redraws that mark alone", () => {
    let state = open();
    const marks = [mark("a", 0, 3), mark("b", 26, 29)];
    state = state.apply(paint(state, picture(marks)));
    const before = groups(state);
    state = state.apply(paint(state, picture(marks, { selectedId: "a", highlighted: new Set(["a"]) })));
    expect(groups(state)?.get("mark b")).toBe(before?.get("mark b"));
    expect(groups(state)?.get("mark a")).not.toBe(before?.get("mark a"));
  });

  test("body blocks cost nothing; boilerplate is drawn on the block, with its tag", () => {
    const state = open();
    const blocks = [body(0), body(1, { label: "ad", word: "Advert", boilerplate: true, annotationId: "x" })];
    const next = state.apply(paint(state, picture([], { blocks })));
    expect(paintedGroups(next)).toBe(1);
    expect(drawn(next)).toHaveLength(2);
  });
});

describe("the text", () => {
  test("stands in one element a block, so that its ground is whole however marks cut it", () => {
    const block = Node.fromJSON(schema, articleContent(article)).child(0);
    expect(block.type.spec.toDOM?.(block)).toEqual(["p", expect.anything(), ["span", { class: "words" }, 0]]);
  });
  test("no transaction changes a character of it", () => {
    const state = open();
    for (const transaction of [
      state.tr.insertText("x", 2),
      state.tr.delete(1, 4),
      state.tr.split(5),
      state.tr.setNodeMarkup(0, null, { kind: "heading" }),
    ]) {
      expect(state.applyTransaction(transaction).state.doc.eq(state.doc)).toBe(true);
    }
  });
});
