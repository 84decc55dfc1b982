import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Signal } from "@/lib/core/annotation/annotation";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { clearAnswer, type Question, setAnswer, withValue } from "./signal-changes";
import { SignalGrounds } from "./signal-grounds";
import { SignalPlaces } from "./signal-places";
import { useWorkbench } from "./use-store";

type Answered = { readonly question: Question; readonly signal: Signal | null };

/** One closed question, and once it is answered the sentence and the words it rests on. */
export function SignalAnswer({ question, signal }: Answered) {
  const { store } = useWorkbench();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const chosen = question.values.filter((value) => signal?.values.includes(value.id));
  const set = (values: readonly string[]) => store.change(setAnswer(store.context(), question, values));
  return (
    <div className="signal-answer" data-answered={signal !== null || undefined} ref={field}>
      {question.multiple ? (
        <fieldset>
          <legend>
            <Asked question={question} />
          </legend>
          {question.values.map((value) => (
            <label
              className="choice"
              key={value.id}
              title={value.definition}
              data-codebook={codebookKey("signals", question.id, value.id)}
            >
              <input
                type="checkbox"
                checked={signal?.values.includes(value.id) ?? false}
                onChange={(event) => set(withValue(signal?.values ?? [], value.id, event.target.checked))}
              />
              {value.word}
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id}>
            <Asked question={question} />
          </label>
          <span className="field">
            <select
              id={id}
              value={signal?.values[0] ?? ""}
              data-codebook={codebookKey("signals", question.id, signal?.values[0])}
              data-empty={signal === null || undefined}
              onChange={(event) => set(event.target.value === "" ? [] : [event.target.value])}
            >
              <option value="">Not answered</option>
              {question.values.map((value) => (
                <option key={value.id} value={value.id} title={value.definition}>
                  {value.word}
                </option>
              ))}
            </select>
          </span>
        </>
      )}
      {signal && (
        <div className="grounds">
          {chosen.map(({ id: value, definition, rule }) => (
            <p className="room" key={value}>
              {definition} {rule}
            </p>
          ))}
          <SignalGrounds question={question} signal={signal} />
          <SignalPlaces question={question} signal={signal} />
          <Button
            look="quiet"
            className="clear"
            aria-label={`Clear the answer: ${question.word}`}
            onClick={() => {
              store.change(clearAnswer(store.context(), question));
              // The button goes with the answer; the keyboard stays with the question.
              field.current?.querySelector<HTMLElement>("select, input")?.focus();
            }}
          >
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}

/** An answer as text, for those who only read. */
export function SignalText({ question, signal }: Answered) {
  if (!signal) return null;
  const chosen = question.values.filter((value) => signal.values.includes(value.id));
  return (
    <div className="signal-answer">
      <h3>{question.word}</h3>
      <p className="strong">{chosen.map(({ word }) => word).join(", ")}</p>
      {signal.justification !== "" && (
        <p className="said" dir="auto">
          {signal.justification}
        </p>
      )}
      <SignalPlaces question={question} signal={signal} />
    </div>
  );
}

function Asked({ question: { word, question } }: { question: Question }) {
  return (
    <>
      <b>{word}</b> {question}
    </>
  );
}
