import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";

/** What keeps the review from being handed in, each line a way to the mark. */
export function MissingPanel() {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "missing");
  const own = useAnnotator((state) => state.missing);
  const submission = useAnnotator((state) => state.submission);
  if (!open) return null;
  const told = typeof submission === "object" && submission.kind === "missing" ? submission.missing : [];
  const missing = own.length > 0 ? own : told;
  const close = () => {
    store.set({ surface: null });
    screen.focusArticle();
  };
  return (
    <section className="missing pop" aria-labelledby="missing-title">
      <header>
        <h2 id="missing-title">
          {missing.length === 0 ? "Nothing is missing" : `Still missing: ${missing.length}`}
        </h2>
        <Button look="icon" aria-label="Close the list" onClick={close}>
          <Icon name="cross" />
        </Button>
      </header>
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
