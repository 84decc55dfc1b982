import { useEffect } from "react";
import { afterFrame } from "./after-frame";
import { freeHands } from "./free-hands";
import { awaitsSuggestions, type Store } from "./store";
import type { Suggester } from "./suggester";

/** After the first frame, milliseconds. */
const REST_MS = 100;

/** Has the suggestions of an open review worked out once its article is on the screen. */
export function useSuggestions(store: Store, suggester: Suggester): void {
  useEffect(() => {
    const { document, blocks } = store.view;
    if (!awaitsSuggestions(store.view)) return;
    const left = new AbortController();
    const onceHandsAreFree = freeHands(store, left.signal);
    // The article first, and the panels beside it: a suggestion can wait for a moment of rest.
    let rest: ReturnType<typeof setTimeout> | undefined;
    const begin = afterFrame(() => {
      rest = setTimeout(work, REST_MS);
    });
    const work = () => {
      const context = {
        ...(blocks.facts ? { html: blocks.facts } : {}),
        repeated: new Set(blocks.repeated),
      };
      suggester({ document, context }, left.signal).then(
        (suggestions) => onceHandsAreFree(() => store.suggest(suggestions)),
        (error: unknown) => {
          if (left.signal.aborted) return;
          // A reviewer can work without them; what went wrong is for whoever looks.
          console.warn("No suggestions:", error);
          store.set({ suggesting: { state: "failed" } });
        },
      );
    };
    begin.ask();
    // What failed for want of a connection is tried again with one.
    const again = () => {
      if (store.get().suggesting.state === "failed") begin.ask();
    };
    addEventListener("online", again);
    return () => {
      removeEventListener("online", again);
      begin.stop();
      clearTimeout(rest);
      left.abort();
    };
  }, [store, suggester]);
}
