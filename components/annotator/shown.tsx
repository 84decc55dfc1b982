/**
 * What the panels beside the article show: the layer and the mark in hand, a
 * moment behind the store. The words answer a key first, in the same frame; the
 * panels follow as soon as there is time, and a newer key goes before them.
 */
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from "react";
import type { Layer } from "@/lib/core/annotation/layer";
import { afterFrame } from "./after-frame";
import type { AnnotatorState } from "./annotator-state";
import { useWorkbench } from "./use-store";

type Shown = {
  readonly layer: Layer;
  readonly selectedId: string | null;
  /** The field a key asked for last: for that the panels are drawn at once. */
  readonly turn: number;
};

const ShownContext = createContext<Shown | null>(null);

function shownOf({ session: { layer, selectedId }, focusRequest }: AnnotatorState): Shown {
  return { layer, selectedId, turn: focusRequest?.turn ?? 0 };
}

/** Follows the store for the panels inside. */
export function ShownLater({ children }: { children: ReactNode }) {
  const { store } = useWorkbench();
  const [first] = useState(() => shownOf(store.get()));
  const [shown, setShown] = useState(first);
  useEffect(() => {
    let last = first;
    const later = afterFrame(() => {
      const next = shownOf(store.get());
      startTransition(() => setShown(next));
    });
    const follow = () => {
      const next = shownOf(store.get());
      const asked = next.turn !== last.turn;
      if (!asked && next.layer === last.layer && next.selectedId === last.selectedId) return;
      last = next;
      // A control that is used shows at once what it was set to: until then it would spring back.
      const used = document.activeElement?.closest("#inspector") != null;
      if (asked || used) setShown(next);
      else later.ask();
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      later.stop();
    };
  }, [store, first]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

/** The layer and the mark in hand, as the panels show them. */
export function useShown(): Shown {
  const { store } = useWorkbench();
  return useContext(ShownContext) ?? shownOf(store.get());
}

/** The layer the panels show; draws the part again whenever it changes: for what is read from `store.index` and `store.progress`. */
export function useLayer(): Layer {
  return useShown().layer;
}
