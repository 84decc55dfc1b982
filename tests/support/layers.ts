/** Small layers for tests: quotes by short names, ids made from the names. */
import type {
  AnnotationLink,
  Evidence,
  QuoteAnnotation,
  QuoteAttributes,
} from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import { compareReadingOrder } from "@/lib/core/annotation/reading-order";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { textOffset } from "@/lib/core/text/offsets";

/** A quote over `[start, end)`; its id is the name it is given. */
export function quote(
  id: string,
  [start, end]: readonly [number, number],
  attributes: Partial<QuoteAttributes> = {},
): QuoteAnnotation {
  return {
    id,
    type: "quote",
    spans: [
      {
        start: textOffset(start),
        end: textOffset(end),
        exact: "x".repeat(end - start),
        prefix: "",
        suffix: "",
      },
    ],
    origin: "manual",
    attributes: { form: "direct", ...attributes },
  };
}

export function link(annotationId: string, role: AnnotationLink["role"], targetId: string): AnnotationLink {
  return { id: `${annotationId}-${role}-${targetId}`, annotationId, role, targetId };
}

export function evidence(id: string, annotationId: string, more: Partial<Evidence> = {}): Evidence {
  return {
    id,
    annotationId,
    role: "contradicts",
    kind: "news_report",
    grade: "B",
    excerpt: "Hegseth said",
    ...more,
  };
}

export function layerOf(record: {
  readonly annotations?: Parameters<typeof layerFromRecord>[0]["annotations"];
  readonly links?: readonly AnnotationLink[];
  readonly evidence?: readonly Evidence[];
}): Layer {
  return layerFromRecord({ annotations: [], removed: [], links: [], evidence: [], ...record });
}

/** The ids of a layer's quotes in reading order, fragments included, told without an index. */
export function quoteIdsInOrder({ annotations }: Layer): string[] {
  return [...annotations.values()]
    .filter(({ type }) => type === "quote")
    .toSorted(compareReadingOrder)
    .map(({ id }) => id);
}
