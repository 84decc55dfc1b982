import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { CHARACTER_KEYS } from "./bind-keys";
import type { Command } from "./commands";
import type { KeysSaving } from "./key-bindings";
import { KEY_GROUPS, KEY_MAP } from "./key-map";
import { KeyRow } from "./key-row";
import { rowWords } from "./key-words";
import { withCharacterKeys } from "./rebind";
import { spoken } from "./stroke-words";
import { useKeys } from "./use-key-bindings";
import { useWorkbench } from "./use-store";

/** Where there is room for two: what is done with marks, and going about. */
const SECOND = KEY_GROUPS.findIndex(({ title }) => title === "Go to");
const COLUMNS = [KEY_GROUPS.slice(0, SECOND), KEY_GROUPS.slice(SECOND)];

/** The map of keys: found by words, each line done by a press, each key changed in place. */
export function KeyList({ onDo }: { onDo(command: Command): void }) {
  const { store, keys } = useWorkbench();
  const { bindings, saving } = useKeys();
  const [query, setQuery] = useState("");
  const [changing, setChanging] = useState<string | null>(null);
  const { codebook } = store.view;
  const characters = bindings.preferences[CHARACTER_KEYS] !== null;
  const found = KEY_MAP.filter((entry) => {
    const strokes = bindings.strokesOf(entry.id).map((stroke) => spoken(stroke, bindings.apple));
    return holdsAll(`${entry.group} ${rowWords(entry, codebook)} ${strokes.join(" ")}`, query);
  });
  return (
    <div className="key-list">
      <div className="key-tools">
        <label className="field key-search">
          <Icon name="search" />
          <span className="sr">Find a key or what it does</span>
          <input
            type="search"
            value={query}
            placeholder="Find a key or what it does"
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={characters}
            onChange={({ target }) => {
              keys.current.change(withCharacterKeys(bindings.preferences, target.checked));
            }}
          />
          Letters, digits and signs work alone
        </label>
        <Button
          look="quiet"
          aria-disabled={Object.keys(bindings.preferences).length === 0 || undefined}
          onClick={() => {
            if (Object.keys(bindings.preferences).length > 0) keys.current.change({});
          }}
        >
          Reset all
        </Button>
      </div>
      <p className="key-saving" role="status">
        {saving && savingWords(saving)}
      </p>
      {found.length === 0 && <p className="muted">No key is called that.</p>}
      <div className="key-map">
        {COLUMNS.map((groups) => (
          <div key={groups[0]?.title}>
            {groups.map((group) => {
              const rows = found.filter((entry) => entry.group === group.title);
              return (
                rows.length > 0 && (
                  <section key={group.title}>
                    <h3>{group.title}</h3>
                    {"note" in group && <p>{group.note}</p>}
                    <ul>
                      {rows.map((entry) => (
                        <KeyRow
                          key={entry.id}
                          entry={entry}
                          words={rowWords(entry, codebook)}
                          changing={changing === entry.id}
                          onChanging={(on) => setChanging(on ? entry.id : null)}
                          onDo={onDo}
                        />
                      ))}
                    </ul>
                  </section>
                )
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function holdsAll(text: string, query: string): boolean {
  const low = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
}

function savingWords(saving: KeysSaving): string {
  switch (saving.kind) {
    case "saved":
      return "Saved. Your keys are the same on every device.";
    case "saving":
      return "Saving your keys";
    case "waiting":
      return "Kept for this visit. They are saved when the server answers.";
    case "refused":
      return `Kept for this visit, not saved: ${saving.message}`;
  }
}
