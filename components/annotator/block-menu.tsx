import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import type { Block } from "@/lib/core/text/article-document";
import { span } from "@/lib/core/text/offsets";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { paragraphAt } from "./article-names";
import { labelBlocks, labelOfBlock, touchedBlocks } from "./make-marks";
import { stepInColumns } from "./step-in-columns";
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
    const touched = touchedBlocks(article.blocks, target.current);
    const [first, last] = [touched[0], touched.at(-1)];
    const from = first && editorRef.current?.boxAt(first.start);
    const to = last && editorRef.current?.boxAt(Math.max(last.start, last.end - 1));
    const pane = element.offsetParent?.getBoundingClientRect();
    if (from && to && pane) {
      const room = pane.height - element.offsetHeight - 8;
      const below = to.bottom + 8 - pane.top;
      const above = from.top - 8 - element.offsetHeight - pane.top;
      const top = below <= room ? below : above >= 8 ? above : Math.max(8, room);
      element.style.setProperty("top", `${top + (element.offsetParent?.scrollTop ?? 0)}px`);
    }
    const items = [...element.querySelectorAll<HTMLElement>("[role=menuitem]")];
    (items.find(({ ariaCurrent }) => ariaCurrent === "true") ?? items[0])?.focus({ preventScroll: true });
  }, [article.blocks, editorRef]);

  function labelOf(block: Block) {
    const marks = store.get().session.layer.annotations.values();
    return labelOfBlock(marks, block)?.attributes.label ?? "body";
  }

  const close = () => {
    store.set({ surface: null });
    screen.focusArticle();
  };
  const pick = (id: (typeof codebook.blockLabels)[number]["id"]) => {
    store.set({ surface: null });
    store.change(labelBlocks(store.context(), target.current, id));
    const { head } = store.get().caret;
    screen.setCaret({ anchor: head, head });
    screen.focusArticle();
  };
  const touched = touchedBlocks(article.blocks, target.current);
  const count = touched.length;
  const number = count === 1 && touched[0] ? paragraphAt(article, touched[0].start) : null;
  const labels = new Set(touched.map((block) => labelOf(block)));
  const current = labels.size === 1 ? [...labels][0] : undefined;
  return (
    <div
      ref={menu}
      className="block-menu pop"
      role="menu"
      tabIndex={-1}
      aria-label={count === 1 ? "Label this block" : `Label ${count} blocks`}
      onKeyDown={(event) => {
        const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
        const to = stepInColumns(items.map(placeOf), items.indexOf(activeItem()), event.key);
        if (to !== null) items[to]?.focus();
        else if (event.key === "Escape" || event.key === "Tab") close();
        else {
          const label = codebook.blockLabels.find(({ key }) => key === event.key.toLowerCase());
          if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
          pick(label.id);
        }
        event.preventDefault();
      }}
    >
      <p aria-hidden="true">
        {count === 1 ? `This block${number ? `, ¶${number},` : ""} is` : `These ${count} blocks are`}
      </p>
      {codebook.blockLabels.map(({ id, word, key, article: isArticle, definition }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          title={definition}
          data-codebook={codebookKey("blockLabels", id)}
          aria-current={current === id ? "true" : undefined}
          onMouseEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
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

function placeOf({ offsetLeft: left, offsetTop: top }: HTMLElement) {
  return { left, top };
}

function activeItem(): HTMLElement {
  return document.activeElement as HTMLElement;
}
