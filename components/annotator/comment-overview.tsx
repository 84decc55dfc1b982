import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/number-words";
import { asksForHelp } from "./comment-changes";
import { type CommentDraft, unsentDrafts } from "./comment-draft";
import { goToComments } from "./comment-visit";
import { commentedMarks, placeWords } from "./commented-marks";
import { useLayer } from "./shown";
import { useAnnotator, useWorkbench } from "./use-store";

/** Every comment of the review by the mark it is on, so that none is lost among thousands of marks. */
export function CommentOverview() {
  const { store, screen } = useWorkbench();
  const layer = useLayer();
  const drafts = useAnnotator((state) => state.drafts);
  const places = commentedMarks(store.index);
  const unsent = unsentDrafts(drafts, layer);
  const waiting = new Map<string | null, CommentDraft>(unsent.map((draft) => [draft.annotationId, draft]));
  const ids = [...places, ...[...waiting.keys()].filter((id) => !places.includes(id))];
  if (ids.length === 0) return null;
  const count = places.reduce((total, id) => total + store.index.commentsOn(id).length, 0);
  const asks = places.filter((id) => asksForHelp(store.index.commentsOn(id))).length;
  return (
    <details className="fold comment-overview">
      <summary>
        Comments {count}{" "}
        {asks > 0 && <span className="comment-ask">{counted(asks, "needs help", "need help")}</span>}{" "}
        {unsent.length > 0 && <span className="mid">{unsent.length} not sent</span>}
      </summary>
      <ul>
        {ids.map((id) => {
          const thread = store.index.commentsOn(id);
          const last = thread.at(-1);
          return (
            <li key={id ?? "article"}>
              <Button look="quiet" onClick={() => goToComments(store, screen, id)}>
                {placeWords(store, id)}
              </Button>
              {asksForHelp(thread) && <span className="comment-ask">Needs help</span>}
              {waiting.has(id) && <span className="mid">Not sent</span>}
              <p className="comment-text" dir="auto">
                {waiting.get(id)?.text ?? last?.text}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
