import { useEffect, useRef } from "react";
import type { FocusRequest } from "./annotator-state";
import type { Store } from "./store";
import { useAnnotator, useWorkbench } from "./use-store";

/** The last request of each store that every field has had its turn to answer. */
const served = new WeakMap<Store, number>();

/** How often a key has asked for this field; rises by one each time, 0 until then. */
export function useFocusRequest(field: FocusRequest["field"]): number {
  return useAnnotator(({ focusRequest }) => (focusRequest?.field === field ? focusRequest.turn : 0));
}

/**
 * A ref whose element takes the focus when a key asks for the field, also where
 * the field is only drawn because of it. Old requests are not repeated.
 */
export function useRequestedFocus<E extends HTMLElement>(field: FocusRequest["field"]) {
  const element = useRef<E>(null);
  useRequest(field, () => {
    element.current?.focus();
    element.current?.scrollIntoView({ block: "nearest" });
  });
  return element;
}

/** Does what a key asks of a field, once for each time it asks. */
export function useRequest(field: FocusRequest["field"], answer: () => void): void {
  const { store } = useWorkbench();
  const turn = useFocusRequest(field);
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => {
    if (turn > (served.get(store) ?? 0)) latest.current();
  }, [turn, store]);
}

/** Closes each request once the fields below have had their turn: effects of what is drawn within run first. */
export function useServedRequests(): void {
  const { store } = useWorkbench();
  const turn = useAnnotator(({ focusRequest }) => focusRequest?.turn ?? 0);
  useEffect(() => void served.set(store, turn), [turn, store]);
}
