import { useDeferredValue, useMemo } from "react";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import { computeSignals } from "@/lib/core/signals/compute-signals";
import { type SignalWords, signalWords } from "@/lib/core/signals/signal-words";
import { readText, type TextFacts } from "@/lib/core/signals/text-facts";
import { useLayer } from "./shown";
import { useWorkbench } from "./use-store";

/** What is counted in the article, kept up to date as marks change. */
export function SignalRows() {
  const { store } = useWorkbench();
  const { view } = store;
  // A change of a mark shows first; the counts follow as soon as there is time.
  const { annotations, links, evidence } = useDeferredValue(useLayer());
  const rows = useMemo(() => {
    const { document, codebook, article } = view;
    // Answers and comments change no count, and a change of them counts nothing again.
    const layer = { ...EMPTY_LAYER, annotations, links, evidence };
    const text = textOf(view);
    return signalWords(computeSignals({ document, text, layer, codebook, publishedAt: article.publishedAt }));
  }, [view, annotations, links, evidence]);
  return <SignalList rows={rows} />;
}

/** The counts as they stand. */
function SignalList({ rows }: { rows: readonly SignalWords[] }) {
  return (
    <section aria-labelledby="signals-title">
      <h2 className="lab" id="signals-title" tabIndex={-1}>
        Counted in this article
      </h2>
      <dl className="signals">
        {rows.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <details className="signals-asked">
        <summary>What each count asks</summary>
        <dl>
          {rows.map(({ name, label, question }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{question}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** A text is read once, however often the panel is opened. */
const read = new WeakMap<ReviewView["document"], TextFacts>();

function textOf({ document, article }: ReviewView): TextFacts {
  const known = read.get(document);
  if (known) return known;
  const facts = readText(document, article.url);
  read.set(document, facts);
  return facts;
}
