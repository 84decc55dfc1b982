import { Button } from "@/components/ui/button";
import { useAnnotator } from "./use-store";

/** What happened to the review or the app elsewhere, and what to do about it here. */
export function ElsewhereNotice() {
  const { newVersion, closedElsewhere, waiting } = useAnnotator((state) => state.sync);
  if (!newVersion && !closedElsewhere) return null;
  const unsaved = waiting > 0;
  const words = closedElsewhere
    ? "This review was submitted from another window. It can no longer be changed."
    : "A newer version of Verbatim is running. Your work is saved as before.";
  return (
    <aside className="elsewhere" aria-label="From elsewhere">
      <p role="status">{words}</p>
      <Button
        look="quiet"
        aria-disabled={unsaved || undefined}
        onClick={() => {
          if (!unsaved) location.reload();
        }}
      >
        {unsaved ? "Saving first" : "Reload the page"}
      </Button>
    </aside>
  );
}
