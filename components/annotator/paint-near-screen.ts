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
  const whole = { from: 0, to: document.blocks.length - 1 };
  let range: Range = everything ? whole : near(MARGIN);
  let shown: AnnotatorState | null = null;
  let frame = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let moved = false;

  /** The blocks on the screen and so many of its heights around it. */
  function near(margin: number): Range {
    const height = pane.clientHeight;
    const { top } = pane.getBoundingClientRect();
    return {
      from: editor.blockAtHeight(top - margin * height),
      to: editor.blockAtHeight(top + height + margin * height),
    };
  }

  function paint({ from, to }: Range): void {
    const state = store.get();
    const { selectedId } = state.session;
    const blocks = Array.from({ length: to - from + 1 }, (_, i) => drawBlock(input, from + i));
    const highlighted = highlightedWith(store.index, selectedId);
    editor.paint({ blocks, range, selectedId, highlighted, found: state.find.found });
    shown = state;
  }

  /** What is seen is painted in this frame, what lies around it after it. */
  function seenFirst(): void {
    clearTimeout(later);
    if (everything) paint(whole);
    else {
      paint(near(0));
      later = setTimeout(() => paint(range));
    }
  }

  function changed(): void {
    const state = store.get();
    const same =
      shown !== null &&
      shown.session.layer === state.session.layer &&
      shown.session.selectedId === state.session.selectedId &&
      shown.find.found === state.find.found;
    if (!same) seenFirst();
  }

  /** Once a frame, however much has changed: words that are drawn anew are laid out anew. */
  function ask(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (moved && hasLeftRange()) {
        range = near(MARGIN);
        paint(range);
      } else changed();
      moved = false;
    });
  }

  function move(): void {
    moved = true;
    ask();
  }

  function hasLeftRange(): boolean {
    if (everything) return false;
    const ahead = near(LEAST_AHEAD);
    return ahead.from < range.from || ahead.to > range.to;
  }

  seenFirst();
  const unsubscribe = store.subscribe(ask);
  pane.addEventListener("scroll", move, { passive: true });
  const resized = new ResizeObserver(move);
  resized.observe(pane);
  return () => {
    unsubscribe();
    cancelAnimationFrame(frame);
    clearTimeout(later);
    pane.removeEventListener("scroll", move);
    resized.disconnect();
  };
}
