import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icons";
import { unsavedCount } from "./all-saved";
import { NotSaved } from "./not-saved";
import { FIELD_AFTER_MS, SAVING_AFTER_MS, type SaveWords, SENT_FOR_MS, saveWords } from "./save-words";
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

type SyncRef = { readonly current: Sync | null };

/** How far the reviewer's changes have come. `data-unsaved` counts what no server has acknowledged. */
export function SaveState({ syncRef }: { syncRef: SyncRef }) {
  const { store } = useWorkbench();
  const sync = useAnnotator((state) => state.sync);
  const typing = useAnnotator((state) => state.typing);
  const unsaved = useAnnotator(unsavedCount);
  const fields = useLasting(typing > 0, FIELD_AFTER_MS) ? typing : 0;
  const slow = useLasting(sync.waiting > 0, SAVING_AFTER_MS);
  const fresh = !useLasting(sync.waiting === 0, SENT_FOR_MS);
  const { look, words, more } = saveWords(sync, { slow, fresh, fields });
  const toldOf = useLasting(more !== null, TOLD_FOR_MS);
  return (
    <div className="save-state" data-unsaved={unsaved}>
      <span className={`save ${look}`} role="status">
        <Icon name={ICONS[look]} />
        {words}
      </span>
      {sync.phase === "signedOut" && (
        <Button onClick={() => store.set({ surface: "signIn" })}>Sign in again</Button>
      )}
      {sync.phase === "unreachable" && (
        <Button look="quiet" onClick={() => syncRef.current?.flush()}>
          Try now
        </Button>
      )}
      {sync.refused.length + sync.damaged.length > 0 && <NotSaved syncRef={syncRef} />}
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
