import { useEffect, useRef, useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { type LocatedChoice, LocatedPassageCard } from "./located-passage-card";
import { answerInWords, type RecordSearch, searchRecord, soughtWords } from "./record-search";
import { useWorkbench } from "./use-store";

/** Looks for the quote in every reference, and proposes the passages that have its words. */
export function FindOnRecord({
  summary,
  onUse,
  onClose,
  search = searchRecord,
}: {
  summary: QuoteSummary;
  onUse(choice: LocatedChoice): void;
  onClose(): void;
  search?: typeof searchRecord;
}) {
  const { store } = useWorkbench();
  const { reviewId, document } = store.view;
  const { quote, creditedTo } = summary;
  const [result, setResult] = useState<RecordSearch | null>(null);
  const [turn, setTurn] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);
  const exact = soughtWords(quote, document.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn looks again.
  useEffect(() => {
    const leaving = new AbortController();
    setResult(null);
    search(reviewId, { exact, speaker: creditedTo, signal: leaving.signal }).then(setResult, () => {});
    return () => leaving.abort();
  }, [search, reviewId, exact, creditedTo, turn]);
  // The button that opened this is gone: the keyboard goes on from the line that says what comes.
  useEffect(() => {
    status.current?.focus({ preventScroll: true });
    status.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <fieldset
      className="passages"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <legend className="sr">Find in the references</legend>
      <p role="status" tabIndex={-1} ref={status}>
        {result === null && "Looking in the references …"}
        {result?.kind === "answered" && answerInWords(result.answer)}
        {result?.kind === "failed" && result.message}
      </p>
      {result?.kind === "answered" && <FoundPassages result={result} summary={summary} onUse={onUse} />}
      <div className="dialog-foot">
        {result?.kind === "failed" && <Button onClick={() => setTurn(turn + 1)}>Look again</Button>}
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </fieldset>
  );
}

/** The passages of an answer, best first. */
export function FoundPassages({
  result: {
    answer: { passages },
  },
  summary,
  onUse,
}: {
  result: Extract<RecordSearch, { kind: "answered" }>;
  summary: QuoteSummary;
  onUse(choice: LocatedChoice): void;
}) {
  if (passages.length === 0) return null;
  return (
    <ol className="located">
      {passages.map((passage) => (
        <LocatedPassageCard key={passage.record.id} passage={passage} summary={summary} onUse={onUse} />
      ))}
    </ol>
  );
}
