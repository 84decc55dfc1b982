import { Kbd } from "@/components/ui/kbd";
import { type Command, commandFor, strokeFor } from "./commands";
import { type Hints, hintsFor } from "./hints";
import { runCommand } from "./run-command";
import { useAnnotator, useWorkbench } from "./use-store";

const READ_ONLY: Hints = {
  context: "Read-only",
  rows: [
    { keys: ["J", "K"], does: "next, previous" },
    { keys: ["/"], does: "find" },
    { keys: ["H"], does: "fold boilerplate" },
  ],
};

/** The keys that matter now. Each can be pressed with a pointer too. */
export function HintBar() {
  const { store } = useWorkbench();
  const session = useAnnotator((state) => state.session);
  const hasWords = useAnnotator(({ caret }) => caret.anchor !== caret.head);
  const { editable } = store.view;
  const selected = session.selectedId ? (session.layer.annotations.get(session.selectedId) ?? null) : null;
  const { context, rows } = editable ? hintsFor(selected, hasWords) : READ_ONLY;
  return (
    <footer className="hint" data-region tabIndex={-1}>
      <span className="ctx">{context}</span>
      {rows.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <HintKey key={key} printed={key} does={does} shift={keys.includes("⇧")} />
          ))}{" "}
          {does}
        </span>
      ))}
      {editable && (
        <span className="end">
          <HintKey printed="Z" does="undo" shift={false} /> undo
          <HintKey printed="Z" does="redo" shift /> redo
        </span>
      )}
    </footer>
  );
}

/** A key as a button. Left out of the tab order: the key itself does the same from the article. */
function HintKey({ printed, does, shift }: { printed: string; does: string; shift: boolean }) {
  const { store, screen } = useWorkbench();
  if (printed === "–") return "–";
  if (printed === "⇧") return <Kbd>{printed}</Kbd>;
  const command = commandFor(strokeFor(printed, shift));
  if (!command || !PRESSABLE.has(command.do)) return <Kbd>{printed}</Kbd>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${shift ? "Shift " : ""}${printed}: ${does}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        runCommand(store, screen, command);
        if (!LEAVES_ARTICLE.has(command.do)) screen.focusArticle();
      }}
    >
      <Kbd>{shift ? `⇧${printed}` : printed}</Kbd>
    </button>
  );
}

const PRESSABLE: ReadonlySet<Command["do"]> = new Set([
  "quote",
  "mention",
  "notSpeech",
  "addSpan",
  "blockMenu",
  "remove",
  "evidence",
  "rationale",
  "step",
  "nextToJudge",
  "end",
  "selectQuotation",
  "fold",
  "find",
  "keys",
  "letGo",
  "undo",
  "redo",
]);

/** Commands that send the keyboard elsewhere themselves. */
const LEAVES_ARTICLE: ReadonlySet<Command["do"]> = new Set([
  "blockMenu",
  "evidence",
  "rationale",
  "find",
  "keys",
  "mention",
]);
