/**
 * Drawing over the article beside its words: once a frame at most, and only when
 * something that shows has changed. Where a mark has changed its words are drawn
 * first; where they are is asked after that frame, when they are laid out.
 */
import { afterFrame } from "./after-frame";
import type { AnnotatorState } from "./annotator-state";
import type { Store } from "./store";

/**
 * Calls `draw` in the next frame, now and whenever the pane is scrolled or it or
 * the article changes its size, and after the next frame whenever one of the things
 * that `concerns` picks from the state is another. Returns what stops it, and what asks for a frame.
 */
export function redrawInFrames({
  store,
  pane,
  article,
  concerns,
  draw,
}: {
  store: Store;
  pane: HTMLElement;
  article: HTMLElement;
  concerns(state: AnnotatorState): readonly unknown[];
  draw(): void;
}): { ask(): void; stop(): void } {
  let frame = 0;
  let known = concerns(store.get());
  const later = afterFrame(draw);

  function ask(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  }

  function changed(): void {
    const now = concerns(store.get());
    if (now.every((value, at) => value === known[at])) return;
    known = now;
    later.ask();
  }

  ask();
  const unsubscribe = store.subscribe(changed);
  pane.addEventListener("scroll", ask, { passive: true });
  const resized = new ResizeObserver(ask);
  resized.observe(pane);
  resized.observe(article);
  return {
    ask,
    stop() {
      unsubscribe();
      later.stop();
      cancelAnimationFrame(frame);
      pane.removeEventListener("scroll", ask);
      resized.disconnect();
    },
  };
}
