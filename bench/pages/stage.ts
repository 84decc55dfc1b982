/**
 * What every page of the bench has in common: the calls the bench makes into it,
 * and the marks it leaves in the browser's trace. Runs in the browser.
 */
import type { Contender, Opened } from "./contender";
import { afterFrame, frame, quiet } from "./frames";
import { scrollerOf } from "./scroller";
import { settled, watchStrokes } from "./strokes";
import { type Drag, type Letters, placeToDrag } from "./words-on-screen";

/** The calls, as the bench makes them with `page.evaluate`. */
export type Stage = {
  /** Brings the data and the fonts; nothing of it is measured. */
  load(): Promise<void>;
  /**
   * Hands the data over and resolves with the milliseconds to the second
   * animation frame after an article that can be worked in has a mark on the screen.
   */
  open(): Promise<number>;
  /** Brings the words to the middle of the screen and says where to drag. */
  bring(letters: Letters): Promise<Drag>;
  quiet(): Promise<void>;
  /** Resolves when the last stroke's frame is over and a pause has passed. */
  settled(): Promise<void>;
  /** Scrolls from the top to the bottom, most of a screen a frame. */
  scrollThrough(): Promise<{ readonly frames: number; readonly longestGap: number }>;
  count(): number | null;
  close(): Promise<void>;
};

declare global {
  interface Window {
    bench: Stage;
  }
}

/** Share of the visible height that one frame scrolls by. */
const SCROLL_STEP = 0.8;

/** Sets the stage for one contender. Its page calls this once. */
export function present<Data>(contender: Contender<Data>): void {
  const place = document.createElement("div");
  document.body.append(place);
  watchStrokes();
  let data: Data | undefined;
  let opened: Opened | null = null;

  function article(): HTMLElement {
    const element = opened?.article();
    if (!element) throw new Error("The article is not open.");
    return element;
  }

  window.bench = {
    async load() {
      const response = await fetch(contender.data);
      data = (await response.json()) as Data;
      await Promise.all([...document.fonts].map((face) => face.load()));
    },

    async open() {
      if (data === undefined) throw new Error("There is nothing to open yet.");
      // Every opening starts at the same distance from the next frame.
      await afterFrame();
      const start = performance.now();
      opened = contender.open(place, data);
      while (!isShown(opened)) await frame();
      await frame();
      await frame();
      return performance.now() - start;
    },

    async bring(letters) {
      const drag = await placeToDrag(article(), letters, opened?.notWords);
      if (!opened?.arm) return drag;
      opened.arm();
      await quiet();
      // Arming may have moved the words.
      return placeToDrag(article(), letters, opened.notWords);
    },

    quiet,
    settled,

    async scrollThrough() {
      const pane = scrollerOf(article());
      pane.scrollTop = 0;
      await quiet();
      performance.mark("bench:scroll-start");
      let frames = 0;
      let longestGap = 0;
      let last = await frame();
      // Heights are estimates until a paragraph is drawn, so the bottom moves while it comes near.
      while (pane.scrollTop + pane.clientHeight < pane.scrollHeight - 1) {
        pane.scrollTop += pane.clientHeight * SCROLL_STEP;
        const now = await frame();
        longestGap = Math.max(longestGap, now - last);
        last = now;
        frames++;
      }
      performance.mark("bench:scroll-end");
      pane.scrollTop = 0;
      await quiet();
      return { frames, longestGap };
    },

    count: () => opened?.count() ?? null,

    async close() {
      getSelection()?.removeAllRanges();
      opened?.close();
      opened = null;
      await quiet();
    },
  };
}

function isShown(opened: Opened): boolean {
  const mark = opened.article() ? opened.firstMark() : null;
  if (mark === null || mark === true) return mark === true;
  const { top, bottom, width } = mark.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}
