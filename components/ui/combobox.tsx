"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { type Ref, useId, useMemo, useState } from "react";
import { Icon } from "./icons";
import { type ComboboxOption, matchingOptions } from "./matching-options";

/**
 * A field that finds one of many by name, and can take a name that is not among
 * them. The list opens in the flow, under the field, and covers nothing.
 */
export function Combobox({
  labelId,
  findOptions,
  value,
  placeholder,
  newWords,
  inputRef,
  onPick,
  onCreate,
  onClear,
}: {
  labelId: string;
  /** What can be chosen. Asked only while the list is open; another function asks again. */
  findOptions(): readonly ComboboxOption[];
  value: ComboboxOption | null;
  placeholder: string;
  /** "as a new speaker": what a name that is not in the list becomes. */
  newWords: string;
  inputRef?: Ref<HTMLInputElement>;
  onPick(option: ComboboxOption): void;
  onCreate(name: string): void;
  onClear(): void;
}) {
  const inputId = useId();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const typed = (query ?? "").trim();
  const asked = open || query !== null;
  const options = useMemo(() => (asked ? findOptions() : []), [asked, findOptions]);
  const matching = typed === "" ? options : matchingOptions(options, typed);
  const exact = options.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
  const create: ComboboxOption[] = typed === "" || exact ? [] : [{ id: NEW, label: typed, detail: newWords }];
  const items = [...matching.slice(0, MOST), ...create];

  const leave = () => {
    setOpen(false);
    setQuery(null);
  };
  return (
    <div className="combo">
      <Base.Root
        inline
        open={open}
        onOpenChange={(next, details) => {
          if (details.reason === "escape-key" || details.reason === "outside-press") leave();
          else if (next) setOpen(true);
        }}
        items={items}
        filter={null}
        value={value}
        inputValue={query ?? value?.label ?? ""}
        onInputValueChange={(next, details) => {
          if (details.reason === "input-change") {
            setQuery(next);
            setOpen(true);
          }
        }}
        isItemEqualToValue={(a, b) => a.id === b.id}
        itemToStringLabel={(option: ComboboxOption) => option.label}
        autoHighlight
        onValueChange={(option: ComboboxOption | null) => {
          if (option) {
            if (option.id === NEW) onCreate(option.label);
            else onPick(option);
            leave();
          }
        }}
      >
        <div className="field">
          {(open || value === null) && <Icon name="search" />}
          <Base.Input
            {...(inputRef ? { ref: inputRef } : {})}
            id={inputId}
            aria-labelledby={labelId}
            aria-expanded={open && items.length > 0}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            onClick={() => setOpen(true)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === "Escape" && open) {
                event.preventDefault();
                event.stopPropagation();
                leave();
              } else if (event.key === "ArrowDown" && !open) setOpen(true);
              else if (event.key === "Enter" && typed !== "" && items.length > 0) event.stopPropagation();
            }}
          />
          {!open && value?.detail && (
            <label className="aside" htmlFor={inputId}>
              {value.detail}
            </label>
          )}
          {value && (
            <button type="button" className="clear" aria-label={`Clear ${value.label}`} onClick={onClear}>
              <Icon name="cross" />
            </button>
          )}
        </div>
        {open && items.length > 0 && (
          <Base.List className="pop options">
            {(option: ComboboxOption) => (
              <Base.Item
                key={option.id}
                value={option}
                className="option"
                onMouseDown={(event) => event.preventDefault()}
              >
                {option.id === NEW ? (
                  <span className="new">
                    Add “{option.label}” {option.detail}
                  </span>
                ) : (
                  <>
                    <span className="name">
                      <Marked words={option.label} query={typed} />
                    </span>
                    {option.detail && <span className="detail">{option.detail}</span>}
                    {option.aside && <span className="aside">{option.aside}</span>}
                  </>
                )}
              </Base.Item>
            )}
          </Base.List>
        )}
      </Base.Root>
    </div>
  );
}

const NEW = "new";
/** Options shown at once. */
const MOST = 8;

/** The letters that were typed, underlined in the name. */
function Marked({ words, query }: { words: string; query: string }) {
  const at = query === "" ? -1 : words.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return <b>{words}</b>;
  return (
    <b>
      {words.slice(0, at)}
      <u>{words.slice(at, at + query.length)}</u>
      {words.slice(at + query.length)}
    </b>
  );
}
