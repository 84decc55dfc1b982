import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { KeyOf } from "./keys";
import { useAnnotator, useWorkbench } from "./use-store";

const OFFERED_FOR_MS = 8_000;

/** After a removal: what went, and the way back. */
export function UndoOffer() {
  const { store, screen } = useWorkbench();
  const offer = useAnnotator((state) => state.undoOffer);
  useEffect(() => {
    if (offer === null) return;
    const timer = setTimeout(() => store.set({ undoOffer: null }), OFFERED_FOR_MS);
    return () => clearTimeout(timer);
  }, [offer, store]);
  if (offer === null) return null;
  return (
    <aside className="undo-offer" aria-label="Removed">
      {offer}
      <Button
        onClick={() => {
          store.undo();
          screen.focusArticle();
        }}
      >
        Undo <KeyOf id="undo" />
      </Button>
    </aside>
  );
}
