import { useEffect, useMemo, useRef, useState } from "react";
import { ArticleView } from "@/components/reader/article-view";
import { drawMarks } from "@/components/reader/draw-marks";
import { sentenceAt } from "@/lib/core/text/word-boundaries";
import { type ArticleEditor, createArticleEditor } from "@/lib/editor/article-editor";
import type { Drawing } from "@/lib/editor/drawing";
import { ArticleHead } from "./article-head";
import { renderers } from "./chip-dom";
import { commandFor, strokeOf } from "./commands";
import { blockOf } from "./move-caret";
import { runCommand } from "./run-command";
import { highlightedWith, type Store } from "./store";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";
import { lastOf, pressAt, startOf } from "./visit-marks";

/** Blocks from which those off the screen are not laid out until they come near. */
const LONG = 120;

/** The article: still markup until the editor has taken its place. */
export function ArticlePane({ editorRef }: { editorRef: { current: ArticleEditor | null } }) {
  const { store, screen } = useWorkbench();
  const session = useAnnotator((state) => state.session);
  const quotes = useAnnotator((state) => state.quotes);
  const folded = useAnnotator((state) => state.folded);
  const found = useAnnotator((state) => state.find.found);
  const [editor, setEditor] = useState<ArticleEditor | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const { document: article, codebook, kind } = store.view;

  const drawing = useMemo(
    () => drawMarks({ document: article, layer: session.layer, codebook, quotes, gold: kind === "gold" }),
    [article, codebook, kind, session.layer, quotes],
  );

  useEffect(() => {
    if (!element.current) return;
    const made = createArticleEditor({
      element: element.current,
      document: article,
      renderers,
      onKey(event) {
        const command = commandFor(strokeOf(event));
        return command !== null && runCommand(store, screen, command);
      },
      onCaret: (caret) => store.set({ caret }),
      onPress: (offset) => {
        const mark = pressAt(store.get().session.layer, offset, store.get().session.selectedId);
        if (mark) store.select(mark.id);
      },
      sentenceAt(offset) {
        const block = blockOf(article, offset);
        return block && sentenceAt(article.text, block, offset);
      },
    });
    editorRef.current = made;
    setEditor(made);
    const host = element.current;
    const press = (event: MouseEvent) => {
      // The keys work in the article, so that is where a pressed chip leaves the keyboard.
      if (pressChip(event, store)) made.focus();
    };
    host.addEventListener("click", press, { capture: true });
    return () => {
      host.removeEventListener("click", press, { capture: true });
      editorRef.current = null;
      made.destroy();
    };
  }, [article, store, screen, editorRef]);

  useEffect(() => {
    if (!editor) return;
    const { layer, selectedId } = session;
    editor.paint({ ...drawing, selectedId, highlighted: highlightedWith(layer, selectedId), found });
  }, [editor, drawing, session, found]);

  // A link from a report or a list leads to its mark.
  useEffect(() => {
    if (editor) visit(store, screen, location.hash.replace(/^#(mark-)?/, ""));
  }, [editor, store, screen]);

  const { selectedId } = session;
  useEffect(() => {
    const mark = selectedId === null ? undefined : store.get().session.layer.annotations.get(selectedId);
    if (!editor || !mark) return;
    // On narrow screens the inspector has just risen over the words.
    const frame = requestAnimationFrame(() => screen.reveal(startOf(mark), lastOf(mark)));
    return () => cancelAnimationFrame(frame);
  }, [editor, selectedId, store, screen]);

  const classes = ["sheet", folded ? "folded" : "", article.blocks.length > LONG ? "long" : ""];
  return (
    <article className={classes.filter(Boolean).join(" ")} aria-label="Article under review">
      <ArticleHead />
      <div ref={element} />
      {!editor && <StillArticle drawing={drawing} />}
    </article>
  );
}

function StillArticle({ drawing }: { drawing: Drawing }) {
  const { store } = useWorkbench();
  return <ArticleView document={store.view.document} drawing={drawing} />;
}

/** Chips and block tags take their mark in hand; pressed again they let it go. */
function pressChip(event: MouseEvent, store: Store): boolean {
  const target = event.target instanceof Element ? event.target.closest("[data-select]") : null;
  if (!(target instanceof HTMLElement) || !target.dataset.select) return false;
  event.preventDefault();
  event.stopPropagation();
  const id = target.dataset.select;
  store.select(store.get().session.selectedId === id ? null : id);
  return true;
}
