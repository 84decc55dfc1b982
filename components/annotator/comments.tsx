import { useEffect, useRef } from "react";
import { addComment } from "./comment-changes";
import { draftKey } from "./comment-draft";
import { CommentForm } from "./comment-form";
import { CommentLine } from "./comment-line";
import { KeyOf } from "./keys";
import { useLayer } from "./shown";
import { useRequestedFocus } from "./use-focus-request";
import { useAnnotator, useWorkbench } from "./use-store";

/** What was said about a mark, or with `null` about the article as a whole, between its author and the admins. */
export function Comments({ annotationId }: { annotationId: string | null }) {
  const { store } = useWorkbench();
  useLayer();
  const { editable } = store.view;
  const thread = store.index.commentsOn(annotationId);
  const place = { annotationId, commentId: null };
  const kept = useAnnotator((state) => state.drafts.get(draftKey(place)));
  const field = useRequestedFocus<HTMLTextAreaElement>("comment");

  // A comment that is removed takes its buttons along, and the focus with it.
  const count = thread.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) field.current?.focus();
    before.current = count;
  }, [count, field]);

  if (!editable && count === 0) return null;
  const title = annotationId === null ? "Comments on the article" : "Comments";
  return (
    <section className="comments" aria-label={title}>
      <h3 className="lab">
        {title}
        {count > 0 && <span className="opt num">{count}</span>}
        {editable && annotationId !== null && (
          <span className="lab-keys">
            <KeyOf id="comment" />
          </span>
        )}
      </h3>
      {count > 0 && (
        <ul>
          {thread.map((comment) => (
            <CommentLine key={comment.id} comment={comment} thread={thread} />
          ))}
        </ul>
      )}
      {editable && (
        <CommentForm
          draft={kept ?? { ...place, text: "", needsHelp: false }}
          label={count > 0 ? "Another comment" : "New comment"}
          doneWord="Comment"
          fieldRef={field}
          askable
          send={(draft) => {
            const change = addComment(store.context(), draft);
            return change !== null && store.change(change);
          }}
        />
      )}
    </section>
  );
}
