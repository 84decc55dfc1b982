import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { allSaved, isStuck, unsavedCount } from "./all-saved";
import type { SubmitOutcome } from "./submit-outcome";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";

const NOT_SAVED = "Some changes are not saved yet. Your marks are safe. Finish when they are saved.";

/** Submits the review, or leads to what is missing. */
export function Finish({ submit }: { submit(): Promise<SubmitOutcome> }) {
  const { store, screen } = useWorkbench();
  const missing = useAnnotator((state) => state.missing);
  const empty = useAnnotator((state) => state.quotes.length === 0);
  const unsaved = useAnnotator(unsavedCount);
  const stuck = useAnnotator(isStuck);
  const submission = useAnnotator((state) => state.submission);
  const [asking, setAsking] = useState(false);
  const why =
    missing.length > 0
      ? `${missing.length} ${missing.length === 1 ? "thing is" : "things are"} still missing`
      : unsaved > 0 && stuck
        ? `${unsaved} ${unsaved === 1 ? "change is" : "changes are"} not saved yet`
        : null;

  const press = () => {
    const [first] = missing;
    if (first) {
      visit(store, screen, first.annotationId);
      store.set({ surface: "missing" });
      store.announce(`${why}. ${first.message}`);
    } else if (why) store.announce(why);
    else setAsking(true);
  };
  const confirm = async () => {
    store.set({ submission: "sending" });
    if (!(await allSaved(store))) {
      store.set({ submission: { kind: "refused", message: NOT_SAVED } });
      return;
    }
    const outcome = await submit().catch(
      (): SubmitOutcome => ({
        kind: "refused",
        message: "The server did not answer. Your marks are safe. Try again.",
      }),
    );
    store.set({ submission: outcome });
    if (outcome.kind === "missing") {
      setAsking(false);
      const [first] = outcome.missing;
      if (first) visit(store, screen, first.annotationId);
      store.set({ surface: "missing" });
    }
    if (outcome.kind === "submitted") {
      setAsking(false);
      location.assign("/queue");
    }
  };
  return (
    <>
      <Button
        aria-disabled={why ? true : undefined}
        aria-describedby={why ? "finish-why" : undefined}
        onClick={press}
        className="finish"
      >
        Finish review
      </Button>
      {why && (
        <span id="finish-why" className="sr">
          {why}
        </span>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Finish this review?"
        description={`${empty ? "No quote is marked: the review says that the article has none. " : ""}It is submitted as it stands. You can read it afterwards, and no longer change it.`}
      >
        {typeof submission === "object" && submission.kind === "refused" && (
          <p className="field-error" role="alert">
            {submission.message}
          </p>
        )}
        <div className="dialog-foot">
          <Button onClick={() => setAsking(false)}>Keep working</Button>
          <Button look="primary" aria-disabled={submission === "sending" || undefined} onClick={confirm}>
            {submission === "sending" ? "Submitting" : "Finish"}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
