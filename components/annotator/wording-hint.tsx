import { Button } from "@/components/ui/button";
import type { WordingProposal } from "@/lib/core/alignment/propose-wording";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { answerWord } from "@/lib/core/codebook/look-up";
import { wordingsForForm } from "@/lib/core/codebook/pick-verdict";
import { setField } from "./judge-quotes";
import { useWorkbench } from "./use-store";

const MOST_REASONS = 3;

/** What decision rule D1 makes of the words, as a hint: the answer is the reviewer's to give. */
export function WordingHint({ quote, proposal }: { quote: QuoteAnnotation; proposal: WordingProposal }) {
  const { store } = useWorkbench();
  const { codebook, editable } = store.view;
  const { value } = proposal;
  if (!editable) return null;
  const word = answerWord(codebook, "wording", value).toLowerCase();
  const more = proposal.reasons.length - MOST_REASONS;
  const reasons = [
    ...proposal.reasons.slice(0, MOST_REASONS),
    ...(more > 0 ? [`${more} more like it.`] : []),
  ].join(" ");
  if (value === "unknown" || !wordingsForForm(quote.attributes.form).includes(value)) {
    return <p className="wording-hint">Rule D1 cannot tell from these words. {reasons}</p>;
  }
  const answered = quote.attributes.wording === value;
  return (
    <div className="wording-hint">
      <p>
        By rule D1 this looks like: <b>{word}</b>. {reasons}
      </p>
      <Button
        look="quiet"
        aria-disabled={answered || undefined}
        onClick={() => {
          if (!answered) store.change(setField(quote, "wording", value, `Wording: ${word}`));
        }}
      >
        {answered ? "Wording answered" : `Answer wording: ${word}`}
      </Button>
    </div>
  );
}
