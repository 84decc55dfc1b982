/** What an action may look at. Actions are functions from this to a change; none of them acts. */
import type { Annotation, AnnotationLink, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { ArticleDocument } from "@/lib/core/text/article-document";

export type ActionContext = {
  readonly document: ArticleDocument;
  readonly codebook: Codebook;
  readonly speakers: readonly SpeakerSummary[];
  readonly layer: Layer;
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

export function linkOf(layer: Layer, quoteId: string, role: AnnotationLink["role"]): AnnotationLink | null {
  for (const link of layer.links.values()) {
    if (link.annotationId === quoteId && link.role === role && layer.annotations.has(link.targetId))
      return link;
  }
  return null;
}

export function sameSpans(a: readonly { start: number; end: number }[], b: typeof a): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
}
