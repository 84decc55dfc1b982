import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { span } from "@/lib/core/text/offsets";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { labelBlocks, touchedBlocks } from "./make-marks";
import { useAnnotator, useWorkbench } from "./use-store";

/** After B: the labels of the codebook, each with its letter. */
export function BlockMenu({ editorRef }: { editorRef: { readonly current: ArticleEditor | null } }) {
  const open = useAnnotator((state) => state.surface === "blockMenu");
  return open ? <OpenMenu editorRef={editorRef} /> : null;
}

function OpenMenu({ editorRef }: { editorRef: { readonly current: ArticleEditor | null } }) {
  const { store, screen } = useWorkbench();
  const { codebook, document: article } = store.view;
  const menu = useRef<HTMLDivElement>(null);
  const target = useRef(targetOf());

  function targetOf() {
    const mark = store.selected();
    const words = store.words();
    if (words) return words;
    const only = mark?.type === "block" ? mark.spans[0] : null;
    const { head } = store.get().caret;
    return only ?? span(head, head);
  }

  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const first = touchedBlocks(article.blocks, target.current)[0];
    const box = first && editorRef.current?.boxAt(first.start);
    const pane = element.offsetParent?.getBoundingClientRect();
    if (box && pane) {
      const top = Math.min(
        Math.max(box.top - pane.top, 8),
        Math.max(8, pane.height - element.offsetHeight - 12),
      );
      element.style.setProperty("top", `${top + (element.offsetParent?.scrollTop ?? 0)}px`);
    }
    element.querySelector<HTMLElement>("button")?.focus();
  }, [article.blocks, editorRef]);

  const close = () => {
    store.set({ surface: null });
    screen.focusArticle();
  };
  const pick = (id: (typeof codebook.blockLabels)[number]["id"]) => {
    store.set({ surface: null });
    store.change(labelBlocks(store.context(), target.current, id));
    screen.focusArticle();
  };
  const count = touchedBlocks(article.blocks, target.current).length;
  return (
    <div
      ref={menu}
      className="block-menu pop"
      role="menu"
      tabIndex={-1}
      aria-label={count === 1 ? "Label this block" : `Label ${count} blocks`}
      onKeyDown={(event) => {
        const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
        const at = items.indexOf(document.activeElement as HTMLElement);
        const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
        const by = steps[event.key];
        if (by !== undefined) items.at((at + by) % items.length)?.focus();
        else if (event.key === "Escape" || event.key === "Tab") close();
        else {
          const label = codebook.blockLabels.find(({ key }) => key === event.key.toLowerCase());
          if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
          pick(label.id);
        }
        event.preventDefault();
      }}
    >
      <p aria-hidden="true">{count === 1 ? "This block is" : `These ${count} blocks are`}</p>
      {codebook.blockLabels.map(({ id, word, key, article: isArticle, definition }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          title={definition}
          onClick={() => pick(id)}
        >
          {key ? <Kbd>{key.toUpperCase()}</Kbd> : <span />}
          <span>{word}</span>
          {!isArticle && <i className="hatch" aria-hidden="true" />}
        </button>
      ))}
    </div>
  );
}
