"use client";

/**
 * The annotator: one review, from opening it to submitting it. Data and the
 * submit action arrive as props; changes leave through the outbox.
 */
import "@/components/reader/article.css";
import "./annotator.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Operation } from "@/lib/core/annotation/operation";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { Announcer } from "./announcer";
import { ArticlePane } from "./article-pane";
import { BlockMenu } from "./block-menu";
import { FindBar } from "./find-bar";
import { HintBar } from "./hint-bar";
import { Inspector } from "./inspector";
import { KeysDialog } from "./keys-dialog";
import { MissingPanel } from "./missing-panel";
import { Outline } from "./outline";
import { createScreen } from "./screen";
import { SelectionToolbar } from "./selection-toolbar";
import { createStore } from "./store";
import type { SubmitOutcome } from "./submit-outcome";
import { TopBar } from "./top-bar";
import { UndoOffer } from "./undo-offer";
import { useAnnotator, useWorkbench, WorkbenchContext } from "./use-store";
import { useSync } from "./use-sync";
import type { WayBack } from "./way-back";

export type AnnotatorProps = {
  readonly review: ReviewView;
  submit(): Promise<SubmitOutcome>;
  readonly way: WayBack;
  /** Where to sign in again, should the session end while work waits. */
  readonly signInHref: string;
};

export function Annotator({ review, submit, way, signInHref }: AnnotatorProps) {
  const editor = useRef<ArticleEditor | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [{ store, outgoing }] = useState(() => {
    const early: Operation[] = [];
    const port = { push: (operations: readonly Operation[]) => void early.push(...operations) };
    const made = createStore(review, { newId: uuidv7, push: (operations) => port.push(operations) });
    return { store: made, outgoing: port };
  });
  const sync = useSync(store, outgoing);
  const workbench = useMemo(() => ({ store, screen: createScreen(root, editor) }), [store]);
  return (
    <WorkbenchContext value={workbench}>
      <Desk rootRef={root}>
        <a className="skip" href="#article">
          Skip to the article
        </a>
        <TopBar submit={submit} way={way} signInHref={signInHref} syncRef={sync} />
        <Outline />
        <main className="read" id="article" tabIndex={-1} data-region>
          <FindBar />
          <ArticlePane editorRef={editor} />
          {review.editable && <SelectionToolbar editorRef={editor} />}
          {review.editable && <BlockMenu editorRef={editor} />}
        </main>
        <Inspector />
        <HintBar />
        <MissingPanel />
        <UndoOffer />
        <KeysDialog />
        <Announcer />
      </Desk>
    </WorkbenchContext>
  );
}

function Desk({ rootRef, children }: { rootRef: React.Ref<HTMLDivElement>; children: React.ReactNode }) {
  const { store, screen } = useWorkbench();
  const inspectorOpen = useAnnotator((state) => state.inspectorOpen);
  const railOpen = useAnnotator((state) => state.railOpen);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // In the article the key has done its work already.
      if (event.key === "F6" && !event.defaultPrevented) {
        event.preventDefault();
        screen.cycleRegion(event.shiftKey ? -1 : 1);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [screen]);
  const classes = ["annotator", inspectorOpen ? "inspecting" : "", railOpen ? "outlining" : ""];
  return (
    <div className={classes.filter(Boolean).join(" ")} ref={rootRef} data-editable={store.view.editable}>
      {children}
    </div>
  );
}
