import { useEffect } from "react";
import { useAnnotator, useWorkbench } from "./use-store";

const SHOWN_FOR_MS = 6_000;

/** Why the last key or press did nothing, for eyes: the announcer says the same to ears. */
export function RefusalNote() {
  const { store } = useWorkbench();
  const refusal = useAnnotator((state) => state.refusal);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => store.set({ refusal: null }), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [refusal, store]);
  if (refusal === null) return null;
  return (
    <p className="refusal" aria-hidden="true">
      {refusal.words}
    </p>
  );
}
