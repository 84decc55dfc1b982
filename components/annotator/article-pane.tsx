import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { ArticleView } from "@/components/reader/article-view";
import { drawArticle } from "@/components/reader/draw-blocks";
import { Skeleton } from "@/components/ui/skeleton";
import { sentenceAt } from "@/lib/core/text/word-boundaries";
import { type ArticleEditor, createArticleEditor } from "@/lib/editor/article-editor";
import { LONG } from "@/lib/editor/sections";
import { ArticleHead } from "./article-head";
import { renderers } from "./chip-dom";
import { repeats } from "./commands";
import { Connectors } from "./connectors";
import { EndHandles } from "./end-handles";
import { blockOf } from "./move-caret";
import { useStandsStill } from "./opening";
import { firstPicture, paintNearScreen } from "./paint-near-screen";
import { runCommand } from "./run-command";
import { answerSuggestion, suggestionAt } from "./run-suggestion-command";
import type { Screen } from "./screen";
import type { Store } from "./store";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";
import { lastOf, marksAt, pressAt, startOf } from "./visit-marks";

/** The article: still markup until the editor has taken its place; of a long article its shape. */
export function ArticlePane({ editorRef }: { editorRef: { current: ArticleEditor | null } }) {
  const { store, screen, keys } = useWorkbench();
  const folded = useAnnotator((state) => state.folded);
  const [editor, setEditor] = useState<ArticleEditor | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const { document: article } = store.view;
  const long = article.blocks.length > LONG;
  const still = useStandsStill();

  // Before anything is on the screen, so that nothing is laid out without the article and again with it.
  useLayoutEffect(() => {
    const host = element.current;
    const pane = host?.closest<HTMLElement>(".read");
    if (!host || !pane) return;
    const made = createArticleEditor({
      element: host,
      document: article,
      renderers,
      picture: firstPicture(store),
      onKey(event) {
        const command = keys.current.commandFor(event);
        if (command && (!event.repeat || repeats(command))) runCommand(store, screen, command);
        return command !== null;
      },
      onCaret: (caret) => store.set({ caret }),
      onPress: (offset) => {
        const mark = pressAt(marksAt(store.index, article, offset), store.get().session.selectedId);
        const suggestion = mark ? null : suggestionAt(store, offset);
        if (mark) store.select(mark.id);
        else if (suggestion) store.hold(suggestion.key);
      },
      sentenceAt(offset) {
        const block = blockOf(article, offset);
        return block && sentenceAt(article.text, block, offset);
      },
    });
    editorRef.current = made;
    const stopPainting = paintNearScreen({ store, editor: made, pane, long });
    // The article is on the screen before what is drawn beside and over it.
    startTransition(() => setEditor(made));
    const press = (event: MouseEvent) => {
      // The keys work in the article, so that is where a pressed chip leaves the keyboard.
      if (pressChip(event, store) || pressSuggestion(event, store, screen)) made.focus();
    };
    const hover = (event: PointerEvent) => {
      const over =
        event.target instanceof Element ? event.target.closest("[data-mark], [data-select]") : null;
      const id = over instanceof HTMLElement ? (over.dataset.mark ?? over.dataset.select ?? null) : null;
      if (id !== store.get().hoveredId) store.set({ hoveredId: id });
    };
    const leave = () => store.set({ hoveredId: null });
    host.addEventListener("click", press, { capture: true });
    host.addEventListener("pointerover", hover);
    host.addEventListener("pointerleave", leave);
    return () => {
      host.removeEventListener("click", press, { capture: true });
      host.removeEventListener("pointerover", hover);
      host.removeEventListener("pointerleave", leave);
      stopPainting();
      editorRef.current = null;
      made.destroy();
    };
  }, [article, store, screen, keys, editorRef, long]);

  // A link from a report or a list leads to its mark.
  useEffect(() => {
    if (editor) visit(store, screen, location.hash.replace(/^#(mark-)?/, ""));
  }, [editor, store, screen]);

  const classes = ["sheet", folded ? "folded" : "", long ? "long" : ""];
  return (
    <article className={classes.filter(Boolean).join(" ")} aria-label="Article under review">
      <ArticleHead />
      <div className="live" ref={element} />
      {!editor && (
        <div className="until-live">
          {still && !long ? <StillArticle /> : <Skeleton label="Opening the article" />}
        </div>
      )}
      {editor && <Reveal />}
      {editor && <Connectors editor={editor} />}
      {editor && store.view.editable && <EndHandles editor={editor} />}
    </article>
  );
}

/** Brings the mark in hand into sight. Draws nothing, so that another mark in hand does not have the pane drawn anew. */
function Reveal() {
  const { store, screen } = useWorkbench();
  const selectedId = useAnnotator((state) => state.session.selectedId);
  useEffect(() => {
    const mark = selectedId === null ? undefined : store.get().session.layer.annotations.get(selectedId);
    if (!mark) return;
    // On narrow screens the inspector has just risen over the words.
    const frame = requestAnimationFrame(() => screen.reveal(startOf(mark), lastOf(mark)));
    return () => cancelAnimationFrame(frame);
  }, [selectedId, store, screen]);
  return null;
}

function StillArticle() {
  const { store } = useWorkbench();
  const { document, codebook, kind } = store.view;
  const drawing = drawArticle({ document, index: store.index, codebook, gold: kind === "gold" });
  return <ArticleView document={document} drawing={drawing} />;
}

/** The chip of a suggestion takes it in hand; the buttons at its end answer it. */
function pressSuggestion(event: MouseEvent, store: Store, screen: Screen): boolean {
  const target =
    event.target instanceof Element
      ? event.target.closest("[data-hold], [data-accept], [data-reject]")
      : null;
  if (!(target instanceof HTMLElement)) return false;
  event.preventDefault();
  event.stopPropagation();
  const { hold, accept, reject } = target.dataset;
  const key = hold ?? accept ?? reject;
  const suggestion = store.suggestions?.all.find((item) => item.key === key);
  if (!suggestion) return true;
  if (hold !== undefined) store.hold(store.get().heldKey === hold ? null : hold);
  else answerSuggestion(store, screen, suggestion, accept === undefined ? "reject" : "accept");
  return true;
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
