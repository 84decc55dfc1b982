/**
 * The article in a Tiptap editor that nothing can change: selectable, with a
 * caret, and drawn over. Speaks text offsets; positions stay in here.
 */
import { Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import type { Span, TextOffset } from "@/lib/core/text/offsets";
import { marksPlugin, type Picture, paint, type Renderers } from "./decorations";
import { createPositionMap } from "./positions";
import { ReadOnlyText } from "./read-only-text";
import { ArticleBlock, ArticleRoot, ArticleText, articleContent } from "./schema";

/** Where the caret is. `anchor` stays and `head` moves as a selection is extended. */
export type CaretState = { readonly anchor: TextOffset; readonly head: TextOffset };

export type ArticleEditorOptions = {
  readonly element: HTMLElement;
  readonly document: ArticleDocument;
  readonly renderers: Renderers;
  /** True if the key was taken. */
  onKey(event: KeyboardEvent): boolean;
  onCaret(caret: CaretState): void;
  /** A press on the words, without dragging. */
  onPress(offset: TextOffset): void;
  /** What three presses in a row select, or `null` for the whole block. */
  sentenceAt(offset: TextOffset): Span | null;
};

export type ArticleEditor = {
  paint(picture: Picture): void;
  /** Puts the caret or a selection, and the focus if asked. */
  setCaret(caret: { anchor: number; head: number }, focus?: boolean): void;
  focus(): void;
  /** The element that shows the character at this offset. */
  elementAt(offset: number): HTMLElement | null;
  /** Where the character at this offset is on the screen. */
  boxAt(offset: number): { left: number; right: number; top: number; bottom: number };
  readonly dom: HTMLElement;
  destroy(): void;
};

export function createArticleEditor(options: ArticleEditorOptions): ArticleEditor {
  const positions = createPositionMap(options.document.blocks);
  let ready = false;

  const Marks = Extension.create({
    name: "marks",
    addProseMirrorPlugins: () => [marksPlugin(options.document, positions, options.renderers)],
  });

  const editor = new Editor({
    element: options.element,
    extensions: [ArticleRoot, ArticleText, ArticleBlock, ReadOnlyText, Marks],
    content: articleContent(options.document),
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    enableCoreExtensions: {
      keymap: false,
      commands: false,
      drop: false,
      paste: false,
      delete: false,
      textDirection: false,
    },
    editorProps: {
      attributes: {
        class: "article-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-readonly": "true",
        "aria-label": "Article text",
        inputmode: "none",
        spellcheck: "false",
        autocorrect: "off",
        translate: "no",
      },
      handleDOMEvents: {
        mousedown: (view, event) => {
          if (event.button === 0 && event.detail === 1 && !event.shiftKey) letGoUnder(view, event);
          return false;
        },
      },
      handleKeyDown: (_view, event) => {
        readSelection();
        return options.onKey(event);
      },
      handleClick: (_view, position, event) => {
        if (event.shiftKey || event.button !== 0) return false;
        options.onPress(positions.toOffset(position));
        return false;
      },
      handleTripleClick: (_view, position) => {
        const sentence = options.sentenceAt(positions.toOffset(position));
        if (sentence) setCaret({ anchor: sentence.start, head: sentence.end });
        return sentence !== null;
      },
    },
    onSelectionUpdate: ({ editor: { state } }) => {
      if (!ready) return;
      const { anchor, head } = state.selection;
      options.onCaret({ anchor: positions.toOffset(anchor), head: positions.toOffset(head) });
    },
  });
  ready = true;

  /** The browser reports a new selection a moment late; a key that comes first must not act on the old one. */
  function readSelection(): void {
    const { view, state } = editor;
    const chosen = view.dom.ownerDocument.getSelection();
    if (!chosen?.anchorNode || !chosen.focusNode) return;
    if (!view.dom.contains(chosen.anchorNode) || !view.dom.contains(chosen.focusNode)) return;
    const anchor = positions.toOffset(view.posAtDOM(chosen.anchorNode, chosen.anchorOffset));
    const head = positions.toOffset(view.posAtDOM(chosen.focusNode, chosen.focusOffset));
    const { selection } = state;
    if (anchor === positions.toOffset(selection.anchor) && head === positions.toOffset(selection.head))
      return;
    setCaret({ anchor, head });
  }

  /** A press on selected words would begin to drag them away; nothing here can be dropped, so it selects anew. */
  function letGoUnder(view: EditorView, { clientX, clientY }: MouseEvent): void {
    if (view.state.selection.empty) return;
    const pressed = view.posAtCoords({ left: clientX, top: clientY });
    if (!pressed) return;
    const at = positions.toOffset(pressed.pos);
    setCaret({ anchor: at, head: at });
  }

  function setCaret({ anchor, head }: { anchor: number; head: number }, focus = false): void {
    const { doc, tr } = editor.state;
    const side = (offset: number, other: number) => (offset > other ? "end" : "start");
    const selection = TextSelection.create(
      doc,
      positions.toPosition(anchor, side(anchor, head)),
      positions.toPosition(head, side(head, anchor)),
    );
    editor.view.dispatch(tr.setSelection(selection));
    if (focus) editor.view.focus();
  }

  return {
    dom: editor.view.dom,
    paint: (picture) => editor.view.dispatch(paint(editor.state, picture)),
    setCaret,
    focus: () => editor.view.focus(),
    elementAt(offset) {
      const { node } = editor.view.domAtPos(positions.toPosition(offset, "start"), 1);
      return node instanceof HTMLElement ? node : node.parentElement;
    },
    boxAt: (offset) => editor.view.coordsAtPos(positions.toPosition(offset, "start"), 1),
    destroy: () => editor.destroy(),
  };
}
