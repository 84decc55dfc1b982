/**
 * Keeps the article painted: everything of a short one, of a long one what is
 * near the screen. Works beside React, since it must keep up with scrolling.
 */
import { drawBlock } from "@/components/reader/draw-blocks";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { type AnnotatorState, highlightedWith, type Store } from "./store";

/** Blocks painted beyond the screen, as a share of its height: room to scroll before anything must be drawn. */
const MARGIN = 1;
/** Once less than this is painted ahead, more is. */
const LEAST_AHEAD = 0.4;

type Range = { readonly from: number; readonly to: number };

/** Paints now and whenever the store or the scroll position asks for it, until the function it returns is called. */
export function paintNearScreen({
  store,
  editor,
  pane,
  everything,
}: {
  store: Store;
  editor: ArticleEditor;
  pane: HTMLElement;
  everything: boolean;
}): () => void {
  const { document, codebook, kind } = store.view;
  const input = { document, codebook, index: store.index, gold: kind === "gold" };
  let range: Range = everything ? { from: 0, to: document.blocks.length - 1 } : near(MARGIN);
  let shown: AnnotatorState | null = null;
  let frame = 0;

  function near(margin: number): Range {
    const height = pane.clientHeight;
    const { top } = pane.getBoundingClientRect();
    return {
      from: editor.blockAtHeight(top - margin * height),
      to: editor.blockAtHeight(top + height + margin * height),
    };
  }

  function paint(): void {
    const state = store.get();
    const { selectedId } = state.session;
    const blocks = Array.from({ length: range.to - range.from + 1 }, (_, i) =>
      drawBlock(input, range.from + i),
    );
    const highlighted = highlightedWith(store.index, selectedId);
    editor.paint({ blocks, selectedId, highlighted, found: state.find.found });
    shown = state;
  }

  function changed(): void {
    const state = store.get();
    const same =
      shown !== null &&
      shown.session.layer === state.session.layer &&
      shown.session.selectedId === state.session.selectedId &&
      shown.find.found === state.find.found;
    if (!same) paint();
  }

  function scrolled(): void {
    if (everything || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const ahead = near(LEAST_AHEAD);
      if (ahead.from >= range.from && ahead.to <= range.to) return;
      range = near(MARGIN);
      paint();
    });
  }

  paint();
  const unsubscribe = store.subscribe(changed);
  pane.addEventListener("scroll", scrolled, { passive: true });
  const resized = new ResizeObserver(scrolled);
  resized.observe(pane);
  return () => {
    unsubscribe();
    cancelAnimationFrame(frame);
    pane.removeEventListener("scroll", scrolled);
    resized.disconnect();
  };
}
