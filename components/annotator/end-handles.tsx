import { useEffect, useRef, useState } from "react";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { directionOf } from "@/lib/core/text/direction";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { rulerFor } from "./article-ruler";
import { type EndPlace, setEnd } from "./change-marks";
import { dragEnd, dragGains } from "./drag-end";
import { type Stem, stemsOf } from "./end-stems";
import { followPointer } from "./follow-pointer";
import { clearPreview, previewEnd } from "./preview-end";
import { redrawInFrames } from "./redraw-in-frames";
import type { Store } from "./store";
import { useWorkbench } from "./use-store";

/**
 * A handle at each end of the mark in hand, for pointers: dragging one changes
 * where the mark begins or ends, by words, with Alt by characters. Keys and the
 * inspector's buttons do the same, so that it is hidden from everything but eyes.
 */
export function EndHandles({ editor }: { editor: ArticleEditor }) {
  const { store } = useWorkbench();
  const layer = useRef<HTMLDivElement>(null);
  const [{ stems, over, dragging }, setPicture] = useState(NOTHING);

  useEffect(() => {
    const element = layer.current;
    const pane = element?.closest<HTMLElement>(".read");
    if (!element || !pane) return;
    return attachHandles({ store, editor, pane, layer: element, show: setPicture });
  }, [editor, store]);

  return (
    <div className={dragging ? "end-handles dragging" : "end-handles"} ref={layer} aria-hidden="true">
      {stems.map(({ outward, x, top, bottom, ...end }) => (
        <div
          key={nameOf(end)}
          className={`end-handle ${over ? "over" : "under"} ${outward}`}
          style={{ left: x, top, height: bottom - top }}
        >
          <i data-grip={nameOf(end)} />
        </div>
      ))}
    </div>
  );
}

type Picture = {
  readonly stems: readonly Stem[];
  /** Speakers and cues are drawn over the line, and so are their grips. */
  readonly over: boolean;
  readonly dragging: boolean;
};
const NOTHING: Picture = { stems: [], over: false, dragging: false };

/** Of one handle among those of its mark. */
function nameOf({ side, spanIndex }: Pick<Stem, "side" | "spanIndex">): string {
  return `${side} ${spanIndex}`;
}

type Drag = { readonly mark: Annotation; readonly at: EndPlace };

/** Measures where the handles stand and lets them be dragged, until the function it returns is called. */
function attachHandles({
  store,
  editor,
  pane,
  layer,
  show,
}: {
  store: Store;
  editor: ArticleEditor;
  pane: HTMLElement;
  layer: HTMLElement;
  show(picture: Picture): void;
}): () => void {
  const { text, blocks } = store.view.document;
  let drag: Drag | null = null;
  let letGo = () => {};
  let shown = NOTHING;

  const frames = redrawInFrames({
    store,
    pane,
    article: editor.dom,
    concerns: ({ session: { layer: marks, selectedId }, folded }) => [marks, selectedId, folded],
    draw() {
      const mark = store.selected();
      // Another device may have changed what is being dragged.
      if (drag && drag.mark !== mark) letGo();
      const next = mark && mark.type !== "block" ? pictureOf(mark) : NOTHING;
      if (JSON.stringify(next) === JSON.stringify(shown)) return;
      shown = next;
      show(next);
    },
  });

  function pictureOf(mark: Annotation): Picture {
    const ruler = rulerFor(layer, pane, editor, blocks);
    return {
      stems: stemsOf(mark, drag?.at ?? null, ruler, (words) => directionOf(text, words)),
      over: mark.type === "source" || mark.type === "cue",
      dragging: drag !== null,
    };
  }

  function leave(): void {
    drag = null;
    letGo = () => {};
    clearPreview();
    frames.ask();
  }

  function take(grip: HTMLElement, pressed: PointerEvent, { side, spanIndex, x, top, bottom }: Stem): void {
    const mark = store.selected();
    const words = mark?.spans[spanIndex];
    if (!mark || !words) return;
    letGo();
    const origin = layer.getBoundingClientRect();
    // What is dragged is the end of the words; the grip hangs beside them.
    const aside = {
      x: origin.left + x - pressed.clientX,
      y: origin.top + (top + bottom) / 2 - pressed.clientY,
    };
    drag = { mark, at: { side, spanIndex, offset: words[side] } };
    frames.ask();
    letGo = followPointer(grip, pressed, pane, {
      move(point) {
        const edges = pane.getBoundingClientRect();
        const y = Math.max(edges.top + 1, Math.min(point.y + aside.y, edges.bottom - 1));
        const offset = editor.offsetAtPoint(point.x + aside.x, y);
        if (offset === null || !drag) return;
        const unit = point.alt ? "character" : "word";
        drag = { mark, at: dragEnd(text, mark.spans, { side, spanIndex, offset }, unit) };
        previewEnd(editor, dragGains(words, drag.at));
        frames.ask();
      },
      release() {
        if (drag && store.selected() === mark)
          store.change(inOneStep(setEnd(store.context(), mark, drag.at)));
        leave();
      },
      cancel: leave,
    });
  }

  function press(event: PointerEvent): void {
    const grip =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-grip]") : null;
    const stem = shown.stems.find((one) => nameOf(one) === grip?.dataset.grip);
    if (!grip || !stem || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    take(grip, event, stem);
  }
  // The caret and the selection stay where they are.
  const keepFocus = (event: MouseEvent) => event.preventDefault();

  layer.addEventListener("pointerdown", press);
  layer.addEventListener("mousedown", keepFocus);
  return () => {
    letGo();
    frames.stop();
    layer.removeEventListener("pointerdown", press);
    layer.removeEventListener("mousedown", keepFocus);
  };
}

/** Every drag is undone by itself, unlike steps by key. */
function inOneStep(change: ReturnType<typeof setEnd>): ReturnType<typeof setEnd> {
  if (!change || "refused" in change) return change;
  const { joins: _, ...rest } = change;
  return rest;
}
