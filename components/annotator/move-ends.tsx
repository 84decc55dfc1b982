import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { directionOfWords } from "@/lib/core/text/direction";
import type { EndUnit } from "./end-steps";
import { type CommandId, keyMapEntry } from "./key-map";
import { KeyOf } from "./keys";
import { runCommand } from "./run-command";
import { useWorkbench } from "./use-store";

/** Which way an earlier and a later place lie. */
const LEFT_TO_RIGHT = ["left", "right"] as const;
const RIGHT_TO_LEFT = ["right", "left"] as const;
const UNITS: readonly EndUnit[] = ["character", "word", "sentence"];

/** The ends of the mark in hand, for pointers and for fingers: by a character, a word or a sentence. */
export function MoveEnds({ mark }: { mark: Annotation }) {
  const { store } = useWorkbench();
  const id = useId();
  const [unit, setUnit] = useState<EndUnit>("word");
  if (!store.view.editable || mark.type === "block") return null;
  const words = mark.spans[0]?.exact ?? "";
  const [earlier, later] = directionOfWords(words) === "rtl" ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return (
    <div className="ends">
      <span>Start</span>
      <EndButton id={`start.${unit}.out`} icon={earlier} />
      <EndButton id={`start.${unit}.in`} icon={later} />
      <span>End</span>
      <EndButton id={`end.${unit}.in`} icon={earlier} />
      <EndButton id={`end.${unit}.out`} icon={later} />
      <fieldset className="units">
        <legend className="sr">Move the ends by</legend>
        {UNITS.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={unit === one} onChange={() => setUnit(one)} />
            <span>{one}</span>
          </label>
        ))}
      </fieldset>
      <span className="end-keys">
        <KeyOf id={`end.${unit}.in`} />
        <KeyOf id={`end.${unit}.out`} />
      </span>
    </div>
  );
}

function EndButton({ id, icon }: { id: CommandId; icon: "left" | "right" }) {
  const { store, screen } = useWorkbench();
  const { words, command } = keyMapEntry(id);
  return (
    <Button
      look="icon"
      aria-label={words}
      data-command={id}
      onClick={() => runCommand(store, screen, command)}
    >
      <Icon name={icon} />
    </Button>
  );
}
