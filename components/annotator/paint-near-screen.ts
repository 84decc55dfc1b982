/**
 * Keeps the article painted: everything of a short one, of a long one what is
 * near the screen. Works beside React, since it must keep up with scrolling.
 */
import { drawBlock } from "@/components/reader/draw-blocks";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import type { Picture } from "@/lib/editor/picture";
import { afterFrame } from "./after-frame";
import type { AnnotatorState } from "./annotator-state";
import { ghostsIn } from "./draw-ghosts";
import { highlightedWith, type Store } from "./store";

/** Blocks painted beyond the screen, as a share of its height: room to scroll before anything must be drawn. */
const MARGIN = 1;
/** Once less than this is painted ahead, more is. */
const LEAST_AHEAD = 0.4;

/** Blocks off the screen that are painted in one turn, on each side. */
const A_TURN = 8;

/**
 * Words that fill a pixel of the screen's height, UTF-16 units: a line of 27 pixels
 * holds 68. What is painted first goes by this, before it is known how tall it is.
 */
const A_PIXEL = 68 / 27;

type Range = Picture["range"];

/** What the editor opens with: the beginning of the article. */
export function firstPicture(store: Store): Picture {
  const { blocks } = store.view.document;
  const beyond = blocks.findIndex(({ end }) => end > A_PIXEL * innerHeight);
  const range = { from: 0, to: beyond < 0 ? blocks.length - 1 : beyond };
  return pictureOf(store, range, range);
}

/** These blocks as they are to be drawn now. */
function pictureOf(store: Store, { from, to }: Range, range: Range): Picture {
  const { document, codebook, kind } = store.view;
  const input = { document, codebook, index: store.index, gold: kind === "gold" };
  const { session, find, heldKey } = store.get();
  const blocks = Array.from({ length: to - from + 1 }, (_, at) => drawBlock(input, from + at));
  return {
    blocks,
    range,
    ghosts: new Map(blocks.map((block) => [block.index, ghostsIn(store, block)])),
    heldKey,
    selectedId: session.selectedId,
    highlighted: highlightedWith(store.index, session.selectedId),
    found: find.found,
  };
}

/** Another object whenever other suggestions are to be drawn; `null` while there are none. */
function suggestedIn({ suggesting }: AnnotatorState): object | null {
  return suggesting.state === "ready" ? suggesting : null;
}

/**
 * Paints once the first picture is on the screen and whenever the store or the
 * scroll position asks for it, until the function it returns is called.
 */
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
  const last = store.view.document.blocks.length - 1;
  let range: Range | null = null;
  let shown: AnnotatorState = store.get();
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

  function paint(blocks: Range, around: Range): void {
    shown = store.get();
    editor.paint(pictureOf(store, blocks, around));
  }

  /** What is seen is painted in this frame, what lies around it after it. */
  function seenFirst(): void {
    const around = range ?? (long ? near(MARGIN) : { from: 0, to: last });
    range = around;
    const seen = near(0);
    paint(seen, around);
    clearTimeout(later);
    // Outwards from the screen, a few blocks a turn, so that a key never waits long.
    const turn = (above: number, below: number) => {
      if (above < around.from && below > around.to) return;
      later = setTimeout(() => {
        if (below <= around.to) {
          paint({ from: below, to: Math.min(around.to, below + A_TURN - 1) }, around);
        }
        if (above >= around.from) {
          paint({ from: Math.max(around.from, above - A_TURN + 1), to: above }, around);
        }
        turn(above - A_TURN, below + A_TURN);
      });
    };
    turn(seen.from - 1, seen.to + 1);
  }

  function changed(): void {
    const state = store.get();
    const same =
      shown.session.layer === state.session.layer &&
      shown.session.selectedId === state.session.selectedId &&
      shown.find.found === state.find.found &&
      suggestedIn(shown) === suggestedIn(state) &&
      shown.heldKey === state.heldKey;
    if (!same) seenFirst();
  }

  /** Once a frame, however much has changed: words that are drawn anew are laid out anew. */
  function ask(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (moved && hasLeftRange()) {
        range = null;
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
    if (!long || !range) return false;
    const ahead = near(LEAST_AHEAD);
    return ahead.from < range.from || ahead.to > range.to;
  }

  // Where things are is asked once they are laid out: to ask earlier would lay them out twice.
  const opening = afterFrame(seenFirst);
  opening.ask();
  const unsubscribe = store.subscribe(ask);
  pane.addEventListener("scroll", move, { passive: true });
  // Words that fold away bring others near without a scroll.
  const resized = new ResizeObserver(move);
  resized.observe(pane);
  resized.observe(editor.dom);
  return () => {
    opening.stop();
    unsubscribe();
    cancelAnimationFrame(frame);
    clearTimeout(later);
    pane.removeEventListener("scroll", move);
    resized.disconnect();
  };
}
