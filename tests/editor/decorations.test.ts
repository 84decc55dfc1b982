import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import type { Decoration } from "@tiptap/pm/view";
import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { createDrawer, paint } from "@/lib/editor/decorations";
import type { BlockDrawing, MarkDrawing, MarkPiece } from "@/lib/editor/drawing";
import type { Picture } from "@/lib/editor/picture";
import { createPositionMap } from "@/lib/editor/positions";
import { holdText } from "@/lib/editor/read-only-text";
import { ArticleBlock, ArticleRoot, ArticleSection, ArticleText, articleContent } from "@/lib/editor/schema";

const article = documentFromText(canonicalText("One two three four five.\n\nSix seven eight nine ten."));
const schema = getSchema([ArticleRoot, ArticleSection, ArticleText, ArticleBlock]);
const never = () => {
  throw new Error("Nothing is put on a screen here");
};
const renderers = {
  chip: never,
  relabel: never,
  note: never,
  tag: never,
  ghostChip: never,
  ghostAnswer: never,
};
const { plugin } = createDrawer(article, createPositionMap(article.blocks), renderers, picture([]));

function open(): EditorState {
  return EditorState.create({
    doc: Node.fromJSON(schema, articleContent(article)),
    plugins: [plugin, holdText()],
  });
}

function mark(id: string, start: number, end: number, more: Partial<MarkDrawing> = {}): MarkPiece {
  return {
    ...span(start, end),
    lane: 1,
    first: true,
    last: true,
    mark: { id, kind: "direct", family: "none", face: null, note: null, name: id, ending: null, ...more },
  };
}

function body(
  index: number,
  pieces: readonly MarkPiece[] = [],
  more: Partial<BlockDrawing> = {},
): BlockDrawing {
  const plain = { annotationId: null, label: "body", word: "Body", boilerplate: false, deep: false } as const;
  return { index, ...plain, pieces, controls: [], ...more };
}

function picture(blocks: readonly BlockDrawing[], more: Partial<Picture> = {}): Picture {
  return {
    blocks,
    range: { from: 0, to: 1 },
    selectedId: null,
    highlighted: new Set(),
    found: [],
    ghosts: new Map(),
    heldKey: null,
    ...more,
  };
}

const groups = (state: EditorState) => plugin.getState(state)?.groups;
const drawn = (state: EditorState): Decoration[] => plugin.getState(state)?.set.find() ?? [];

