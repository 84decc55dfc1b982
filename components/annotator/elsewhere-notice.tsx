import { Button } from "@/components/ui/button";
import { useAnnotator } from "./use-store";

/** What happened to the review or the app elsewhere, and what to do about it here. */
export function ElsewhereNotice() {
  const { newVersion, closedElsewhere, waiting } = useAnnotator((state) => state.sync);
  const typing = useAnnotator((state) => state.typing);
  if (!newVersion && !closedElsewhere) return null;
  const words = closedElsewhere
    ? "This review was submitted from another window. It can no longer be changed."
    : "A newer version of Verbatim is running. Your work is saved as before.";
  return (
    <aside className="elsewhere" aria-label="From elsewhere" role="status">
      {words}
      <Button
        look="quiet"
        aria-disabled={waiting + typing > 0 || undefined}
        onClick={() => location.reload()}
      >
        {waiting + typing > 0 ? "Saving first" : "Reload the page"}
      </Button>
    </aside>
  );
}
