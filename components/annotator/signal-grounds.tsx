import { useId } from "react";
import { MAXIMUM_JUSTIFICATION_LENGTH, type Signal } from "@/lib/core/annotation/annotation";
import { type Question, setJustification } from "./signal-changes";
import { useDraft } from "./use-draft";
import { useWorkbench } from "./use-store";

/** From here on the room that is left is shown. */
const NEARLY = MAXIMUM_JUSTIFICATION_LENGTH - 100;

/** The sentence an answer rests on. Without it the review cannot be submitted. */
export function SignalGrounds({ question, signal }: { question: Question; signal: Signal }) {
  const { store } = useWorkbench();
  const id = useId();
  const draft = useDraft(signal.justification, (value) => {
    // The answer may have changed, or gone, while the sentence was typed.
    store.change(setJustification(store.context(), question, value));
  });
  const wanted = draft.value.trim() === "";
  const room = MAXIMUM_JUSTIFICATION_LENGTH - draft.value.length;
  return (
    <div>
      <label htmlFor={id}>
        The sentence this rests on<span className="sr">: {question.word}</span>
      </label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={MAXIMUM_JUSTIFICATION_LENGTH}
        value={draft.value}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        aria-invalid={wanted || undefined}
        aria-describedby={`${id}-room`}
      />
      <p className="room num" id={`${id}-room`}>
        {wanted && "Needed before the review can be submitted."}
        {draft.value.length > NEARLY && `${room} characters left of ${MAXIMUM_JUSTIFICATION_LENGTH}`}
      </p>
    </div>
  );
}
