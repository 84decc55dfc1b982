import type { Standing } from "./progress";
import { useLayer, useShown } from "./shown";
import { useWorkbench } from "./use-store";

/** Quotes up to here have a segment each. */
const MOST_SEGMENTS = 60;

/** The quotes as a bar: a segment each where they can be told apart, else a stretch a family. */
export function ProgressBar() {
  const { store } = useWorkbench();
  return store.progress.all <= MOST_SEGMENTS ? <Segments /> : <Stretches />;
}

function Segments() {
  const { store } = useWorkbench();
  const { selectedId } = useShown();
  const { numbered } = store.index;
  const whole = numbered.flatMap(({ id }) => store.summary(id) ?? []);
  const selected = store.summary(selectedId);
  const wholeId = selected?.isPart ? selected.parent?.id : selectedId;
  const words = whole.map(({ number, word }) => `${number} ${word.toLowerCase()}`).join(", ");
  return (
    <div className="seg" role="img" aria-label={`Quotes: ${words}`}>
      {whole.map(({ quote, family }) => (
        <i key={quote.id} className={`${family}${quote.id === wholeId ? " now" : ""}`} />
      ))}
    </div>
  );
}

const STANDINGS: readonly { readonly standing: Standing; readonly word: string }[] = [
  { standing: "sound", word: "sound" },
  { standing: "distort", word: "distorted" },
  { standing: "wrong", word: "wrong" },
  { standing: "open", word: "open" },
  { standing: "none", word: "not speech" },
  { standing: "unjudged", word: "not judged" },
];

/** Set from script: markup that carries a style is refused by the page's policy. */
function growing(count: number) {
  return (element: HTMLElement | null) => {
    if (element) element.style.flexGrow = String(count);
  };
}

function Stretches() {
  const { store } = useWorkbench();
  useLayer();
  const parts = STANDINGS.map((part) => ({ ...part, count: store.progress.count(part.standing) }));
  const shown = parts.filter(({ count }) => count > 0);
  const words = shown.map(({ word, count }) => `${count} ${word}`).join(", ");
  return (
    <div className="seg" role="img" aria-label={`Quotes: ${words}`}>
      {shown.map(({ standing, count }) => (
        <i key={standing} className={standing === "unjudged" ? "none" : standing} ref={growing(count)} />
      ))}
    </div>
  );
}
