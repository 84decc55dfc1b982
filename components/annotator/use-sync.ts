import { useEffect, useRef } from "react";
import type { Operation } from "@/lib/core/annotation/operation";
import { openIndexedOutbox } from "./indexed-outbox";
import { deferredOutbox } from "./outbox";
import { operationSender } from "./send-operations";
import type { Store } from "./store";
import { createSync, type Sync } from "./sync";

/** Connects the store to the server for as long as the screen stands, and holds the tab while work waits. */
export function useSync(store: Store, outgoing: { push(operations: readonly Operation[]): void }) {
  const current = useRef<Sync | null>(null);
  useEffect(() => {
    const { reviewId, editable } = store.view;
    if (!editable) return;
    let leaving = false;
    const sync = createSync({
      reviewId,
      outbox: deferredOutbox(() => openIndexedOutbox(indexedDB)),
      kept: true,
      send: operationSender(
        reviewId,
        (...request) => fetch(...request),
        () => leaving,
      ),
      schedule(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      onState: (state) => store.set({ sync: state }),
    });
    current.current = sync;
    outgoing.push = (operations) => sync.push(operations);
    void sync.start().then((waiting) => store.adopt(waiting));

    const flush = () => sync.flush();
    const shownOrHidden = () => {
      leaving = document.visibilityState === "hidden";
      sync.flush();
    };
    const beforeLeaving = (event: BeforeUnloadEvent) => {
      const { sync, typing } = store.get();
      if (sync.waiting + sync.refused.length + typing > 0) event.preventDefault();
    };
    window.addEventListener("online", flush);
    window.addEventListener("focus", flush);
    document.addEventListener("visibilitychange", shownOrHidden);
    window.addEventListener("beforeunload", beforeLeaving);
    return () => {
      window.removeEventListener("online", flush);
      window.removeEventListener("focus", flush);
      document.removeEventListener("visibilitychange", shownOrHidden);
      window.removeEventListener("beforeunload", beforeLeaving);
      sync.stop();
    };
  }, [store, outgoing]);
  return current;
}
