import { Fragment } from "react";
import { type Hint, hintsFor, READ_ONLY_HINTS, SUGGESTION_HINTS } from "./hints";
import { type CommandId, keyMapEntry } from "./key-map";
import { KeyOf } from "./keys";
import { Beside } from "./opening";
import { runFromButton } from "./run-command";
import { useAnnotatorLater } from "./shown";
import { spoken } from "./stroke-words";
import { useKeys } from "./use-key-bindings";
import { useWorkbench } from "./use-store";

/** The keys that matter now, as this person has them. Each can be pressed with a pointer too. */
export function HintBar() {
  const { store } = useWorkbench();
  const type = useAnnotatorLater(
    ({ session }) =>
      (session.selectedId !== null && session.layer.annotations.get(session.selectedId)?.type) || null,
  );
  const hasWords = useAnnotatorLater(({ caret }) => caret.anchor !== caret.head);
  const { editable } = store.view;
  const held = useAnnotatorLater(({ heldKey }) => heldKey !== null);
  const { context, hints } = !editable
    ? READ_ONLY_HINTS
    : held && !hasWords
      ? SUGGESTION_HINTS
      : hintsFor(type, hasWords);
  return (
    <footer className="hint" data-region tabIndex={-1}>
      <Beside>
        <span className="ctx">{context}</span>
        <span className="hint-keys">
          {hints.map((hint) => (
            <HintItem key={hint.does} hint={hint} />
          ))}
        </span>
        {editable && (
          <span className="end">
            <HintButton id="undo">undo</HintButton>
            <HintButton id="redo">redo</HintButton>
          </span>
        )}
      </Beside>
    </footer>
  );
}

/** Keys in a row and what they do; the word alone where the one key is switched off. */
function HintItem({ hint: { ids, does, upTo } }: { hint: Hint }) {
  const { bindings } = useKeys();
  const bound = ids.filter((id) => bindings.strokesOf(id).length > 0);
  const [only] = ids;
  if (bound.length === 0) return ids.length === 1 && only ? <HintButton id={only}>{does}</HintButton> : null;
  return (
    <span>
      {bound.map((id, at) => (
        <Fragment key={id}>
          {upTo && at > 0 && "–"}
          <HintKey id={id} does={does} />
        </Fragment>
      ))}{" "}
      {does}
    </span>
  );
}

/** A key as a button. */
function HintKey({ id, does }: { id: CommandId; does: string }) {
  const { bindings } = useKeys();
  const [stroke] = bindings.strokesOf(id);
  const name = stroke === undefined ? does : `${spoken(stroke, bindings.apple)}: ${does}`;
  return <HintButton id={id} name={name} />;
}

/** Left out of the tab order: the key itself does the same from the article. */
function HintButton({ id, name, children }: { id: CommandId; name?: string; children?: string }) {
  const { store, screen } = useWorkbench();
  const { words, command } = keyMapEntry(id);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-command={id}
      aria-label={name}
      title={words}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runFromButton(store, screen, command)}
    >
      <KeyOf id={id} /> {children}
    </button>
  );
}
