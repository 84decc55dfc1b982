import { useState } from "react";
import { Button } from "@/components/ui/button";
import { changeWords } from "./change-words";
import { remedyFor } from "./save-words";
import type { Sync } from "./sync";
import { useAnnotator, useWorkbench } from "./use-store";

/** Lines shown; a device that was away for long may hold thousands. */
const MOST_LINES = 50;

/** The changes that could not be saved, each with the reason and what to do. */
export function NotSaved({ syncRef }: { syncRef: { readonly current: Sync | null } }) {
  const { store } = useWorkbench();
  const { refused, damaged } = useAnnotator((state) => state.sync);
  const [shown, setShown] = useState(false);
  const count = refused.length + damaged.length;
  const giveUp = () => {
    const ids = refused.map(({ operation }) => operation.id);
    syncRef.current?.discard([...ids, ...damaged.map(({ id }) => id)]);
    store.forget(ids);
  };
  return (
    <>
      <Button look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Why
      </Button>
      {shown && (
        <section className="refused pop" aria-label="Changes that were not saved">
          <ul>
            {refused.slice(0, MOST_LINES).map(({ operation, message, status }) => (
              <li key={operation.id}>
                {changeWords(operation, store.get().session.layer)}: <b>{message}</b> {remedyFor(status)}
              </li>
            ))}
            {damaged.slice(0, MOST_LINES).map(({ id, content }) => (
              <li key={id}>
                A change kept on this device: <b>It can no longer be read.</b> Discard it and make the change
                again.
                <details>
                  <summary>What is left of it</summary>
                  <code className="data">{content.slice(0, 400)}</code>
                </details>
              </li>
            ))}
          </ul>
          {count > MOST_LINES && <p>And {count - MOST_LINES} more.</p>}
          <div className="dialog-foot">
            {refused.length > 0 && <Button onClick={() => syncRef.current?.retry()}>Try again</Button>}
            <Button onClick={giveUp}>Discard {count === 1 ? "it" : "them"}</Button>
          </div>
        </section>
      )}
    </>
  );
}
