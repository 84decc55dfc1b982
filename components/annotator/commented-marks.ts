/** The marks that have comments, and what a list calls each. */
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import { compareReadingOrder } from "@/lib/core/annotation/reading-order";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import { abridged } from "@/lib/core/text/beginning";
import type { Store } from "./store";

/** The ids of the marks that have comments, in reading order; `null`, the article, comes first. Costs what the comments cost. */
export function commentedMarks({ layer }: LayerIndex): readonly (string | null)[] {
  const ids = new Set([...layer.comments.values()].map(({ annotationId }) => annotationId));
  const marks = [...ids].flatMap((id) => (id === null ? [] : (layer.annotations.get(id) ?? [])));
  return [...(ids.has(null) ? [null] : []), ...marks.sort(compareReadingOrder).map(({ id }) => id)];
}

/** "Quote 6: “To be clear, as part …”" */
export function placeWords(store: Store, id: string | null): string {
  const mark = id === null ? undefined : store.get().session.layer.annotations.get(id);
  if (!mark) return "The article";
  const words = abridged(mark.spans[0]?.exact ?? "", 48);
  switch (mark.type) {
    case "quote":
      return `Quote ${store.index.labelOf(mark).label}: ${words}`;
    case "source":
      return `Speaker: ${words}`;
    case "cue":
      return `Cue: ${words}`;
    case "not_speech":
      return `Not speech: ${words}`;
    case "block":
      return `${blockLabelEntry(store.view.codebook, mark.attributes.label).word}: ${words}`;
  }
}
