import { useEffect } from "react";
import { afterFrame } from "./after-frame";
import type { Store } from "./store";
import type { Suggester } from "./suggester";

/** Has the suggestions of an open review worked out once its article is on the screen. */
export function useSuggestions(store: Store, suggester: Suggester): void {
  useEffect(() => {
    const { editable, kind, document, blocks } = store.view;
    if (!editable || kind !== "review") return;
    const left = new AbortController();
    store.set({ suggesting: { state: "waiting" } });
    const begin = afterFrame(() => {
      const context = {
        ...(blocks.facts ? { html: blocks.facts } : {}),
        repeated: new Set(blocks.repeated),
      };
      suggester({ document, context }, left.signal).then(
        (suggestions) => store.suggest(suggestions),
        (error: unknown) => {
          if (left.signal.aborted) return;
          // A reviewer can work without them; what went wrong is for whoever looks.
          console.warn("No suggestions:", error);
          store.set({ suggesting: { state: "failed" } });
        },
      );
    });
    begin.ask();
    // What failed for want of a connection is tried again with one.
    const again = () => {
      if (store.get().suggesting.state === "failed") begin.ask();
    };
    addEventListener("online", again);
    return () => {
      removeEventListener("online", again);
      begin.stop();
      left.abort();
    };
  }, [store, suggester]);
}
