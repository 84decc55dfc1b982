import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { LocalTime } from "@/components/ui/local-time";
import type { Comment } from "@/lib/core/annotation/annotation";
import { idTime } from "@/lib/core/annotation/id-time";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import { abridged } from "@/lib/core/text/beginning";
import { askOf, editComment, removeComment, settleAsk } from "./comment-changes";
import { type CommentDraft, draftKey, withDraft, withoutDraft } from "./comment-draft";
import { CommentForm } from "./comment-form";
import { useAnnotator, useWorkbench } from "./use-store";

/** One comment: who and when, the words, and for its author what can be done with it. */
export function CommentLine({ comment, thread }: { comment: Comment; thread: readonly Comment[] }) {
  const { store } = useWorkbench();
  const { editable } = store.view;
  const place = { annotationId: comment.annotationId, commentId: comment.id };
  const draft = useAnnotator((state) => state.drafts.get(draftKey(place)));
  const editButton = useRef<HTMLButtonElement>(null);
  const own = editable && comment.by === "author";
  const ask = askOf(comment, thread);
  const made = idTime(comment.id);
  const who = writerWords(comment, store.view);

  const begin = () => {
    const { text, needsHelp } = comment;
    store.set({ drafts: withDraft(store.get().drafts, { ...place, text, needsHelp }) });
  };
  const end = () => {
    store.set({ drafts: withoutDraft(store.get().drafts, place) });
    // The field goes, and the keyboard stays with the comment.
    requestAnimationFrame(() => editButton.current?.focus());
  };
  const send = (written: CommentDraft) => {
    const change = editComment(comment, written);
    if (!change) return false;
    store.change(change);
    requestAnimationFrame(() => editButton.current?.focus());
    return true;
  };
  return (
    <li className="comment" data-by={comment.by}>
      <p className="comment-head">
        <b>{who}</b>
        {made !== null && <LocalTime at={made} />}
        {ask === "open" && <span className="comment-ask">Needs help</span>}
        {ask === "answered" && <span className="muted">Answered</span>}
        {own && !draft && (
          <span className="nav">
            <Button
              ref={editButton}
              look="icon"
              aria-label={`Change the comment: ${opening(comment)}`}
              onClick={begin}
            >
              <Icon name="pencil" />
            </Button>
            <Button
              look="icon"
              aria-label={`Remove the comment: ${opening(comment)}`}
              onClick={() => store.remove(removeComment(comment))}
            >
              <Icon name="trash" />
            </Button>
          </span>
        )}
      </p>
      {own && draft ? (
        <CommentForm
          draft={draft}
          label="Change the comment"
          doneWord="Save"
          autoFocus
          askable={ask !== "answered"}
          send={send}
          onCancel={end}
        />
      ) : (
        <p className="comment-text" dir="auto">
          {comment.text}
        </p>
      )}
      {own && ask === "open" && !draft && (
        <Button
          aria-label={`Mark as settled: ${opening(comment)}`}
          onClick={() => {
            store.change(settleAsk(comment));
            editButton.current?.focus();
          }}
        >
          Mark as settled
        </Button>
      )}
    </li>
  );
}

/** "You", "Admin", or the pseudonym of the one whose review it is. */
function writerWords(
  { by }: Pick<Comment, "by">,
  { editable, reviewerPseudonym }: Pick<ReviewView, "editable" | "reviewerPseudonym">,
): string {
  if (by === "admin") return "Admin";
  return editable ? "You" : reviewerPseudonym;
}

/** Enough of a comment to know it by ear. */
function opening({ text }: Comment): string {
  return abridged(text, 40);
}
