import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";

/** What keeps the review from being submitted, each line a way to the mark. */
export function MissingPanel() {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "missing");
  const own = useAnnotator((state) => state.missing);
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
  const missing = own.length > 0 ? own : told;
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
        <h2 id="missing-title">
          {missing.length === 0 ? "Nothing is missing" : `Still missing: ${missing.length}`}
        </h2>
        <Button look="icon" aria-label="Close the list" onClick={close}>
          <Icon name="cross" />
        </Button>
      </header>
      {missing.length === 0 && <p className="done">It can be submitted.</p>}
      <ol>
        {missing.map(({ annotationId, message }) => (
          <li key={`${annotationId} ${message}`}>
            <a
              href={`#mark-${annotationId}`}
              onClick={(event) => {
                event.preventDefault();
                visit(store, screen, annotationId);
                screen.focusArticle();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
