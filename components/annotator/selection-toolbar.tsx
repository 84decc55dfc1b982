import { useEffect, useRef } from "react";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import { span } from "@/lib/core/text/offsets";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { type CommandId, keyMapEntry } from "./key-map";
import { KeyOf } from "./keys";
import { insideMixed, marksAround } from "./make-marks";
import { runFromButton } from "./run-command";
import { useAnnotatorLater, useShown } from "./shown";
import { useWorkbench } from "./use-store";

type Tool = {
  readonly id: CommandId;
  readonly word: string;
  /** How the mark is drawn, as a sample behind the word. */
  readonly className: string;
  readonly kind?: string;
};

const TOOLS: readonly Tool[] = [
  { id: "quote.direct", word: "Direct", className: "m", kind: "direct" },
  { id: "quote.indirect", word: "Indirect", className: "m", kind: "indirect" },
  { id: "quote.mixed", word: "Mixed", className: "m", kind: "mixed" },
  { id: "speaker", word: "Speaker", className: "sp" },
  { id: "cue", word: "Cue", className: "cue" },
  { id: "notSpeech", word: "Not speech", className: "m", kind: "not_speech" },
  { id: "block", word: "Block", className: "hatch" },
];
const FRAGMENT: Tool = { id: "quote.fragment", word: "Fragment", className: "m", kind: "direct" };
const ADD: Tool = { id: "addWords", word: "Add", className: "" };

/** What can be made of the selected words, beside them. */
export function SelectionToolbar({ editorRef }: { editorRef: { readonly current: ArticleEditor | null } }) {
  const { store, screen } = useWorkbench();
  const { anchor, head } = useAnnotatorLater(({ caret }) => caret);
  const surface = useAnnotatorLater((state) => state.surface);
  const { layer, selectedId } = useShown();
  const selected = selectedId !== null && layer.annotations.get(selectedId);
  const bar = useRef<HTMLDivElement>(null);
  const start = Math.min(anchor, head);
  const end = Math.max(anchor, head);
  const words = trimSpan(store.view.document.text, span(start, end));
  const fragment = words !== null && insideMixed(marksAround(store.context(), words), words);
  const shown = words !== null && surface !== "blockMenu" && surface !== "find";

  useEffect(() => {
    const element = bar.current;
    const editor = editorRef.current;
    if (!shown || !element || !editor) return;
    const last = editor.boxAt(Math.max(start, end - 1));
    const first = editor.boxAt(start);
    const pane = element.offsetParent;
    if (!pane) return leaveInSight(first, last, head === start, element);
    const frame = pane.getBoundingClientRect();
    const below = last.bottom + 10 + element.offsetHeight < frame.bottom;
    const top = below ? last.bottom + 10 : first.top - element.offsetHeight - 12;
    const room = frame.width - element.offsetWidth - 8;
    const left = Math.max(8, Math.min((below ? last.left : first.left) - frame.left - 60, room));
    element.style.setProperty("top", `${top - frame.top + pane.scrollTop}px`);
    element.style.setProperty("left", `${left}px`);
  }, [shown, start, end, head, editorRef]);

  if (!shown) return null;
  const tools = [
    ...(fragment ? [FRAGMENT] : []),
    ...TOOLS,
    ...(selected && selected.type !== "block" ? [ADD] : []),
  ];
  return (
    <div className="bub" ref={bar} role="toolbar" aria-label="Mark the selected words">
      {tools.map(({ id, word, className, kind }) => (
        <button
          key={id}
          type="button"
          data-command={id}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runFromButton(store, screen, keyMapEntry(id).command)}
        >
          <span className={className} {...(kind ? { "data-kind": kind } : {})}>
            {word}
          </span>
          <KeyOf id={id} />
        </button>
      ))}
    </div>
  );
}

type Line = ReturnType<ArticleEditor["boxAt"]>;

/**
 * On a narrow screen the toolbar stands at the foot, over the words: those selected
 * are scrolled out from under it, or of many the end that a key has just moved. A
 * finger scrolls for itself.
 */
function leaveInSight(first: Line, last: Line, backwards: boolean, bar: HTMLElement): void {
  const pane = bar.closest(".read");
  if (!pane || matchMedia("(pointer: coarse)").matches) return;
  const foot = bar.getBoundingClientRect().top - 8;
  const fit = last.bottom - first.top <= foot - pane.getBoundingClientRect().top;
  const covered = (backwards && !fit ? first : last).bottom - foot;
  if (covered > 0) pane.scrollBy(0, covered);
}
