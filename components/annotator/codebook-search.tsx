import { Combobox } from "@base-ui/react/combobox";
import { useId, useMemo } from "react";
import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import { type Found, searchCodebook } from "@/lib/core/codebook/search-codebook";
import { codebookIndex, lookUp, openEntry } from "./codebook-label";
import { FoundWords, ItemKeys, itemKind, itemName } from "./codebook-text";
import { KeyOf } from "./keys";
import { useRequestedFocus } from "./use-focus-request";
import { useAnnotator, useWorkbench } from "./use-store";

/** Entries listed at once; more of them want another word. */
const MOST = 40;

/** Finds entries by any words of theirs. Arrow keys move through what is found, Enter opens it. */
export function CodebookSearch() {
  const { store } = useWorkbench();
  const { codebook } = store.view;
  const query = useAnnotator((state) => state.lookUp.query);
  const field = useRequestedFocus<HTMLInputElement>("codebookSearch");
  const labelId = useId();
  const found = useMemo(
    () => searchCodebook([...codebookIndex(codebook).values()], query),
    [codebook, query],
  );
  const shown = found.slice(0, MOST);
  const searching = query.trim() !== "";
  const setQuery = (next: string) => lookUp(store, { query: next });
  return (
    <section className="codebook-search" aria-label="Search the codebook">
      <Combobox.Root
        inline
        open={searching}
        items={shown}
        filter={null}
        value={null}
        inputValue={query}
        onInputValueChange={(next, { reason }) => {
          if (reason === "input-change") setQuery(next);
        }}
        isItemEqualToValue={(a, b) => a.item.key === b.item.key}
        itemToStringLabel={({ item }: Found) => item.word}
        autoHighlight
        onValueChange={(next: Found | null) => {
          if (next) openEntry(store, next.item.key);
        }}
      >
        <label className="lab" id={labelId} htmlFor={`${labelId}-field`}>
          Search the codebook <KeyOf id="codebook" />
        </label>
        <div className="field">
          <Icon name="search" />
          <Combobox.Input
            ref={field}
            id={`${labelId}-field`}
            aria-expanded={searching && shown.length > 0}
            autoComplete="off"
            spellCheck={false}
            placeholder="ellipsis, byline, who said it"
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventBaseUIHandler();
              // With nothing to clear, the key lets the inspector go.
              if (query === "") return;
              event.preventDefault();
              event.stopPropagation();
              setQuery("");
            }}
          />
          {query !== "" && (
            <button
              type="button"
              className="clear"
              aria-label="Clear the search"
              onClick={() => {
                setQuery("");
                field.current?.focus();
              }}
            >
              <Icon name="cross" />
            </button>
          )}
        </div>
        <p className="room num" role="status">
          {searching && foundWords(found.length)}
        </p>
        {searching && shown.length > 0 && (
          <Combobox.List className="codebook-found" aria-labelledby={labelId}>
            {(entry: Found) => (
              <Combobox.Item key={entry.item.key} value={entry} className="codebook-hit">
                <span className="codebook-hit-head">
                  <b>
                    <FoundWords words={itemName(entry.item)} query={query} />
                  </b>
                  <span className="muted">
                    <FoundWords words={itemKind(entry.item)} query={query} />
                  </span>
                  <ItemKeys item={entry.item} />
                </span>
                <span className="mid">
                  <FoundWords words={entry.excerpt} query={query} />
                </span>
              </Combobox.Item>
            )}
          </Combobox.List>
        )}
      </Combobox.Root>
    </section>
  );
}

function foundWords(count: number): string {
  if (count === 0) return "Nothing in the codebook has these words.";
  if (count > MOST) return `The first ${MOST} of ${count} entries`;
  return counted(count, "entry", "entries");
}
