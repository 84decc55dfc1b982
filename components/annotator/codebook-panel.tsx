import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { CodebookItem } from "@/lib/core/codebook/codebook-items";
import { codebookIndex, labelsUnderCursor, lookUp, openEntry } from "./codebook-label";
import { WholeCodebook } from "./codebook-list";
import { CodebookSearch } from "./codebook-search";
import { CodebookText, ItemKeys, itemKind, itemName } from "./codebook-text";
import { useLayer } from "./shown";
import { useAnnotator, useWorkbench } from "./use-store";

/** The codebook beside the work: what is searched for, what was opened, what is under the cursor, and all of it. */
export function CodebookPanel() {
  const { store } = useWorkbench();
  const { codebook } = store.view;
  const { opened, query } = useAnnotator((state) => state.lookUp);
  const item = opened === null ? undefined : codebookIndex(codebook).get(opened);
  return (
    <div className="codebook-panel" data-codebook-stays>
      <CodebookSearch />
      {query.trim() === "" && (
        <>
          {item && <OpenedEntry key={item.key} item={item} />}
          <UnderCursor openedKey={item?.key ?? null} />
          <WholeCodebook codebook={codebook} />
        </>
      )}
    </div>
  );
}

function OpenedEntry({ item }: { item: CodebookItem }) {
  const { store } = useWorkbench();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    // What opened it went, or stands in the panel. Whoever came by the tab stays on the tab.
    const here = title.current?.closest(".codebook-panel")?.contains(activeElement);
    if (!here && activeElement !== document.body) return;
    title.current?.focus();
    title.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="codebook-opened" aria-labelledby="codebook-opened">
      <EntryHead item={item}>
        <h2 id="codebook-opened" tabIndex={-1} ref={title}>
          {itemName(item)}
        </h2>
        <Button look="icon" aria-label="Close this entry" onClick={() => close()}>
          <Icon name="cross" />
        </Button>
      </EntryHead>
      <CodebookText item={item} />
    </section>
  );

  function close() {
    const panel = title.current?.closest(".codebook-panel");
    lookUp(store, { opened: null });
    panel?.querySelector("input")?.focus();
  }
}

/** Whatever the keyboard, the pointer or the caret is at. */
function UnderCursor({ openedKey }: { openedKey: string | null }) {
  const { store } = useWorkbench();
  useLayer();
  useAnnotator((state) => state.session.selectedId);
  useAnnotator((state) => state.caret);
  useAnnotator((state) => state.lookUp);
  const [first, ...others] = labelsUnderCursor(store);
  if (!first) return null;
  return (
    <section className="codebook-cursor" aria-labelledby="codebook-cursor">
      <h2 className="lab" id="codebook-cursor">
        Under the cursor
      </h2>
      {first.key !== openedKey && (
        <>
          <EntryHead item={first}>
            <h3>{itemName(first)}</h3>
          </EntryHead>
          <CodebookText item={first} />
        </>
      )}
      {others.length > 0 && (
        <p className="codebook-links">
          <span className="muted">{first.key === openedKey ? "The entry above, and" : "Also here"}</span>
          {others.map((item) => (
            <button key={item.key} type="button" onClick={() => openEntry(store, item.key)}>
              {itemName(item)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

function EntryHead({ item, children }: { item: CodebookItem; children: React.ReactNode }) {
  const { store } = useWorkbench();
  const { question } = item;
  return (
    <>
      <p className="codebook-kind">
        {question ? (
          <button type="button" onClick={() => openEntry(store, question.key)}>
            {question.word}
          </button>
        ) : (
          itemKind(item)
        )}
      </p>
      <div className="codebook-head">
        {children}
        <ItemKeys item={item} />
      </div>
    </>
  );
}
