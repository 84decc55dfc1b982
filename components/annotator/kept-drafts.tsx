import { useEffect } from "react";
import { readDrafts, unsentDrafts, writeDrafts } from "./comment-draft";
import { useLayer } from "./shown";
import { useUnsavedWords } from "./use-draft";
import { useAnnotator, useWorkbench } from "./use-store";

/** Keeps comments that are not sent over a reload of the tab, and counts them among what is not saved. Draws nothing. */
export function KeptDrafts() {
  const { store } = useWorkbench();
  const { view } = store;
  const layer = useLayer();
  const drafts = useAnnotator((state) => state.drafts);
  useUnsavedWords(unsentDrafts(drafts, layer).length > 0);
  useEffect(() => {
    if (!view.editable) return;
    const before = readDrafts(sessionStorage, view);
    if (before.size > 0) store.set({ drafts: new Map([...before, ...store.get().drafts]) });
    let written = store.get().drafts;
    return store.subscribe(() => {
      const { drafts } = store.get();
      if (drafts === written) return;
      written = drafts;
      writeDrafts(sessionStorage, view, drafts);
    });
  }, [store, view]);
  return null;
}
