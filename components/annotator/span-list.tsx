import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { beginningOf } from "@/lib/core/text/beginning";
import { addSpan, dropSpan } from "./change-marks";
import { KeyOf } from "./keys";
import { useAnnotator, useWorkbench } from "./use-store";

/** The stretches a mark covers, where there is more than one, and the way to add one. */
export function SpanList({ mark }: { mark: Annotation }) {
  const { store } = useWorkbench();
  const hasWords = useAnnotator(({ caret }) => caret.anchor !== caret.head);
  const { editable } = store.view;
  if (mark.spans.length === 1 && !(editable && hasWords)) return null;
  return (
    <section className="spans" aria-label="Words of this mark">
      {mark.spans.length > 1 && (
        <ol>
          {mark.spans.map((span, index) => (
            <li key={span.start}>
              <q dir="auto">{span.exact}</q>
              {editable && (
                <Button
                  look="icon"
                  aria-label={`Take off: ${beginningOf(span.exact, 40)}`}
                  onClick={() => store.change(dropSpan(mark, index))}
                >
                  <Icon name="cross" />
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {editable && hasWords && (
        <Button
          onClick={() => {
            const words = store.words();
            if (words) store.change(addSpan(store.context(), mark, words));
          }}
        >
          Add the selected words <KeyOf id="addWords" />
        </Button>
      )}
    </section>
  );
}
