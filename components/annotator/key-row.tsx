import { Fragment, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChangeKey } from "./change-key";
import { unmetNeed } from "./command-needs";
import type { Command } from "./commands";
import type { KeyMapEntry } from "./key-map";
import { StrokeKeys } from "./keys";
import { useKeys } from "./use-key-bindings";
import { useWorkbench } from "./use-store";

/** One command: a press does it, beside it its strokes and the way to change them. */
export function KeyRow({
  entry,
  words,
  changing,
  onChanging,
  onDo,
}: {
  entry: KeyMapEntry;
  words: string;
  changing: boolean;
  onChanging(on: boolean): void;
  onDo(command: Command): void;
}) {
  const { store } = useWorkbench();
  const { bindings } = useKeys();
  const [told, setTold] = useState("");
  const change = useRef<HTMLButtonElement>(null);
  const { id, command } = entry;
  const strokes = bindings.strokesOf(id);
  const need = unmetNeed(store, command);
  return (
    <li>
      <div className="key-row">
        <button
          type="button"
          className="key-do"
          data-command={id}
          aria-disabled={need !== null || undefined}
          onClick={() => {
            if (need === null) onDo(command);
            else setTold(need);
          }}
        >
          {words}
        </button>
        <span className="key-strokes">
          {strokes.length === 0 && <span className="muted">off</span>}
          {strokes.map((stroke, at) => (
            <Fragment key={stroke}>
              {at > 0 && <span className="muted"> or </span>}
              <StrokeKeys stroke={stroke} apple={bindings.apple} />
            </Fragment>
          ))}
        </span>
        <Button
          look="quiet"
          ref={change}
          aria-expanded={changing}
          aria-label={`Change the key: ${words}`}
          onClick={() => onChanging(!changing)}
        >
          Change
        </Button>
      </div>
      {told !== "" && (
        <p className="field-error" role="alert">
          {told}
        </p>
      )}
      {changing && (
        <ChangeKey
          entry={entry}
          words={words}
          onDone={() => {
            onChanging(false);
            change.current?.focus();
          }}
        />
      )}
    </li>
  );
}
