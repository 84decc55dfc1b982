import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { findEntry } from "@/lib/core/codebook/look-up";
import { BlockInspector } from "./block-inspector";
import { MentionInspector } from "./mention-inspector";
import { NotSpeechInspector } from "./not-speech-inspector";
import { QuoteInspector } from "./quote-inspector";
import { useAnnotator, useWorkbench } from "./use-store";

/** Everything about the mark in hand. */
export function Inspector() {
  const { store, screen } = useWorkbench();
  const { selectedId, layer } = useAnnotator((state) => state.session);
  const quotes = useAnnotator((state) => state.quotes);
  const mark = (selectedId !== null && layer.annotations.get(selectedId)) || null;
  const summary = quotes.find(({ quote }) => quote.id === selectedId);
  // A mark that is removed takes the button that removed it along, and the focus with it.
  const before = useRef(mark);
  useEffect(() => {
    if (before.current && !mark && document.activeElement === document.body) screen.focusArticle();
    before.current = mark;
  }, [mark, screen]);
  // What is said of another mark is read from its head.
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(selectedId);
  useEffect(() => {
    if (shown.current !== selectedId) pane.current?.scrollTo({ top: 0 });
    shown.current = selectedId;
  }, [selectedId]);
  return (
    <aside
      className="insp"
      ref={pane}
      id="inspector"
      aria-label="Inspector"
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        screen.focusArticle();
      }}
    >
      {mark && (
        <Button
          look="icon"
          className="sheet-close"
          aria-label="Close the inspector"
          onClick={() => store.select(null)}
        >
          <Icon name="cross" />
        </Button>
      )}
      {mark === null && <NothingSelected />}
      {summary && <QuoteInspector key={summary.quote.id} summary={summary} />}
      {mark?.type === "not_speech" && <NotSpeechInspector mark={mark} />}
      {mark?.type === "block" && <BlockInspector mark={mark} />}
      {(mark?.type === "source" || mark?.type === "cue") && <MentionInspector key={mark.id} mark={mark} />}
    </aside>
  );
}

function NothingSelected() {
  const { store } = useWorkbench();
  const { editable, codebook } = store.view;
  const empty = useAnnotator((state) => state.session.layer.annotations.size === 0);
  const rule = findEntry(codebook, "types", "quote");
  return (
    <section className="blank">
      <Notice title={empty ? "No marks yet" : "Nothing selected"}>
        <p>
          {!editable && "Press a mark to read what was found."}
          {editable && !empty && "Press a mark, or J for the next one. Select words to make one."}
          {editable &&
            empty &&
            "Select the words of a quote and press D for direct, I for indirect, M for mixed."}
        </p>
        {editable && rule && "definition" in rule && <p className="muted">{rule.definition}</p>}
      </Notice>
    </section>
  );
}
