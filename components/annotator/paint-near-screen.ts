/**
 * Keeps the article painted: everything of a short one, of a long one what is
 * near the screen. Works beside React, since it must keep up with scrolling.
 */
import { drawBlock } from "@/components/reader/draw-blocks";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import type { AnnotatorState } from "./annotator-state";
import { highlightedWith, type Store } from "./store";

/** Blocks painted beyond the screen, as a share of its height: room to scroll before anything must be drawn. */
const MARGIN = 1;
/** Once less than this is painted ahead, more is. */
const LEAST_AHEAD = 0.4;

/** Blocks off the screen that are painted in one turn, on each side. */
const A_TURN = 8;

type Range = { readonly from: number; readonly to: number };

/** Paints now and whenever the store or the scroll position asks for it, until the function it returns is called. */
export function paintNearScreen({
  store,
  editor,
  pane,
  long,
}: {
  store: Store;
  editor: ArticleEditor;
  pane: HTMLElement;
  /** True if no more than what is near the screen is to be painted; otherwise the rest follows. */
  long: boolean;
}): () => void {
  const { document, codebook, kind } = store.view;
  const input = { document, codebook, index: store.index, gold: kind === "gold" };
  let range: Range = long ? near(MARGIN) : { from: 0, to: document.blocks.length - 1 };
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
    const seen = near(0);
    paint(seen);
    clearTimeout(later);
    // Outwards from the screen, a few blocks a turn, so that a key never waits long.
    const turn = (above: number, below: number) => {
      if (above < range.from && below > range.to) return;
      later = setTimeout(() => {
        if (below <= range.to) paint({ from: below, to: Math.min(range.to, below + A_TURN - 1) });
        if (above >= range.from) paint({ from: Math.max(range.from, above - A_TURN + 1), to: above });
        turn(above - A_TURN, below + A_TURN);
      });
    };
    turn(seen.from - 1, seen.to + 1);
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
        seenFirst();
      } else changed();
      moved = false;
    });
  }

  function move(): void {
    moved = true;
    ask();
  }

  function hasLeftRange(): boolean {
    if (!long) return false;
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
