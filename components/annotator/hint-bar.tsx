import { hintsFor } from "./hints";
import { Keys } from "./keys";
import { useAnnotator, useWorkbench } from "./use-store";

/** The keys that matter now. */
export function HintBar() {
  const { store } = useWorkbench();
  const session = useAnnotator((state) => state.session);
  const hasWords = useAnnotator(({ caret }) => caret.anchor !== caret.head);
  const selected = session.selectedId ? (session.layer.annotations.get(session.selectedId) ?? null) : null;
  const { context, rows } = hintsFor(selected, hasWords);
  if (!store.view.editable) {
    return (
      <footer className="hint">
        <span className="ctx">Read-only</span>
        <span>
          <Keys keys={["J", "K"]} /> next, previous
        </span>
        <span>
          <Keys keys={["/"]} /> find
        </span>
        <span>
          <Keys keys={["H"]} /> fold boilerplate
        </span>
      </footer>
    );
  }
  return (
    <footer className="hint">
      <span className="ctx">{context}</span>
      {rows.map(({ keys, does }) => (
        <span key={does}>
          <Keys keys={keys} /> {does}
        </span>
      ))}
      <span className="end">
        <Keys keys={["Z"]} /> undo
      </span>
    </footer>
  );
}
