/** What an action may look at. Actions are functions from this to a change; none of them acts. */
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { ArticleDocument } from "@/lib/core/text/article-document";

export type ActionContext = {
  readonly document: ArticleDocument;
  readonly codebook: Codebook;
  readonly speakers: readonly SpeakerSummary[];
  readonly layer: Layer;
  /** Follows `layer`: what is asked of it without walking over all of it. */
  readonly index: LayerIndex;
  readonly selectedId: string | null;
  newId(): string;
};

export function selectedMark({ layer, selectedId }: ActionContext): Annotation | null {
  return (selectedId !== null && layer.annotations.get(selectedId)) || null;
}

export function selectedQuote(context: ActionContext): QuoteAnnotation | null {
  const mark = selectedMark(context);
  return mark?.type === "quote" ? mark : null;
}

export function sameSpans(a: readonly { start: number; end: number }[], b: typeof a): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
}
