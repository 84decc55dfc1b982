import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { allSaved } from "./all-saved";
import { askToFinish, noAnswerWords, whyNotFinish } from "./ask-to-finish";
import { useFirstFramePast } from "./opening";
import { useLayer } from "./shown";
import type { SubmitOutcome } from "./submit-outcome";
import { useAnnotator, useWorkbench } from "./use-store";
import { goToMissing } from "./visit";

const NOT_SAVED = "Some changes are not saved yet. Your marks are safe. Finish when they are saved.";

/** What is missing is counted once the article stands. */
const NOT_COUNTED = "What is missing is being counted";

/** Submits the review, or leads to what is missing. */
export function Finish({ submit }: { submit(): Promise<SubmitOutcome> }) {
  const { store, screen } = useWorkbench();
  useLayer();
  const all = store.index.numbered.length;
  const counted = useFirstFramePast();
  const why = useAnnotator((state) => (counted ? whyNotFinish(store, state) : NOT_COUNTED));
  const submission = useAnnotator((state) => state.submission);
  const asking = useAnnotator((state) => state.surface === "finish");
  const keepWorking = () => store.set({ surface: null });

  const confirm = async () => {
    if (store.get().submission === "sending") return;
    store.set({ submission: "sending" });
    if (!(await allSaved(store))) {
      store.set({ submission: { kind: "refused", message: NOT_SAVED } });
      return;
    }
    const outcome = await submit().catch(
      (): SubmitOutcome => ({ kind: "refused", message: noAnswerWords(store.get()) }),
    );
    store.set({ submission: outcome });
    if (outcome.kind === "missing") {
      const [first] = outcome.missing;
      if (first) goToMissing(store, screen, first);
      store.set({ surface: "missing" });
    }
    if (outcome.kind === "submitted") {
      store.set({ surface: null });
      location.assign("/queue");
    }
  };
  return (
    <>
      <Button
        aria-disabled={why ? true : undefined}
        aria-describedby={why ? "finish-why" : undefined}
        onClick={() => askToFinish(store, screen)}
        className="finish"
        data-command="finish"
      >
        Finish<span> review</span>
      </Button>
      {why && (
        <span id="finish-why" className="sr">
          {why}
        </span>
      )}
      <Dialog
        open={asking}
        onClose={keepWorking}
        title="Finish this review?"
        description={`${all === 0 ? "No quote is marked: the review says that the article has none. " : ""}It is submitted as it stands. You can read it afterwards, and no longer change it.`}
      >
        {typeof submission === "object" && submission.kind === "refused" && (
          <p className="field-error" role="alert">
            {submission.message}
          </p>
        )}
        <div className="dialog-foot">
          <Button onClick={keepWorking}>Keep working</Button>
          <Button look="primary" aria-disabled={submission === "sending" || undefined} onClick={confirm}>
            {submission === "sending" ? "Submitting" : "Finish"}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
