import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Evidence, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { beginningOf } from "@/lib/core/text/beginning";
import { type Choice, findSentences, press, rangeOf, step } from "./choose-passage";
import { evidenceFrom } from "./passage-evidence";
import { bestPassage, passageOf, type Sentence, sentencesOf } from "./passages";
import { rankReferences } from "./rank-references";
import { SentenceList } from "./sentence-list";
import { useWorkbench } from "./use-store";

/** From this share of its content words on, a record is called likely to hold the quote. */
const LIKELY_RECORD = 0.8;
/** From this share on, the best passage of a record is chosen from the start. */
const LIKELY_PASSAGE = 0.3;
/** A record of fewer sentences is seen whole: nothing to find. */
const WORTH_SEARCHING = 8;

/** Stored records, sentence by sentence; the likeliest passage is already chosen. */
export function PassagePicker({
  quote,
  onPick,
  onClose,
}: {
  quote: QuoteAnnotation;
  onPick(details: Partial<Evidence>): void;
  onClose(): void;
}) {
  const { store } = useWorkbench();
  const { references } = store.view;
  const words = quote.spans.map(({ exact }) => exact).join(" ");
  const ranked = useMemo(() => rankReferences(references, words), [references, words]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const chosen = ranked.find(({ reference }) => reference.id === chosenId) ?? ranked[0];
  if (!chosen) return null;
  return (
    <fieldset
      className="passages"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <legend className="sr">Choose a passage</legend>
      <label className="facet">
        Record
        <select value={chosen.reference.id} onChange={(event) => setChosenId(event.target.value)}>
          {ranked.map(({ reference, share }) => (
            <option key={reference.id} value={reference.id}>
              {reference.title}
              {share >= LIKELY_RECORD ? " (likely)" : ""}
            </option>
          ))}
        </select>
      </label>
      <RecordSentences
        key={chosen.reference.id}
        reference={chosen.reference}
        words={words}
        // The button that opened this is gone: the keyboard goes to the sentences. A change of record leaves it.
        takesFocus={chosenId === null}
        onPick={onPick}
        onClose={onClose}
      />
    </fieldset>
  );
}

function RecordSentences({
  reference,
  words,
  takesFocus,
  onPick,
  onClose,
}: {
  reference: ReferenceSummary;
  words: string;
  takesFocus: boolean;
  onPick(details: Partial<Evidence>): void;
  onClose(): void;
}) {
  const id = useId();
  const sentences = useMemo(() => sentencesOf(reference), [reference]);
  const [choice, setChoice] = useState<Choice | null>(() => likelyChoice(sentences, words));
  const [query, setQuery] = useState("");
  const sought = useDeferredValue(query);
  const shown = useMemo(() => findSentences(sentences, sought), [sentences, sought]);
  const passage = choice && passageOf(reference, sentences, rangeOf(choice));
  const use = () => {
    if (passage) onPick(evidenceFrom(reference, passage));
  };
  return (
    <>
      {sentences.length >= WORTH_SEARCHING && (
        <TextField
          label="Find in the record"
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && query !== "") {
              event.preventDefault();
              setQuery("");
            } else if (event.key === "Enter" || event.key === "ArrowDown") {
              event.preventDefault();
              const [first] = findSentences(sentences, query);
              if (first === undefined) return;
              setChoice({ anchor: first, head: first });
              document.getElementById(`${id}-list`)?.focus();
            }
          }}
        />
      )}
      <p className="room num" role="status">
        {sought.trim() === "" ? "" : foundWords(shown.length, sentences.length)}
      </p>
      <SentenceList
        id={`${id}-list`}
        label={`Sentences of ${reference.title}`}
        hintId={`${id}-keys`}
        sentences={sentences}
        shown={shown}
        choice={choice}
        takesFocus={takesFocus}
        onPress={(index) => {
          setChoice(press(sought === "" ? choice : null, index));
          // What was found is shown where it stands, so that it can be stretched.
          setQuery("");
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const extend = event.shiftKey;
          if (event.key === "Enter" && choice) {
            event.preventDefault();
            use();
            return;
          }
          const all = extend && sought !== "";
          const within = all ? sentences.map((_, index) => index) : shown;
          const next = step(choice, event.key, { shown: within, extend });
          if (!next) return;
          event.preventDefault();
          if (all) setQuery("");
          setChoice(next);
        }}
      />
      <p className="room" id={`${id}-keys`}>
        Arrow keys choose a sentence, with Shift a longer passage; Enter uses it.
      </p>
      <p className="sr" id={`${id}-chosen`}>
        {passage && beginningOf(passage.excerpt, 400)}
      </p>
      <div className="dialog-foot">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          aria-disabled={choice === null || undefined}
          aria-describedby={`${id}-chosen`}
          onClick={use}
        >
          Use this passage
        </Button>
      </div>
    </>
  );
}

function likelyChoice(sentences: readonly Sentence[], words: string): Choice | null {
  const best = bestPassage(sentences, words);
  return best && best.score >= LIKELY_PASSAGE ? { anchor: best.from, head: best.to } : null;
}

function foundWords(found: number, all: number): string {
  return found === 0 ? "No sentence has these words." : `${found} of ${all} sentences`;
}
