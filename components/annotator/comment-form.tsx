import { type Ref, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { MAXIMUM_COMMENT_LENGTH } from "@/lib/core/annotation/annotation";
import { type CommentDraft, withDraft, withoutDraft } from "./comment-draft";
import { useWorkbench } from "./use-store";

/** From here on the room that is left is shown. */
const NEARLY = MAXIMUM_COMMENT_LENGTH - 200;

/** A comment being written. Every letter is kept as a draft, until it is sent or given up. */
export function CommentForm({
  draft,
  label,
  doneWord,
  fieldRef,
  autoFocus = false,
  askable,
  send,
  onCancel = null,
}: {
  draft: CommentDraft;
  label: string;
  /** What the button that sends it says. */
  doneWord: string;
  fieldRef?: Ref<HTMLTextAreaElement>;
  autoFocus?: boolean;
  /** False where help cannot be asked for: an answered ask is asked again in a new comment. */
  askable: boolean;
  /** True if the comment is now in the layer. */
  send(draft: CommentDraft): boolean;
  onCancel?: (() => void) | null;
}) {
  const { store } = useWorkbench();
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const { text, needsHelp } = draft;
  const room = MAXIMUM_COMMENT_LENGTH - text.length;
  const empty = text.trim() === "";
  const keep = (change: Partial<CommentDraft>) =>
    store.set({ drafts: withDraft(store.get().drafts, { ...draft, ...change }) });
  const submit = () => {
    setWanted(empty);
    if (empty || !send(draft)) return;
    store.set({ drafts: withoutDraft(store.get().drafts, draft) });
  };
  return (
    <div className="comment-form">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={autoFocus ? focusAtEnd : fieldRef}
        rows={2}
        dir="auto"
        maxLength={MAXIMUM_COMMENT_LENGTH}
        value={text}
        onChange={(event) => keep({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          } else if (event.key === "Escape" && onCancel) {
            event.preventDefault();
            onCancel();
          }
        }}
        aria-invalid={(wanted && empty) || undefined}
        aria-describedby={`${id}-room`}
      />
      <p className="room num" id={`${id}-room`}>
        {wanted && empty && "Write the comment first."}
        {text.length > NEARLY && `${room} characters left of ${MAXIMUM_COMMENT_LENGTH}`}
      </p>
      {askable && (
        <label className="choice">
          <input
            type="checkbox"
            checked={needsHelp}
            onChange={(event) => keep({ needsHelp: event.target.checked })}
          />
          <span>
            Needs help: {store.view.kind === "gold" ? "another admin sees this" : "an admin sees this"}
          </span>
        </label>
      )}
      <div className="comment-acts">
        <Button aria-disabled={empty || undefined} onClick={submit}>
          {doneWord}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
