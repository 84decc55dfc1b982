/** Following a pointer that has taken hold of something over the article, to its release or to Escape. */
import { scrollSpeed } from "./drag-end";

export type Hold = {
  /** The pointer is here now, or the words under it have moved. Viewport pixels. */
  move(point: { readonly x: number; readonly y: number; readonly alt: boolean }): void;
  release(): void;
  /** Escape, or the pointer was taken away. */
  cancel(): void;
};

/**
 * Tells `hold` of every frame in which the pointer moved, Alt was pressed or let
 * go, or the pane scrolled, which it does while the pointer is near its edges.
 * Returns what ends it early; that counts as cancelled.
 */
export function followPointer(
  element: HTMLElement,
  pressed: PointerEvent,
  pane: HTMLElement,
  hold: Hold,
): () => void {
  const { pointerId } = pressed;
  let point = { x: pressed.clientX, y: pressed.clientY, alt: pressed.altKey };
  let told = point;
  let last = performance.now();
  let frame = requestAnimationFrame(step);
  const ended = new AbortController();
  const { signal } = ended;

  function step(now: number): void {
    frame = requestAnimationFrame(step);
    const speed = scrollSpeed(point.y, pane.getBoundingClientRect());
    const before = pane.scrollTop;
    if (speed !== 0) pane.scrollTop += (speed * Math.min(now - last, 100)) / 1000;
    last = now;
    if (point === told && pane.scrollTop === before) return;
    told = point;
    hold.move(point);
  }

  function end(how: () => void): void {
    if (signal.aborted) return;
    ended.abort();
    cancelAnimationFrame(frame);
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
    how();
  }

  const moved = (event: PointerEvent) => {
    if (event.pointerId === pointerId) point = { x: event.clientX, y: event.clientY, alt: event.altKey };
  };
  const lost = ({ pointerId: id }: PointerEvent) => {
    if (id === pointerId) end(hold.cancel);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Alt") point = { ...point, alt: event.type === "keydown" };
    else if (event.key === "Escape") end(hold.cancel);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  element.setPointerCapture(pointerId);
  element.addEventListener("pointermove", moved, { signal });
  element.addEventListener(
    "pointerup",
    (event) => {
      if (event.pointerId !== pointerId) return;
      moved(event);
      hold.move(point);
      end(hold.release);
    },
    { signal },
  );
  element.addEventListener("pointercancel", lost, { signal });
  element.addEventListener("lostpointercapture", lost, { signal });
  addEventListener("keydown", key, { capture: true, signal });
  addEventListener("keyup", key, { capture: true, signal });
  return () => end(hold.cancel);
}
