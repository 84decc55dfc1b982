"use client";

/**
 * The annotator: one review, from opening it to submitting it. Data and the
 * submit action arrive as props; changes leave through the outbox.
 */
import "@/components/reader/article.css";
import "@/components/reader/control-characters.css";
import "@/components/reader/rationale-text.css";
import "./annotator.css";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Operation } from "@/lib/core/annotation/operation";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import type { KeyPreferences, KeysOutcome } from "@/lib/core/views/key-preferences";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { Announcer } from "./announcer";
import { ArticlePane } from "./article-pane";
import { BlockMenu } from "./block-menu";
import { ElsewhereNotice } from "./elsewhere-notice";
import { FindBar } from "./find-bar";
import { HintBar } from "./hint-bar";
import { Inspector } from "./inspector";
import { keepFocus } from "./keep-focus";
import { KeysDialog } from "./keys-dialog";
import { MissingPanel } from "./missing-panel";
import { type AddSpeaker, NewSpeakerDialog } from "./new-speaker-dialog";
import { OnDemand, Opening } from "./opening";
import { Outline } from "./outline";
import { RefusalNote } from "./refusal-note";
import { runCommand } from "./run-command";
import { needsRoom } from "./save-words";
import { createScreen } from "./screen";
import { SelectionToolbar } from "./selection-toolbar";
import { ShownLater } from "./shown";
import { SignInDialog } from "./sign-in-dialog";
import { createStore } from "./store";
import type { SubmitOutcome } from "./submit-outcome";
import { type Suggester, suggestInWorker } from "./suggester";
import { TopBar } from "./top-bar";
import { UndoOffer } from "./undo-offer";
import { useKeyBindings } from "./use-key-bindings";
import { useQuotesElsewhere } from "./use-quotes-elsewhere";
import { useAnnotator, useWorkbench, WorkbenchContext } from "./use-store";
import { useSuggestions } from "./use-suggestions";
import { useSync } from "./use-sync";
import type { WayBack } from "./way-back";

export type AnnotatorProps = {
  readonly review: ReviewView;
  submit(): Promise<SubmitOutcome>;
  readonly way: WayBack;
  /** The form that lets the same person in again, should the session end while work waits. */
  readonly signInForm: ReactNode;
  readonly addSpeaker: AddSpeaker;
  /** The keys this person has chosen, and where a new choice is kept. */
  readonly keyPreferences: KeyPreferences;
  saveKeys(keys: KeyPreferences): Promise<KeysOutcome>;
  /** Works out what to suggest; a worker does where nothing else is said. */
  readonly suggester?: Suggester;
  /** The app that drew this page, as the server names it in its answers. */
  readonly version?: string | null;
};

export function Annotator({
  review,
  submit,
  way,
  signInForm,
  addSpeaker,
  keyPreferences,
  saveKeys,
  suggester = suggestInWorker,
  version = null,
}: AnnotatorProps) {
  const editor = useRef<ArticleEditor | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [{ store, outgoing }] = useState(() => {
    const early: Operation[] = [];
    const port = { early, push: (operations: readonly Operation[]) => void early.push(...operations) };
    const made = createStore(review, { newId: uuidv7, push: (operations) => port.push(operations) });
    return { store: made, outgoing: port };
  });
  const sync = useSync(store, outgoing, version);
  useSuggestions(store, suggester);
  useQuotesElsewhere(store);
  const keys = useKeyBindings(keyPreferences, saveKeys);
  const workbench = useMemo(() => ({ store, screen: createScreen(root, editor), keys }), [store, keys]);
  return (
    <WorkbenchContext value={workbench}>
      <Desk rootRef={root}>
        <Opening>
          <ShownLater>
            <a className="skip" href="#article">
              Skip to the article
            </a>
            <TopBar submit={submit} way={way} syncRef={sync} />
            <Outline />
            <main className="read" id="article" tabIndex={-1} data-region>
              <FindBar />
              <ArticlePane editorRef={editor} />
              {review.editable && <SelectionToolbar editorRef={editor} />}
              {review.editable && <BlockMenu editorRef={editor} />}
            </main>
            <Inspector />
            <HintBar />
            <OnDemand>
              <MissingPanel />
              <UndoOffer />
              <RefusalNote />
              <ElsewhereNotice />
              <SignInDialog form={signInForm} syncRef={sync} />
              <NewSpeakerDialog add={addSpeaker} />
              <KeysDialog />
            </OnDemand>
            <Announcer />
          </ShownLater>
        </Opening>
      </Desk>
    </WorkbenchContext>
  );
}

function Desk({
  rootRef,
  children,
}: {
  rootRef: { readonly current: HTMLDivElement | null };
  children: React.ReactNode;
}) {
  const { store, screen, keys } = useWorkbench();
  const inspectorOpen = useAnnotator((state) => state.inspectorOpen);
  const railOpen = useAnnotator((state) => state.railOpen);
  const suggesting = useAnnotator((state) => state.suggesting.state);
  const savingAsks = useAnnotator(({ sync }) => needsRoom(sync));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // In the article the key has done its work already.
      const command = event.defaultPrevented ? null : keys.current.commandFor(event);
      if (command?.do !== "region") return;
      event.preventDefault();
      runCommand(store, screen, command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [store, screen, keys]);
  useEffect(
    () => (rootRef.current ? keepFocus(rootRef.current, screen.focusArticle) : undefined),
    [rootRef, screen],
  );
  const classes = [
    "annotator",
    inspectorOpen ? "inspecting" : "",
    railOpen ? "outlining" : "",
    savingAsks ? "saving-asks" : "",
  ];
  return (
    <div
      className={classes.filter(Boolean).join(" ")}
      ref={rootRef}
      data-editable={store.view.editable}
      data-suggesting={suggesting}
    >
      {children}
    </div>
  );
}
