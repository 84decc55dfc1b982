import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { useAnnotator, useWorkbench } from "./use-store";

/** Find in article. Enter goes on to the next place, Shift Enter back, Escape leaves. */
export function FindBar() {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "find");
  const { query, found, at } = useAnnotator((state) => state.find);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!open) return;
    // Selecting moves the focus in some browsers only.
    input.current?.focus();
    input.current?.select();
  }, [open]);
  if (!open) return null;

  const go = (to: number) => {
    const index = (to + found.length) % Math.max(1, found.length);
    const place = found[index];
    if (!place) return;
    store.set({ find: { query, found, at: index } });
    screen.setCaret({ anchor: place.start, head: place.end });
    screen.reveal(place.start);
  };
  const close = () => {
    store.search("");
    store.set({ surface: null });
    screen.focusArticle();
  };
  const count = query === "" ? "" : found.length === 0 ? "Not found" : `${at + 1} of ${found.length}`;
  return (
    <search className="find">
      <label className="field">
        <Icon name="search" />
        <span className="sr">Find in the article</span>
        <input
          ref={input}
          value={query}
          placeholder="Find in the article"
          onChange={(event) => store.search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              const first = store.words() === null;
              go(first ? at : at + (event.shiftKey ? -1 : 1));
            }
            if (event.key === "Escape") close();
          }}
        />
        <span className="muted num" role="status">
          {count}
        </span>
      </label>
      <Button look="icon" aria-label="Previous place" onClick={() => go(at - 1)}>
        <Icon name="up" />
      </Button>
      <Button look="icon" aria-label="Next place" onClick={() => go(at + 1)}>
        <Icon name="down" />
      </Button>
      <Button look="icon" aria-label="Close find" onClick={close}>
        <Icon name="cross" />
      </Button>
    </search>
  );
}
