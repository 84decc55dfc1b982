import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Command } from "./commands";
import { KeyList } from "./key-list";
import { runFromButton } from "./run-command";
import { useAnnotator, useWorkbench } from "./use-store";

/** Every key, by what one is doing: read, pressed, changed, printed. */
export function KeysDialog() {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "keys");
  const close = () => store.set({ surface: null });
  // The dialog lets go of the keyboard first, so that the command can send it on.
  const chosen = useRef<Command | null>(null);
  return (
    <Dialog
      open={open}
      onClose={close}
      onClosed={() => {
        const command = chosen.current;
        chosen.current = null;
        if (command) runFromButton(store, screen, command);
        else screen.focusArticle();
      }}
      wide
      title="Keys"
      description="They work while the article or the outline has the focus, never in a field."
    >
      <KeyList
        onDo={(command) => {
          chosen.current = command;
          close();
        }}
      />
      <div className="dialog-foot">
        <Button onClick={() => print()}>Print</Button>
        <Button onClick={close}>Close</Button>
      </div>
    </Dialog>
  );
}
