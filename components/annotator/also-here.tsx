import { chipFace } from "@/components/reader/chip-face";
import { Chip } from "@/components/ui/chip";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { beginningOf } from "@/lib/core/text/beginning";
import { useLayer } from "./shown";
import { useAnnotator, useWorkbench } from "./use-store";
import { visit } from "./visit";
import { marksAt, startOf } from "./visit-marks";

/** The other marks on the same words: each is reached from here, however deep it lies. */
export function AlsoHere({ mark }: { mark: Annotation }) {
  const { store, screen } = useWorkbench();
  useLayer();
  const head = useAnnotator((state) => state.caret.head);
  const { index, view } = store;
  // Where the reviewer pressed, if that is in this mark; else where the mark begins.
  const inMark = mark.spans.some(({ start, end }) => start <= head && head <= end);
  const marks = marksAt(index, view.document, inMark ? head : startOf(mark)).filter(
    ({ id }) => id !== mark.id,
  );
  if (marks.length === 0) return null;
  return (
    <section aria-labelledby="also-here">
      <h3 className="lab" id="also-here">
        Also on these words
      </h3>
      <ul className="also-here">
        {marks.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => visit(store, screen, other.id)}>
              <Sign mark={other} />
              <q dir="auto">{beginningOf(other.spans[0]?.exact ?? "", 80)}</q>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sign({ mark }: { mark: Annotation }) {
  const { store } = useWorkbench();
  const summary = store.summary(mark.id);
  if (summary) return <Chip face={chipFace({ ...summary, deeper: 0, gold: store.view.kind === "gold" })} />;
  switch (mark.type) {
    case "source":
      return <span className="sp">Speaker</span>;
    case "cue":
      return <span className="cue">Cue</span>;
    case "not_speech":
      return <span>Not speech</span>;
    case "block":
      return <span>{blockLabelEntry(store.view.codebook, mark.attributes.label).word}</span>;
    case "quote":
      return null;
  }
}
