import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { span } from "@/lib/core/text/offsets";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import type { Command } from "./commands";
import { insideMixed } from "./make-marks";
import { runCommand } from "./run-command";
import { useAnnotator, useWorkbench } from "./use-store";

type Tool = {
  readonly word: string;
  readonly key: string;
  readonly command: Command;
  readonly sign: SignLook;
};
type SignLook = { readonly className: string; readonly kind?: string };

const TOOLS: readonly Tool[] = [
  {
    word: "Direct",
    key: "D",
    command: { do: "quote", form: "direct" },
    sign: { className: "m", kind: "direct" },
  },
  {
    word: "Indirect",
    key: "I",
    command: { do: "quote", form: "indirect" },
    sign: { className: "m", kind: "indirect" },
  },
  {
    word: "Mixed",
    key: "M",
    command: { do: "quote", form: "mixed" },
    sign: { className: "m", kind: "mixed" },
  },
  { word: "Speaker", key: "S", command: { do: "mention", type: "source" }, sign: { className: "sp" } },
  { word: "Cue", key: "C", command: { do: "mention", type: "cue" }, sign: { className: "cue" } },
  {
    word: "Not speech",
    key: "U",
    command: { do: "notSpeech" },
    sign: { className: "m", kind: "not_speech" },
  },
  { word: "Block", key: "B", command: { do: "blockMenu" }, sign: { className: "hatch" } },
];

const FRAGMENT: Tool = {
  word: "Fragment",
  key: "F",
  command: { do: "quote", form: "direct_fragment" },
  sign: { className: "m", kind: "direct" },
};
const ADD: Tool = { word: "Add", key: "A", command: { do: "addSpan" }, sign: { className: "" } };

/** What can be made of the selected words, beside them. */
export function SelectionToolbar({ editorRef }: { editorRef: { readonly current: ArticleEditor | null } }) {
  const { store, screen } = useWorkbench();
  const { anchor, head } = useAnnotator((state) => state.caret);
  const surface = useAnnotator((state) => state.surface);
  const selected = useAnnotator(
    ({ session }) => session.selectedId !== null && session.layer.annotations.get(session.selectedId),
  );
  const bar = useRef<HTMLDivElement>(null);
  const start = Math.min(anchor, head);
  const end = Math.max(anchor, head);
  const fragment = useAnnotator(
    ({ session }) => start < end && insideMixed(session.layer.annotations.values(), span(start, end)),
  );
  const shown = start < end && surface !== "blockMenu" && surface !== "find";

  useEffect(() => {
    const element = bar.current;
    const editor = editorRef.current;
    const pane = element?.offsetParent;
    if (!shown || !element || !editor || !pane) return;
    const last = editor.boxAt(Math.max(start, end - 1));
    const first = editor.boxAt(start);
    const frame = pane.getBoundingClientRect();
    const below = last.bottom + 10 + element.offsetHeight < frame.bottom;
    const top = below ? last.bottom + 10 : first.top - element.offsetHeight - 12;
    const room = frame.width - element.offsetWidth - 8;
    const left = Math.max(8, Math.min((below ? last.left : first.left) - frame.left - 60, room));
    element.style.setProperty("top", `${top - frame.top + pane.scrollTop}px`);
    element.style.setProperty("left", `${left}px`);
  }, [shown, start, end, editorRef]);

  if (!shown) return null;
  const tools = [
    ...(fragment ? [FRAGMENT] : []),
    ...TOOLS,
    ...(selected && selected.type !== "block" ? [ADD] : []),
  ];
  return (
    <div className="bub" ref={bar} role="toolbar" aria-label="Mark the selected words">
      {tools.map(({ word, key, command, sign }) => (
        <button
          key={word}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            runCommand(store, screen, command);
            if (command.do !== "blockMenu") screen.focusArticle();
          }}
        >
          <span className={sign.className} {...(sign.kind ? { "data-kind": sign.kind } : {})}>
            {word}
          </span>
          <Kbd>{key}</Kbd>
        </button>
      ))}
    </div>
  );
}
