/** Whether everything has reached the server, and waiting until it has. */
import type { AnnotatorState } from "./annotator-state";
import type { Store } from "./store";

type Unsaved = Pick<AnnotatorState, "sync" | "typing">;

/** Changes and fields that no server has acknowledged. */
export function unsavedCount({ sync: { waiting, refused, damaged }, typing }: Unsaved): number {
  return waiting + refused.length + damaged.length + typing;
}

/** True if what is unsaved will not be saved by waiting a moment. */
export function isStuck({ sync: { phase, refused, damaged } }: Unsaved): boolean {
  return refused.length + damaged.length > 0 || (phase !== "idle" && phase !== "sending");
}

/** Resolves to true once all is saved, and to false when something is in the way of that. */
export function allSaved(store: Pick<Store, "get" | "subscribe">): Promise<boolean> {
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      const state = store.get();
      const saved = unsavedCount(state) === 0;
      if (!saved && !isStuck(state)) return;
      stop();
      resolve(saved);
    };
    stop = store.subscribe(look);
    look();
  });
}
