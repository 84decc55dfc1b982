import { Button } from "@/components/ui/button";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { type CommandId, keyMapEntry } from "./key-map";
import { KeyOf } from "./keys";
import { runCommand } from "./run-command";
import { TypeMenu } from "./type-menu";
import { useWorkbench } from "./use-store";

/** What else can be made of the mark in hand. */
export function Reshape({ mark }: { mark: Annotation }) {
  const { store } = useWorkbench();
  if (!store.view.editable || mark.type === "block") return null;
  const quote = mark.type === "quote" ? mark : null;
  return (
    <section className="reshape" aria-label="Change this mark">
      <TypeMenu mark={mark} />
      {quote && (
        <>
          <ReshapeButton id="join" word="Join next" />
          <ReshapeButton id="split" word="Split" />
          <ReshapeButton id="addAroundCue" word="Second half" />
        </>
      )}
      {quote?.attributes.form === "mixed" && <ReshapeButton id="fragments" word="Fragments" />}
    </section>
  );
}

function ReshapeButton({ id, word }: { id: CommandId; word: string }) {
  const { store, screen } = useWorkbench();
  const { words, command } = keyMapEntry(id);
  return (
    <Button data-command={id} title={words} onClick={() => runCommand(store, screen, command)}>
      {word} <KeyOf id={id} />
    </Button>
  );
}
