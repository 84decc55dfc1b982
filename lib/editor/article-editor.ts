/**
 * The article in a Tiptap editor that nothing can change: selectable, with a
 * caret, and drawn over. Speaks text offsets; positions stay in here.
 */
import { Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { type Span, type TextOffset, textOffset } from "@/lib/core/text/offsets";
import { createDrawer, paint } from "./decorations";
import type { Picture, Renderers } from "./picture";
import { createPositionMap } from "./positions";
import { ReadOnlyText } from "./read-only-text";
import { ArticleBlock, ArticleRoot, ArticleSection, ArticleText, articleContent } from "./schema";
import { sectionSize } from "./sections";

/** Where the caret is. `anchor` stays and `head` moves as a selection is extended. */
export type CaretState = { readonly anchor: TextOffset; readonly head: TextOffset };

export type ArticleEditorOptions = {
  readonly element: HTMLElement;
  readonly document: ArticleDocument;
  readonly renderers: Renderers;
  /** What is drawn over the words from the first moment. */
  readonly picture: Picture;
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
  /** Index of the block at this height of the viewport: the last that begins at or above it. */
  blockAtHeight(y: number): number;
  /** The offset nearest to a point of the viewport, in the block at its height, whatever lies there: words, a chip, a margin. `null` outside the window. */
  offsetAtPoint(x: number, y: number): TextOffset | null;
  /** The words between two offsets, as the page holds them. */
  rangeOf(span: Span): Range;
  /** The boxes of the words between two offsets, line by line, in viewport pixels. Empty where they are not laid out. */
  boxesOf(span: Span): readonly DOMRect[];
  /** Where the character at this offset is on the screen; with "end", the one before it, where a stretch ends. */
  boxAt(offset: number, side?: "start" | "end"): { left: number; right: number; top: number; bottom: number };
  readonly dom: HTMLElement;
  destroy(): void;
};

export function createArticleEditor(options: ArticleEditorOptions): ArticleEditor {
  const positions = createPositionMap(options.document.blocks);
  let ready = false;

  const marks = createDrawer(options.document, positions, options.renderers, options.picture);
  const Marks = Extension.create({
    name: "marks",
    addProseMirrorPlugins: () => [marks.plugin],
  });

  const editor = new Editor({
    element: options.element,
    extensions: [ArticleRoot, ArticleSection, ArticleText, ArticleBlock, ReadOnlyText, Marks],
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
      // It would say what is said below once the page stands, and have it all drawn again.
      tabindex: false,
    },
    editorProps: {
      decorations: marks.decorations,
      attributes: {
        class: "article-text",
        tabindex: "0",
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
  hideFromSelectionKeepers(editor.view.dom);

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

  /** Each block's own element, in their order. Pictures of the page stand between them. */
  let elements: readonly HTMLElement[] = [];
  function blockElements(): readonly HTMLElement[] {
    const whole = elements.length > 0 && elements[0]?.isConnected && elements.at(-1)?.isConnected;
    if (!whole) elements = [...editor.view.dom.querySelectorAll<HTMLElement>(":scope > .section > .t")];
    return elements;
  }

  function blockAtHeight(y: number): number {
    const blocks = blockElements();
    const size = sectionSize(blocks.length);
    // Asked for the place of a block that is not laid out, the browser lays it out: its section is found first.
    const sections = blocks.filter((_, index) => index % size === 0).map((block) => block.parentElement);
    const first = size * lastAbove(sections, y);
    return first + lastAbove(blocks.slice(first, first + size), y);
  }

  /** In the gap between two blocks, the one that is nearer. */
  function blockNearest(y: number): number {
    const index = blockAtHeight(y);
    const [above, below] = [blockElements()[index], blockElements()[index + 1]];
    if (!above || !below) return index;
    const past = y - above.getBoundingClientRect().bottom;
    return past > below.getBoundingClientRect().top - y ? index + 1 : index;
  }

  function rangeOf({ start, end }: Span): Range {
    const range = editor.view.dom.ownerDocument.createRange();
    const from = editor.view.domAtPos(positions.toPosition(start, "start"), 1);
    const to = editor.view.domAtPos(positions.toPosition(end, "end"), -1);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  return {
    dom: editor.view.dom,
    blockAtHeight,
    offsetAtPoint(x, y) {
      const index = blockNearest(y);
      const block = options.document.blocks[index];
      const words = blockElements()[index]?.querySelector(".words")?.getBoundingClientRect();
      if (!block || !words) return null;
      if (words.height === 0) return block.start;
      const found = editor.view.posAtCoords({
        left: clamp(x, words.left + 1, words.right - 1),
        top: clamp(y, words.top + 1, words.bottom - 1),
      });
      return found && textOffset(clamp(positions.toOffset(found.pos), block.start, block.end));
    },
    rangeOf,
    boxesOf: (span) => [...rangeOf(span).getClientRects()].filter(({ width }) => width > 0),
    paint(picture) {
      // In this order the browser lays both out at once: the editor asks it where the selection is.
      marks.relabel(picture);
      editor.view.dispatch(paint(editor.state, picture));
    },
    setCaret,
    focus: () => editor.view.focus(),
    elementAt(offset) {
      const { node } = editor.view.domAtPos(positions.toPosition(offset, "start"), 1);
      return node instanceof HTMLElement ? node : node.parentElement;
    },
    boxAt: (offset, side = "start") =>
      editor.view.coordsAtPos(positions.toPosition(offset, side), side === "start" ? 1 : -1),
    destroy: () => editor.destroy(),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Index of the last element whose top is at this height of the viewport or above it; 0 before the first. */
function lastAbove(elements: readonly (HTMLElement | null)[], y: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Before every change to the page React notes where the selection lies, so that it
 * could put it back: in an element that says `contentEditable` is "true" it counts
 * the characters before it, all of a long article's each time (react-dom,
 * ReactInputSelection, `hasSelectionCapabilities`). The selection here is the
 * editor's own, so its element does not say so; the attribute still does.
 */
function hideFromSelectionKeepers(dom: HTMLElement): void {
  Object.defineProperty(dom, "contentEditable", { configurable: true, get: () => "plaintext-only" });
}
