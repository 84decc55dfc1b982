/** Carries one layer's marks into another, as operations, so that the log stays the whole truth. */
import { isLive, type Layer } from "./layer";
import type { OperationBody } from "./operation";

/**
 * The operations that lay everything live on `source` over an empty layer,
 * each thing under a new id from `newId`. Links and evidence of marks that were
 * removed, or are no quotes any more, stay behind, and so do comments, which are
 * between their author and the admins, and what the author did not want suggested.
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
    if (!isLive(source, link)) continue;
    operations.push({
      type: "addLink",
      link: { ...link, id: newId(), annotationId: idOf(link.annotationId), targetId: idOf(link.targetId) },
    });
  }
  for (const item of source.evidence.values()) {
    if (source.annotations.get(item.annotationId)?.type !== "quote") continue;
    operations.push({
      type: "putEvidence",
      evidence: { ...item, id: newId(), annotationId: idOf(item.annotationId) },
    });
  }
  for (const signal of source.signals.values()) operations.push({ type: "setSignal", signal });
  return operations;
}

/** The operations that empty a layer of marks and answers, one by one. */
export function clearLayer(layer: Layer): OperationBody[] {
  return [
    ...[...layer.annotations.keys()].map(
      (annotationId): OperationBody => ({ type: "removeAnnotation", annotationId }),
    ),
    ...[...layer.signals.values()].map(({ name }): OperationBody => ({ type: "clearSignal", name })),
  ];
}
