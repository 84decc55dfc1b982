import { useId } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { setField } from "./judge-quotes";
import { useDraft } from "./use-draft";
import { useRequestedFocus } from "./use-focus-request";
import { useWorkbench } from "./use-store";

const LONGEST = 4000;
/** From here on the room that is left is shown. */
const NEARLY = 3500;

export function Rationale({ quote }: { quote: QuoteAnnotation }) {
  const { store } = useWorkbench();
  const id = useId();
  const element = useRequestedFocus<HTMLTextAreaElement>("rationale");
  const saved = quote.attributes.rationale ?? "";
  const draft = useDraft(saved, (value) => {
    store.change(setField(quote, "rationale", value === "" ? null : value, "Rationale saved"));
  });
  if (!store.view.editable) {
    return saved === "" ? null : (
      <section>
        <h3 className="lab">Rationale</h3>
        <p className="said">{saved}</p>
      </section>
    );
  }
  return (
    <section>
      <label className="lab" htmlFor={id}>
        Rationale <Kbd>R</Kbd>
      </label>
      <textarea
        id={id}
        ref={element}
        maxLength={LONGEST}
        rows={3}
        value={draft.value}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        aria-describedby={`${id}-room`}
      />
      <p className="room num" id={`${id}-room`}>
        {draft.value.length > NEARLY ? `${LONGEST - draft.value.length} characters left of ${LONGEST}` : ""}
      </p>
    </section>
  );
}
