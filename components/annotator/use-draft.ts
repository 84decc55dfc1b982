import { useEffect, useRef, useState } from "react";
import { useWorkbench } from "./use-store";

/** A pause in typing after which the text is a change. */
const PAUSE_MS = 400;

export type Draft = { readonly value: string; type(value: string): void; commit(): void };

/**
 * Text on its way into the layer: shown at once, a change after a short pause,
 * on leaving the field, and when the field goes. Follows `saved` while nothing
 * is being typed, so that undo shows.
 */
export function useDraft(saved: string, onCommit: (value: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const latest = useRef({ saved, onCommit });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  latest.current = { saved, onCommit };
  useUnsavedWords(typed !== null);

  const commit = useRef(() => {
    clearTimeout(timer.current);
    const value = pending.current;
    pending.current = null;
    if (value !== null && value !== latest.current.saved) latest.current.onCommit(value);
    setTyped(null);
  }).current;

  useEffect(() => commit, [commit]);

  return {
    value: typed ?? saved,
    type(value) {
      pending.current = value;
      setTyped(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, PAUSE_MS);
    },
    commit,
  };
}

/** Counts a field among what is not saved for as long as it holds words that are no change yet. */
export function useUnsavedWords(unsaved: boolean): void {
  const { store } = useWorkbench();
  useEffect(() => {
    if (!unsaved) return;
    store.set({ typing: store.get().typing + 1 });
    return () => store.set({ typing: store.get().typing - 1 });
  }, [unsaved, store]);
}
