/**
 * What the panels beside the article show: the layer and the mark in hand, a
 * moment behind the store. The words answer a key first, in the same frame; the
 * panels follow as soon as there is time, and a newer key goes before them.
 */
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
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

function sameShown(a: Shown, b: Shown): boolean {
  return a.turn === b.turn && a.layer === b.layer && a.selectedId === b.selectedId;
}

/** A field that a key asks for is there at once, and a control shows at once what it was set to: until then it would spring back. */
function cannotWait(last: Shown, next: Shown): boolean {
  return next.turn !== last.turn || document.activeElement?.closest("#inspector") != null;
}

/** Follows the store for the panels inside. */
export function ShownLater({ children }: { children: ReactNode }) {
  return <ShownContext value={useAnnotatorLater(shownOf, sameShown, cannotWait)}>{children}</ShownContext>;
}

/**
 * A slice of the state a moment behind the store, for what need not be in the
 * frame that answers a key: the next one shows it, unless `cannotWait` says that
 * it is drawn at once. The functions of the first drawing are used throughout.
 */
export function useAnnotatorLater<T>(
  pick: (state: AnnotatorState) => T,
  same: (a: T, b: T) => boolean = Object.is,
  cannotWait: (last: T, next: T) => boolean = () => false,
): T {
  const { store } = useWorkbench();
  const [first] = useState(() => pick(store.get()));
  const [shown, setShown] = useState(() => first);
  const rules = useRef({ pick, same, cannotWait }).current;
  useEffect(() => {
    const { pick, same, cannotWait } = rules;
    let last = first;
    const later = afterFrame(() => {
      const next = last;
      startTransition(() => setShown(() => next));
    });
    const follow = () => {
      const next = pick(store.get());
      if (same(last, next)) return;
      const now = cannotWait(last, next);
      last = next;
      if (now) setShown(() => next);
      else later.ask();
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      later.stop();
    };
  }, [store, first, rules]);
  return shown;
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
