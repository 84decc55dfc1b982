import { useId, useState } from "react";
import { RationaleText } from "@/components/reader/rationale-text";
import { MAXIMUM_RATIONALE_LENGTH, type QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { setField } from "./judge-quotes";
import { KeyOf } from "./keys";
import { useDraft } from "./use-draft";
import { useFocusRequest, useRequestedFocus } from "./use-focus-request";
import { useWorkbench } from "./use-store";

/** From here on the room that is left is shown. */
const NEARLY = MAXIMUM_RATIONALE_LENGTH - 500;

/** Why the verdict is what it is: written in Markdown, or read as it will be published. */
export function Rationale({ quote }: { quote: QuoteAnnotation }) {
  const { store } = useWorkbench();
  const saved = quote.attributes.rationale ?? "";
  if (store.view.editable) return <RationaleField quote={quote} saved={saved} />;
  return saved === "" ? null : (
    <section>
      <h3 className="lab">Rationale</h3>
      <RationaleText text={saved} newTab />
    </section>
  );
}

function RationaleField({ quote, saved }: { quote: QuoteAnnotation; saved: string }) {
  const { store } = useWorkbench();
  const id = useId();
  const draft = useDraft(saved, (value) => {
    store.change(setField(quote, "rationale", value === "" ? null : value, "Rationale saved"));
  });
  const [reading, setReading] = useState(false);
  const element = useRequestedFocus<HTMLTextAreaElement>("rationale");
  // A key that asks for the field asks to write.
  const turn = useFocusRequest("rationale");
  const [answered, setAnswered] = useState(turn);
  if (turn !== answered) {
    setAnswered(turn);
    if (turn > 0) setReading(false);
  }
  const room = MAXIMUM_RATIONALE_LENGTH - draft.value.length;
  return (
    <section>
      <div className="lab-row">
        {reading ? (
          <h3 className="lab">
            Rationale <KeyOf id="rationale" />
          </h3>
        ) : (
          <label className="lab" htmlFor={id}>
            Rationale <KeyOf id="rationale" />
          </label>
        )}
        <fieldset className="write-read">
          <legend className="sr">Show the rationale</legend>
          {[false, true].map((option) => (
            <label key={String(option)}>
              <input
                type="radio"
                name={`${id}-way`}
                checked={reading === option}
                onChange={() => setReading(option)}
              />
              <span>{option ? "Read" : "Write"}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {reading ? (
        draft.value.trim() === "" ? (
          <p className="room">Nothing is written yet.</p>
        ) : (
          <RationaleText text={draft.value} newTab />
        )
      ) : (
        <>
          <textarea
            id={id}
            dir="auto"
            ref={element}
            maxLength={MAXIMUM_RATIONALE_LENGTH}
            rows={3}
            value={draft.value}
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.commit}
            aria-describedby={`${id}-room`}
          />
          <p className="room num" id={`${id}-room`}>
            {draft.value.length > NEARLY
              ? `${room} characters left of ${MAXIMUM_RATIONALE_LENGTH}`
              : "*emphasis*, **strong**, - list, > quotation, [words](https://…)"}
          </p>
        </>
      )}
    </section>
  );
}
