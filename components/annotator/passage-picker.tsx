import { useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Evidence, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { ReferenceSummary } from "@/lib/core/annotation/review-view";
import { EVIDENCE_KINDS } from "@/lib/core/codebook/values";
import { bestPassage, passageOf, type Sentence, sentencesOf } from "./passages";
import { useWorkbench } from "./use-store";

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
  const ranked = useMemo(
    () =>
      references
        .map((reference) => {
          const sentences = sentencesOf(reference);
          return { reference, sentences, best: bestPassage(sentences, words) };
        })
        .sort((a, b) => (b.best?.score ?? 0) - (a.best?.score ?? 0)),
    [references, words],
  );
  const [chosenId, setChosenId] = useState(ranked[0]?.reference.id ?? "");
  // The button that opened this is gone: the keyboard goes to what most likely follows.
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const ready = box.current?.querySelector<HTMLElement>(".primary:not([aria-disabled])");
    (ready ?? box.current?.querySelector("select"))?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const chosen = ranked.find(({ reference }) => reference.id === chosenId) ?? ranked[0];
  if (!chosen) return null;
  return (
    <fieldset
      className="passages"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <legend className="sr">Choose a passage</legend>
      <label className="facet">
        Record
        <select value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
          {ranked.map(({ reference, best }) => (
            <option key={reference.id} value={reference.id}>
              {reference.title}
              {best && best.score >= 0.6 ? " (likely)" : ""}
            </option>
          ))}
        </select>
      </label>
      <Sentences
        key={chosen.reference.id}
        reference={chosen.reference}
        sentences={chosen.sentences}
        first={chosen.best}
        onPick={onPick}
        onClose={onClose}
      />
    </fieldset>
  );
}

function Sentences({
  reference,
  sentences,
  first,
  onPick,
  onClose,
}: {
  reference: ReferenceSummary;
  sentences: readonly Sentence[];
  first: { readonly from: number; readonly to: number; readonly score: number } | null;
  onPick(details: Partial<Evidence>): void;
  onClose(): void;
}) {
  const likely = first && first.score >= 0.3 ? first : null;
  const [range, setRange] = useState<{ from: number; to: number } | null>(
    likely && { from: likely.from, to: likely.to },
  );
  const ids = useId();
  const chosenIds =
    range && sentences.flatMap((_, i) => (i >= range.from && i <= range.to ? `${ids}${i}` : []));
  /** A press begins a passage; a press beyond it stretches it, a press inside it begins again. */
  const press = (index: number) => {
    if (!range || (index >= range.from && index <= range.to)) setRange({ from: index, to: index });
    else setRange({ from: Math.min(index, range.from), to: Math.max(index, range.to) });
  };
  const use = () => {
    if (!range) return;
    const { excerpt, speaker, locator } = passageOf(reference, sentences, range);
    const kind = EVIDENCE_KINDS.find((known) => known === reference.kind) ?? "other";
    onPick({
      referenceId: reference.id,
      title: reference.title.slice(0, 300),
      kind,
      grade: reference.grade,
      excerpt: excerpt.slice(0, 8000),
      locator,
      ...(speaker ? { speakerInEvidence: speaker } : {}),
      ...(reference.publisher ? { publisher: reference.publisher } : {}),
      ...(reference.occurredAt ? { publishedAt: reference.occurredAt } : {}),
      ...(reference.url ? { url: reference.url } : {}),
      ...(reference.archivedUrl ? { archivedUrl: reference.archivedUrl } : {}),
    });
  };
  return (
    <>
      <fieldset className="sentences">
        <legend className="sr">Sentences of {reference.title}</legend>
        {sentences.map((sentence, index) => {
          const on = range !== null && index >= range.from && index <= range.to;
          return (
            <div key={sentence.start}>
              {sentence.opensTurn && sentence.speaker && <h4>{sentence.speaker}</h4>}
              <button
                type="button"
                id={`${ids}${index}`}
                aria-pressed={on}
                ref={on && index === range.from ? intoView : undefined}
                onClick={() => press(index)}
              >
                {sentence.text}
              </button>
            </div>
          );
        })}
      </fieldset>
      <div className="dialog-foot">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          aria-disabled={range === null || undefined}
          aria-describedby={chosenIds?.join(" ")}
          onClick={use}
        >
          Use this passage
        </Button>
      </div>
    </>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
