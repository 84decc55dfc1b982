import type { Store } from "./store";

/** What a hand has selected is known to the editor this long after it lets go, milliseconds. */
const SETTLE_MS = 50;

/**
 * Waits until nobody is selecting words: words that move while a hand aims at
 * them are not the words that are then marked. Listens at `place` from the call
 * on, until `signal` is aborted. Whoever asks is answered at once, or as soon as no button
 * is pressed and nothing is selected; never once it is aborted.
 */
export function freeHands(
  store: Store,
  signal: AbortSignal,
  place: EventTarget = window,
): (then: () => void) => void {
  let pressed = false;
  let waiting: (() => void) | null = null;

  function look(): void {
    const { anchor, head } = store.get().caret;
    if (signal.aborted || pressed || anchor !== head) return;
    const then = waiting;
    waiting = null;
    then?.();
  }

  const press = () => {
    pressed = true;
  };
  const release = () => {
    pressed = false;
    if (waiting) setTimeout(look, SETTLE_MS);
  };
  const options = { capture: true, signal };
  place.addEventListener("pointerdown", press, options);
  place.addEventListener("pointerup", release, options);
  place.addEventListener("pointercancel", release, options);
  signal.addEventListener(
    "abort",
    store.subscribe(() => waiting && look()),
  );
  return (then) => {
    waiting = then;
    look();
  };
}
