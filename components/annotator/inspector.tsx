import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { findEntry } from "@/lib/core/codebook/look-up";
import { AlsoHere } from "./also-here";
import type { InspectorTab } from "./annotator-state";
import { ArticlePanel } from "./article-panel";
import { BlockInspector } from "./block-inspector";
import { CodebookCursor } from "./codebook-cursor";
import { CodebookPanel } from "./codebook-panel";
import { Comments } from "./comments";
import { HowToBegin, HowToGoOn } from "./how-to-begin";
import { KeptDrafts } from "./kept-drafts";
import type { CommandId } from "./key-map";
import { KeyOf } from "./keys";
import { MentionInspector } from "./mention-inspector";
import { NotSpeechInspector } from "./not-speech-inspector";
import { Beside } from "./opening";
import { QuoteInspector } from "./quote-inspector";
import { useLayer, useShown } from "./shown";
import { SuggestionInspector } from "./suggestion-inspector";
import { useServedRequests } from "./use-focus-request";
import { useAnnotator, useWorkbench } from "./use-store";

/** Everything about the mark in hand; and beside it the questions about the article, and the codebook. */
export function Inspector() {
  const { screen } = useWorkbench();
  const { layer, selectedId } = useShown();
  const tab = useAnnotator((state) => state.inspectorTab);
  useServedRequests();
  const mark = (selectedId !== null && layer.annotations.get(selectedId)) || null;
  // A mark that is removed takes the button that removed it along, and the focus with it.
  const before = useRef(mark);
  useEffect(() => {
    if (before.current && !mark && document.activeElement === document.body) screen.focusArticle();
    before.current = mark;
  }, [mark, screen]);
  // What is said of another mark is read from its head.
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(`${selectedId} ${tab}`);
  useEffect(() => {
    const now = `${selectedId} ${tab}`;
    // A field that was asked for has scrolled itself into view.
    const asked = document.activeElement?.closest(".insp") && !document.activeElement.closest(".insp-tabs");
    if (shown.current !== now && !asked) pane.current?.scrollTo({ top: 0 });
    shown.current = now;
  }, [selectedId, tab]);
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
      <CodebookCursor />
      <Beside>
        <KeptDrafts />
        <Tabs tab={tab} />
        {tab === "article" && <ArticlePanel />}
        {tab === "codebook" && <CodebookPanel />}
        {tab === "mark" && <MarkInHand />}
      </Beside>
    </aside>
  );
}

const TABS: readonly { readonly tab: InspectorTab; readonly word: string; readonly id: CommandId }[] = [
  { tab: "mark", word: "Mark", id: "inspector" },
  { tab: "article", word: "Article", id: "article" },
  { tab: "codebook", word: "Codebook", id: "codebook" },
];

function Tabs({ tab: current }: { tab: InspectorTab }) {
  const { store } = useWorkbench();
  return (
    <fieldset className="tabs insp-tabs" data-codebook-stays>
      <legend className="sr">Show in the inspector</legend>
      {TABS.map(({ tab, word, id }) => (
        <button
          key={tab}
          type="button"
          aria-pressed={tab === current}
          onClick={() => store.set({ inspectorTab: tab })}
        >
          {word} <KeyOf id={id} />
        </button>
      ))}
      <Button
        look="icon"
        className="sheet-close"
        aria-label="Close the inspector"
        onClick={() => store.set({ inspectorOpen: false })}
      >
        <Icon name="cross" />
      </Button>
    </fieldset>
  );
}

function MarkInHand() {
  const { store } = useWorkbench();
  const { layer, selectedId } = useShown();
  const mark = (selectedId !== null && layer.annotations.get(selectedId)) || null;
  const summary = store.summary(selectedId);
  useAnnotator((state) => state.heldKey);
  const held = mark ? null : store.held();
  return (
    <>
      {!mark && (held ? <SuggestionInspector key={held.key} suggestion={held} /> : <NothingSelected />)}
      {mark && summary && <QuoteInspector key={mark.id} summary={summary} />}
      {mark?.type === "not_speech" && <NotSpeechInspector mark={mark} />}
      {mark?.type === "block" && <BlockInspector mark={mark} />}
      {(mark?.type === "source" || mark?.type === "cue") && <MentionInspector key={mark.id} mark={mark} />}
      {mark && <Comments key={`comments ${mark.id}`} annotationId={mark.id} />}
      {mark && <AlsoHere mark={mark} />}
    </>
  );
}

function NothingSelected() {
  const { store } = useWorkbench();
  const { editable, codebook } = store.view;
  const empty = useLayer().annotations.size === 0;
  const rule = findEntry(codebook, "types", "quote");
  return (
    <section className="blank">
      <Notice title={empty ? "No marks yet" : "Nothing selected"}>
        <p>
          {!editable && "Press a mark to read what was found."}
          {editable && !empty && <HowToGoOn />}
          {editable && empty && <HowToBegin />}
        </p>
        {editable && rule && "definition" in rule && (
          <p className="muted">
            <b>{rule.word}.</b> {rule.definition}
          </p>
        )}
      </Notice>
    </section>
  );
}
