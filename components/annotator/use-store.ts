import { createContext, type RefObject, useContext, useSyncExternalStore } from "react";
import type { AnnotatorState } from "./annotator-state";
import type { KeyBindings } from "./key-bindings";
import type { Screen } from "./screen";
import type { Store } from "./store";

type Workbench = {
  readonly store: Store;
  readonly screen: Screen;
  /** What the keys mean to this person now. */
  readonly keys: RefObject<KeyBindings>;
};

/** The store, the screen and the keys, for every part of the annotator. */
export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new TypeError("The annotator's parts stand inside an Annotator");
  return workbench;
}

/** A slice of the state. `pick` must return something the state itself holds. */
export function useAnnotator<T>(pick: (state: AnnotatorState) => T): T {
  const { store } = useWorkbench();
  return useSyncExternalStore(
    store.subscribe,
    () => pick(store.get()),
    () => pick(store.get()),
  );
}