describe("marks as decorations", () => {
  test("each piece of a mark is drawn over its own words", () => {
    const state = open();
    const next = state.apply(paint(state, picture([body(0, [mark("a", 4, 13)])])));
    const over = drawn(next).find(({ from, to }) => to - from === 9);
    expect(over && next.doc.textBetween(over.from, over.to)).toBe("two three");
  });

  test("a repaint replaces what changed and leaves the other blocks as they were", () => {
    let state = open();
    const other = body(1, [mark("b", 26, 29)]);
    state = state.apply(paint(state, picture([body(0, [mark("a", 0, 3)]), other])));
    const before = groups(state);
    state = state.apply(paint(state, picture([body(0, [mark("a", 0, 7)]), other])));
    expect(groups(state)?.get(1)).toBe(before?.get(1));
    expect(groups(state)?.get(0)).not.toBe(before?.get(0));
  });

  test("a repaint leaves the signs of what cannot be seen, which go with their block", () => {
    const controls = [{ at: 4, sign: "ZWSP", name: "zero-width space" }];
    const signs = (state: EditorState) => groups(state)?.get(0)?.signs;
    let state = open();
    state = state.apply(paint(state, picture([body(0, [], { controls })])));
    expect(drawn(state)).toHaveLength(1);
    const [before] = signs(state) ?? [];
    state = state.apply(paint(state, picture([body(0, [mark("a", 0, 7)], { controls })])));
    expect(signs(state)).toEqual([before]);
    expect(drawn(state)).toHaveLength(3);
    state = state.apply(paint(state, picture([body(1)], { range: { from: 1, to: 1 } })));
    expect(drawn(state)).toEqual([]);
  });

  test("where two marks end together, the one inside is said to end first", () => {
    const outer = mark("outer", 0, 13, { ending: "end of quote 1" });
    const inner = mark("inner", 4, 13, { ending: "end of quote 1a" });
    const next = open().apply(paint(open(), picture([body(0, [outer, inner])])));
    const sides = groups(next)
      ?.get(0)
      ?.decorations.flatMap(({ spec }) => spec.side ?? []);
    expect(sides).toHaveLength(2);
    const [ofOuter = 0, ofInner = 0] = sides ?? [];
    expect(ofInner).toBeLessThan(ofOuter);
    expect(ofInner).toBeGreaterThan(0);
  });

  test("a block that is not drawn now stays as it was inside the range, and is shown bare outside it", () => {
    let state = open();
    state = state.apply(paint(state, picture([body(0, [mark("a", 0, 3)]), body(1, [mark("b", 26, 29)])])));
    const before = groups(state);
    state = state.apply(paint(state, picture([body(1, [mark("c", 26, 29)])])));
    expect(groups(state)?.get(0)).toBe(before?.get(0));
    expect(groups(state)?.get(1)).not.toBe(before?.get(1));
    state = state.apply(paint(state, picture([], { range: { from: 1, to: 1 } })));
    expect([...(groups(state)?.keys() ?? [])]).toEqual([1]);
    state = state.apply(paint(state, picture([body(1)])));
    expect(drawn(state)).toEqual([]);
  });

  test("taking a mark in hand redraws its block alone", () => {
    let state = open();
    const blocks = [body(0, [mark("a", 0, 3)]), body(1, [mark("b", 26, 29)])];
    state = state.apply(paint(state, picture(blocks)));
    const before = groups(state);
    state = state.apply(paint(state, picture(blocks, { selectedId: "a", highlighted: new Set(["a"]) })));
    expect(groups(state)?.get(1)).toBe(before?.get(1));
    expect(groups(state)?.get(0)).not.toBe(before?.get(0));
  });

  test("another number redraws nothing: it is written where it stands", () => {
    let state = open();
    const numbered = (number: string) => {
      const face = { letter: "D", number, verdict: null, family: "none", deeper: 0, gold: false } as const;
      return picture([
        body(0, [mark("a", 0, 3, { face, name: `Quote ${number}`, ending: `end of ${number}` })]),
      ]);
    };
    state = state.apply(paint(state, numbered("1")));
    const before = groups(state)?.get(0);
    state = state.apply(paint(state, numbered("2")));
    expect(groups(state)?.get(0)).toBe(before);
  });

  test("body blocks cost nothing; boilerplate is drawn on the block, with its tag", () => {
    const state = open();
    const advert = body(1, [], { label: "ad", word: "Advert", boilerplate: true, annotationId: "x" });
    const next = state.apply(paint(state, picture([body(0), advert])));
    expect([...(groups(next)?.keys() ?? [])]).toEqual([1]);
    expect(drawn(next)).toHaveLength(2);
  });

  test("what was found is drawn where it stands", () => {
    const state = open();
    const next = state.apply(paint(state, picture([body(0), body(1)], { found: [span(26, 29)] })));
    expect(drawn(next).map(({ from, to }) => next.doc.textBetween(from, to))).toEqual(["Six"]);
  });
});

describe("the text", () => {
  test("stands in one element a block, so that its ground is whole however marks cut it", () => {
    const block = Node.fromJSON(schema, articleContent(article)).child(0).child(0);
    expect(block.type.spec.toDOM?.(block)).toEqual(["p", expect.anything(), ["span", { class: "words" }, 0]]);
  });
  test("no transaction changes a character of it", () => {
    const state = open();
    for (const transaction of [
      state.tr.insertText("x", 3),
      state.tr.delete(2, 5),
      state.tr.split(6),
      state.tr.setNodeMarkup(1, null, { kind: "heading" }),
    ]) {
      expect(state.applyTransaction(transaction).state.doc.eq(state.doc)).toBe(true);
    }
  });
});
