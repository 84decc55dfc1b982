import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import type { Signal } from "@/lib/core/annotation/annotation";
import { beginningOf } from "@/lib/core/text/beginning";
import { dropPlace, pointTo, type Question } from "./signal-changes";
import { useAnnotator, useWorkbench } from "./use-store";

/** The words of the article an answer points to, and the way to add some. */
export function SignalPlaces({ question, signal }: { question: Question; signal: Signal }) {
  const { store, screen } = useWorkbench();
  const hint = useId();
  const add = useRef<HTMLButtonElement>(null);
  const hasWords = useAnnotator(({ caret }) => caret.anchor !== caret.head);
  const { editable } = store.view;
  const show = ({ start, end, exact }: AnchoredSpan) => {
    screen.setCaret({ anchor: start, head: end });
    screen.reveal(start, end);
    // Only in the article is a selection seen.
    screen.focusArticle();
    store.announce(`Shown: ${beginningOf(exact, 60)}`);
  };
  return (
    <>
      {signal.spans.length > 0 && (
        <ol className="places" aria-label={`Words for ${question.word}`}>
          {signal.spans.map((span, index) => (
            <li key={span.start}>
              <button type="button" onClick={() => show(span)}>
                <span className="sr">Show </span>
                <q dir="auto">{shortened(span.exact)}</q>
              </button>
              {editable && (
                <Button
                  look="icon"
                  aria-label={`Take off: ${beginningOf(span.exact, 40)}`}
                  onClick={() => {
                    store.change(dropPlace(store.context(), question, index));
                    add.current?.focus();
                  }}
                >
                  <Icon name="cross" />
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {editable && (
        <p className="point">
          <Button
            ref={add}
            aria-label={`Point to words: ${question.word}`}
            aria-disabled={hasWords ? undefined : true}
            aria-describedby={hasWords ? undefined : hint}
            onClick={() => store.change(pointTo(store.context(), question, store.words()))}
          >
            Point to words
          </Button>
          {!hasWords && (
            <span className="room" id={hint}>
              Select them in the article first.
            </span>
          )}
        </p>
      )}
    </>
  );
}

function shortened(words: string): string {
  return words.length <= LONGEST_SHOWN ? words : `${words.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/, "")} …`;
}
const LONGEST_SHOWN = 160;
