import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { useLayer } from "./shown";
import { useAnnotator, useWorkbench } from "./use-store";
import { goToMissing } from "./visit";

/** Lines shown at once; what comes after them appears as they are dealt with. */
const MOST_LINES = 100;

/** What keeps the review from being submitted, each line a way to the mark. */
export function MissingPanel() {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "missing");
  useLayer();
  const submission = useAnnotator((state) => state.submission);
  const panel = useRef<HTMLElement>(null);
  // Whoever asked to finish goes on with what is missing, and with Escape back to where they asked.
  const asked = useRef<Element | null>(null);
  useEffect(() => {
    if (!open) return;
    asked.current = document.activeElement;
    const inside = panel.current;
    (inside?.querySelector<HTMLElement>("a") ?? inside?.querySelector<HTMLElement>("button"))?.focus();
  }, [open]);
  if (!open) return null;
  const told = typeof submission === "object" && submission.kind === "missing" ? submission.missing : [];
  const own = store.progress.listMissing(MOST_LINES);
  const missing = own.length > 0 ? own : told;
  const count = own.length > 0 ? store.progress.missing : told.length;
  const close = () => {
    store.set({ surface: null });
    if (asked.current instanceof HTMLElement && asked.current.isConnected) asked.current.focus();
    else screen.focusArticle();
  };
  return (
    <section
      className="missing pop"
      aria-labelledby="missing-title"
      data-region
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2 id="missing-title">{count === 0 ? "Nothing is missing" : `Still missing: ${count}`}</h2>
        <Button look="icon" aria-label="Close the list" onClick={close}>
          <Icon name="cross" />
        </Button>
      </header>
      {count === 0 && <p className="done">It can be submitted.</p>}
      <ol>
        {missing.map((one) => (
          <li key={`${one.annotationId ?? ""} ${one.message}`}>
            <a
              href={one.annotationId === null ? "#inspector" : `#mark-${one.annotationId}`}
              onClick={(event) => {
                event.preventDefault();
                goToMissing(store, screen, one);
                if (one.annotationId !== null) screen.focusArticle();
              }}
            >
              {one.message}
            </a>
          </li>
        ))}
      </ol>
      {count > missing.length && <p className="done">And {count - missing.length} more.</p>}
    </section>
  );
}
