import { useEffect, useRef } from "react";
import type { Operation } from "@/lib/core/annotation/operation";
import { openDeviceStore } from "./device-store";
import { indexedOutbox } from "./indexed-outbox";
import { type KeptHistory, keptHistory } from "./kept-history";
import { deferredOutbox } from "./outbox";
import type { Store } from "./store";
import { createSync, type Sync } from "./sync";
import { tabId } from "./tab-id";
import { reviewWire } from "./wire";

/** How often a screen that is looked at asks what came from elsewhere. */
const ASK_EVERY_MS = 20_000;
/** A history is written once the hands rest this long. */
const HISTORY_PAUSE_MS = 150;

type Outgoing = {
  /** What was done before there was anything to send it with. */
  readonly early: Operation[];
  push(operations: readonly Operation[]): void;
};

/** Connects the store to the server and the device for as long as the screen stands, and holds the tab while work waits. */
export function useSync(store: Store, outgoing: Outgoing, version: string | null) {
  const current = useRef<Sync | null>(null);
  useEffect(() => {
    const { reviewId, accountId, editable } = store.view;
    if (!editable) return;
    const device = openDeviceStore(indexedDB);
    // Where it rejects, the outbox says so; nobody else has to.
    device.catch(() => {});
    const tabs = new BroadcastChannel(`verbatim review ${reviewId}`);
    let leaving = false;
    const sync = createSync({
      reviewId,
      version,
      outbox: deferredOutbox(async () => indexedOutbox(await device, accountId)),
      wire: reviewWire(
        { reviewId, accountId },
        (...request) => fetch(...request),
        () => leaving,
      ),
      known: () => store.get().session.sequence,
      onNews: (news) => store.confirm(news),
      onSent: () => tabs.postMessage("sent"),
      onState: (state) => store.set({ sync: state }),
      schedule(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    current.current = sync;
    outgoing.push = (operations) => sync.push(operations);
    void sync.start().then((waiting) => store.adopt(waiting));
    const early = outgoing.early.splice(0);
    if (early.length > 0) sync.push(early);
    const stopKeeping = keepHistory(store, async () =>
      keptHistory(await device, { reviewId, accountId, tabId: tabId(sessionStorage), now: Date.now }),
    );

    const flush = () => sync.flush();
    const catchUp = () => {
      sync.flush();
      void sync.pull();
    };
    const shownOrHidden = () => {
      leaving = document.visibilityState === "hidden";
      if (leaving) sync.flush();
      else catchUp();
    };
    const asking = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) void sync.pull();
    }, ASK_EVERY_MS);
    const beforeLeaving = (event: BeforeUnloadEvent) => {
      const { sync, typing } = store.get();
      if (sync.waiting + sync.refused.length + typing > 0) event.preventDefault();
    };
    tabs.onmessage = () => void sync.pull();
    window.addEventListener("online", catchUp);
    window.addEventListener("focus", catchUp);
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", shownOrHidden);
    window.addEventListener("beforeunload", beforeLeaving);
    return () => {
      clearInterval(asking);
      window.removeEventListener("online", catchUp);
      window.removeEventListener("focus", catchUp);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", shownOrHidden);
      window.removeEventListener("beforeunload", beforeLeaving);
      stopKeeping();
      tabs.close();
      sync.stop();
      void device.then(
        (opened) => opened.close(),
        () => {},
      );
    };
  }, [store, outgoing, version]);
  return current;
}

/** Brings the tab's history back and writes it down as it grows. Where nothing can be kept, undo ends with the page. */
function keepHistory(store: Store, open: () => Promise<KeptHistory>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  let stopped = false;
  const begin = async () => {
    const kept = await open();
    const before = await kept.load();
    if (stopped) return;
    if (before) store.recall(before);
    let { undo, redo } = store.get().session;
    const write = () => {
      timer = undefined;
      kept.save({ undo, redo }).catch(() => {});
    };
    const follow = () => {
      const { session } = store.get();
      if (session.undo === undo && session.redo === redo) return;
      ({ undo, redo } = session);
      clearTimeout(timer);
      timer = setTimeout(write, HISTORY_PAUSE_MS);
    };
    // Whoever leaves at once still has the last step.
    const leave = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    };
    const unsubscribe = store.subscribe(follow);
    window.addEventListener("pagehide", leave);
    stop = () => {
      unsubscribe();
      window.removeEventListener("pagehide", leave);
    };
  };
  begin().catch(() => {});
  return () => {
    stopped = true;
    stop();
    clearTimeout(timer);
  };
}
