/** Carries one layer's marks into another, as operations, so that the log stays the whole truth. */
import type { Layer } from "./layer";
import type { OperationBody } from "./operation";

/**
 * The operations that lay everything live on `source` over an empty layer,
 * each thing under a new id from `newId`. Links and evidence of removed marks
 * stay behind.
 */
export function copyLayer(source: Layer, newId: () => string): OperationBody[] {
  const ids = new Map<string, string>();
  const idOf = (id: string) => ids.get(id) as string;
  const operations: OperationBody[] = [];
  for (const annotation of source.annotations.values()) {
    ids.set(annotation.id, newId());
    operations.push({ type: "createAnnotation", annotation: { ...annotation, id: idOf(annotation.id) } });
  }
  for (const link of source.links.values()) {
    if (!ids.has(link.annotationId) || !ids.has(link.targetId)) continue;
    operations.push({
      type: "addLink",
      link: { ...link, id: newId(), annotationId: idOf(link.annotationId), targetId: idOf(link.targetId) },
    });
  }
  for (const item of source.evidence.values()) {
    if (!ids.has(item.annotationId)) continue;
    operations.push({
      type: "putEvidence",
      evidence: { ...item, id: newId(), annotationId: idOf(item.annotationId) },
    });
  }
  return operations;
}

/** The operations that empty a layer, mark by mark. */
export function clearLayer(layer: Layer): OperationBody[] {
  return [...layer.annotations.keys()].map((annotationId) => ({ type: "removeAnnotation", annotationId }));
}
