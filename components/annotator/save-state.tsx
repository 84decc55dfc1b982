import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icons";
import { changeWords } from "./change-words";
import {
  FIELD_AFTER_MS,
  remedyFor,
  SAVING_AFTER_MS,
  type SaveWords,
  SENT_FOR_MS,
  saveWords,
} from "./save-words";
import type { Sync } from "./sync";
import { useAnnotator, useWorkbench } from "./use-store";

/** How long what is in the way is told in full before the bar alone says it. */
const TOLD_FOR_MS = 8_000;

const ICONS: Readonly<Record<SaveWords["look"], IconName>> = {
  saved: "saved",
  saving: "saving",
  waiting: "offline",
  problem: "warning",
};

/** How far the reviewer's changes have come. `data-unsaved` counts what no server has acknowledged. */
export function SaveState({
  signInHref,
  syncRef,
}: {
  signInHref: string;
  syncRef: { readonly current: Sync | null };
}) {
  const { store } = useWorkbench();
  const sync = useAnnotator((state) => state.sync);
  const typing = useAnnotator((state) => state.typing);
  const fields = useLasting(typing > 0, FIELD_AFTER_MS) ? typing : 0;
  const slow = useLasting(sync.waiting > 0, SAVING_AFTER_MS);
  const fresh = !useLasting(sync.waiting === 0, SENT_FOR_MS);
  const { look, words, more } = saveWords(sync, { slow, fresh, fields });
  const toldOf = useLasting(more !== null, TOLD_FOR_MS);
  const [shown, setShown] = useState(false);
  const { refused } = sync;
  const giveUp = () => {
    const ids = refused.map(({ operation }) => operation.id);
    syncRef.current?.discard(ids);
    store.forget(ids);
  };
  return (
    <div className="save-state" data-unsaved={sync.waiting + refused.length + typing}>
      <span className={`save ${look}`} role="status">
        <Icon name={ICONS[look]} />
        {words}
      </span>
      {sync.phase === "signedOut" && (
        <>
          <a className="save-link" href={signInHref} target="_blank" rel="noreferrer">
            Sign in again in another tab
          </a>
          <Button look="quiet" onClick={() => syncRef.current?.flush()}>
            Try now
          </Button>
        </>
      )}
      {sync.phase === "unreachable" && (
        <Button look="quiet" onClick={() => syncRef.current?.flush()}>
          Try now
        </Button>
      )}
      {refused.length > 0 && (
        <>
          <Button look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
            Why
          </Button>
          {shown && (
            <section className="refused pop" aria-label="Changes that were not saved">
              <ul>
                {refused.map(({ operation, message, status }) => (
                  <li key={operation.id}>
                    {changeWords(operation, store.get().session.layer)}: <b>{message}</b> {remedyFor(status)}
                  </li>
                ))}
              </ul>
              <div className="dialog-foot">
                <Button onClick={() => syncRef.current?.retry()}>Try again</Button>
                <Button onClick={giveUp}>Discard {refused.length === 1 ? "it" : "them"}</Button>
              </div>
            </section>
          )}
        </>
      )}
      {!sync.kept && (
        <span className="save problem">
          This browser keeps nothing: a closed tab loses what is not saved.
        </span>
      )}
      {more && (
        <span className={toldOf ? "sr" : "more pop"} role={sync.phase === "offline" ? "alert" : "status"}>
          {more}
        </span>
      )}
    </div>
  );
}

/** True once `on` has held for `ms`. */
function useLasting(on: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on, ms]);
  return on && lasting;
}
