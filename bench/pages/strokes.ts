/**
 * Notes in the browser's trace when a stroke that makes or changes a mark
 * arrives, when the frame that answers it is drawn, and when a pause has passed.
 */
import { afterFrame, frame, pause } from "./frames";

let latest: Promise<void> = Promise.resolve();

/** Before anything else of the page hears it. A page whose dragging alone makes marks is drawn out by the pointer. */
export function watchStrokes(): void {
  addEventListener("keydown", ({ key }) => note(key === "d" ? "add" : /^\d$/.test(key) ? "change" : null), {
    capture: true,
  });
  addEventListener("pointerup", () => note("drag"), { capture: true });
}

/** Resolves when the frame of the last stroke has been drawn and a pause has passed. */
export function settled(): Promise<void> {
  return latest;
}

function note(stroke: "add" | "change" | "drag" | null): void {
  if (stroke === null) return;
  performance.mark(`bench:${stroke}`);
  // Noted in the frame itself: where this one is late, what is told after it comes behind the next one too.
  void frame().then(() => performance.mark("bench:frame"));
  latest = (async () => {
    await afterFrame();
    await pause();
    performance.mark("bench:settled");
  })();
}
