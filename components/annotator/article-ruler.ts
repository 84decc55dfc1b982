/** Measures where words stand under a layer that lies over the article. Only blocks on the screen are measured. */
import { blockIndexAt } from "@/lib/core/text/block-index";
import { type Span, span } from "@/lib/core/text/offsets";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import type { End } from "./joined-marks";

/** Pixels from the top left corner of the layer. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Words that are not on the screen: how far up or down the article they are. */
export type Away = { readonly on: "above" | "below"; readonly y: number };

export type Ruler = {
  /** Of the layer, pixels. */
  readonly width: number;
  /** The upright line at which words begin or end. */
  placeOf(end: End): Box | Away;
  /** The boxes of the words on the first and on the last line they stand on; of lines on the screen alone. */
  outerLines(words: Span): readonly Box[] | Away;
  boxOf(element: Element): Box;
};

/** Of long words no more than this is measured, UTF-16 units: several lines of text. */
const LONGEST = 400;

/** A ruler for this moment; it knows nothing of what moves later. */
export function rulerFor(
  layer: HTMLElement,
  pane: HTMLElement,
  editor: ArticleEditor,
  blocks: readonly Span[],
): Ruler {
  const origin = layer.getBoundingClientRect();
  const { top, bottom } = pane.getBoundingClientRect();
  const [first, last] = [editor.blockAtHeight(top), editor.blockAtHeight(bottom)];

  function boxOf(box: Box): Box {
    return {
      left: box.left - origin.left,
      right: box.right - origin.left,
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
    };
  }

  function placeOf({ offset, side }: End): Box | Away {
    const block = blockIndexAt(blocks, side === "start" ? offset : offset - 1);
    if (block < first || block > last) {
      const element = editor.elementAt(blocks[block]?.start ?? 0)?.closest(".t");
      const y = (element?.getBoundingClientRect().top ?? 0) - origin.top;
      return { on: block < first ? "above" : "below", y };
    }
    const box = editor.boxAt(offset, side);
    if (box.bottom <= top) return { on: "above", y: box.top - origin.top };
    if (box.top >= bottom) return { on: "below", y: box.top - origin.top };
    return boxOf(box);
  }

  /** The words' part of the line on which `box`, one of their ends, stands. */
  function lineAt(box: Box, words: Span): Box {
    const middle = (box.top + box.bottom) / 2;
    const parts = editor
      .boxesOf(words)
      .map(boxOf)
      .filter((part) => part.top < middle && middle < part.bottom);
    return {
      ...box,
      left: Math.min(box.left, ...parts.map(({ left }) => left)),
      right: Math.max(box.right, ...parts.map(({ right }) => right)),
    };
  }

  return {
    width: origin.width,
    placeOf,
    outerLines({ start, end }) {
      const head = placeOf({ offset: start, side: "start" });
      const foot = placeOf({ offset: end, side: "end" });
      const boxes = [
        ...("on" in head ? [] : [lineAt(head, span(start, Math.min(end, start + LONGEST)))]),
        ...("on" in foot ? [] : [lineAt(foot, span(Math.max(start, end - LONGEST), end))]),
      ];
      return boxes.length > 0 || !("on" in head) ? boxes : head;
    },
    boxOf: (element) => boxOf(element.getBoundingClientRect()),
  };
}
