import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { Span } from "@/lib/core/text/offsets";
import { useAnnotatorLater } from "./shown";
import { useWorkbench } from "./use-store";

/** Says that the paragraph before brings in somebody else's remarks. A hint, never an answer. */
export function LookTwice({ introduced }: { introduced: Span }) {
  const { store } = useWorkbench();
  return (
    <p className="look-twice">
      <b>Look who says this.</b> Just before, the text brings in remarks by “
      <span dir="auto">{store.view.document.text.slice(introduced.start, introduced.end)}</span>”, and these
      words speak for the same country.
    </p>
  );
}

/** The same for a quote that is marked, until somebody has answered who said it. */
export function LookTwiceAt({ quote }: { quote: QuoteAnnotation }) {
  const { store } = useWorkbench();
  useAnnotatorLater(({ suggesting }) => suggesting);
  if (quote.attributes.speaker !== undefined) return null;
  const answered = store.suggestions?.answeredBy(quote);
  return answered?.type === "quote" && answered.introduced && <LookTwice introduced={answered.introduced} />;
}
