import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type KeyMapEntry, keyMapEntry } from "./key-map";
import { rowWords } from "./key-words";
import { StrokeKeys } from "./keys";
import { type Proposal, proposeStandard, proposeStroke, withStroke } from "./rebind";
import { spoken } from "./stroke-words";
import { strokesOf } from "./strokes";
import { useKeys } from "./use-key-bindings";
import { useWorkbench } from "./use-store";

const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "NumLock"]);

/** Takes another key for a command from the keyboard itself, and asks where another command has it. */
export function ChangeKey({
  entry: { id },
  words,
  onDone,
}: {
  entry: KeyMapEntry;
  words: string;
  onDone(): void;
}) {
  const { store, keys } = useWorkbench();
  const { bindings } = useKeys();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const take = (next: Proposal) => {
    if (next.kind === "free") keys.current.change(next.preferences);
    if (next.kind === "free" || next.kind === "same") onDone();
    else setProposal(next);
  };
  const off = bindings.strokesOf(id).length === 0;
  const changed = bindings.preferences[id] !== undefined;
  const { codebook } = store.view;
  return (
    <fieldset
      className="key-change"
      // The dialog stays while Escape leaves the field.
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <legend className="sr">{`The key: ${words}`}</legend>
      {/* A field, so that a screen reader hands the keys on. */}
      <input
        ref={field}
        className="key-field"
        readOnly
        value="Press the new key"
        aria-label={`New key: ${words}. Press it; Esc cancels.`}
        onKeyDown={(event) => {
          if (event.key === "Escape" || event.key === "Tab" || MODIFIERS.has(event.key)) return;
          event.preventDefault();
          const [stroke] = strokesOf(event.nativeEvent);
          take(
            stroke === undefined
              ? { kind: "refused", why: "That key has no name here." }
              : proposeStroke(bindings, id, stroke),
          );
        }}
      />
      <Button
        look="quiet"
        aria-disabled={off || undefined}
        onClick={() => {
          if (off) return;
          keys.current.change(withStroke(bindings.preferences, id, null, bindings.apple));
          onDone();
        }}
      >
        Switch off
      </Button>
      <Button
        look="quiet"
        aria-disabled={!changed || undefined}
        onClick={() => changed && take(proposeStandard(bindings, id))}
      >
        Reset
      </Button>
      <Button look="quiet" onClick={onDone}>
        Cancel
      </Button>
      <div role="alert">
        {proposal?.kind === "refused" && <p className="field-error">{proposal.why}</p>}
        {proposal?.kind === "taken" && (
          <p className="key-taken">
            <StrokeKeys stroke={proposal.stroke} apple={bindings.apple} /> has a meaning already:{" "}
            {rowWords(keyMapEntry(proposal.by), codebook)}.
          </p>
        )}
      </div>
      {proposal?.kind === "taken" && (
        <Button
          onClick={() => {
            keys.current.change(proposal.preferences);
            onDone();
          }}
        >
          {proposal.gets === null
            ? "Take it"
            : `Swap: that one gets ${spoken(proposal.gets, bindings.apple)}`}
        </Button>
      )}
    </fieldset>
  );
}
