import { useEffect, useRef } from "react";
import type { FocusRequest } from "./store";
import { useAnnotator } from "./use-store";

/** How often a key has asked for this field; rises by one each time, 0 until then. */
export function useFocusRequest(field: FocusRequest["field"]): number {
  return useAnnotator(({ focusRequest }) => (focusRequest?.field === field ? focusRequest.turn : 0));
}

/** A ref whose element takes the focus when a key asks for the field. Old requests are not repeated. */
export function useRequestedFocus<E extends HTMLElement>(field: FocusRequest["field"]) {
  const element = useRef<E>(null);
  const turn = useFocusRequest(field);
  const answered = useRef(turn);
  useEffect(() => {
    if (turn === 0 || turn === answered.current) return;
    answered.current = turn;
    element.current?.focus();
    element.current?.scrollIntoView({ block: "nearest" });
  }, [turn]);
  return element;
}
