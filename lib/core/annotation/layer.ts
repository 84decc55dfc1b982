/**
 * A layer: everything one review holds about one article version, and the one
 * function that changes it. The browser and the server both call
 * `applyOperation`, so what a reviewer sees is what the log will rebuild.
 */
import type { Annotation, AnnotationLink, Evidence } from "./annotation";
import type { Operation } from "./operation";

/**
 * Keyed by id. Removed annotations are kept in `removed`, with their links and
 * evidence, so that a restore brings back the same mark.
 */
export type Layer = {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly removed: ReadonlyMap<string, Annotation>;
  readonly links: ReadonlyMap<string, AnnotationLink>;
  readonly evidence: ReadonlyMap<string, Evidence>;
};

/** Where every review begins. */
export const EMPTY_LAYER: Layer = {
  annotations: new Map(),
  removed: new Map(),
  links: new Map(),
  evidence: new Map(),
};

/**
 * The layer after one operation. Last writer wins: an operation on something
 * that is gone, or already there, leaves the layer as it was (returns the same
 * object), so that two devices replaying in different order still converge on
 * the log's order.
 */
export function applyOperation(layer: Layer, operation: Operation): Layer {
  switch (operation.type) {
    case "createAnnotation": {
      const { annotation } = operation;
      if (layer.annotations.has(annotation.id) || layer.removed.has(annotation.id)) return layer;
      return { ...layer, annotations: withEntry(layer.annotations, annotation.id, annotation) };
    }
    case "setSpans": {
      const found = layer.annotations.get(operation.annotationId);
      if (!found) return layer;
      return {
        ...layer,
        annotations: withEntry(layer.annotations, found.id, { ...found, spans: operation.spans }),
      };
    }
    case "setAttributes": {
      const found = layer.annotations.get(operation.annotationId);
      if (!found) return layer;
      const attributes = mergeAttributes(found.attributes, operation.attributes);
      return {
        ...layer,
        annotations: withEntry(layer.annotations, found.id, { ...found, attributes } as Annotation),
      };
    }
    case "removeAnnotation": {
      const found = layer.annotations.get(operation.annotationId);
      if (!found) return layer;
      return {
        ...layer,
        annotations: withoutEntry(layer.annotations, found.id),
        removed: withEntry(layer.removed, found.id, found),
      };
    }
    case "restoreAnnotation": {
      const found = layer.removed.get(operation.annotationId);
      if (!found) return layer;
      return {
        ...layer,
        annotations: withEntry(layer.annotations, found.id, found),
        removed: withoutEntry(layer.removed, found.id),
      };
    }
    case "addLink": {
      const { link } = operation;
      if (layer.links.has(link.id)) return layer;
      return { ...layer, links: withEntry(layer.links, link.id, link) };
    }
    case "removeLink": {
      if (!layer.links.has(operation.linkId)) return layer;
      return { ...layer, links: withoutEntry(layer.links, operation.linkId) };
    }
    case "putEvidence": {
      return { ...layer, evidence: withEntry(layer.evidence, operation.evidence.id, operation.evidence) };
    }
    case "removeEvidence": {
      if (!layer.evidence.has(operation.evidenceId)) return layer;
      return { ...layer, evidence: withoutEntry(layer.evidence, operation.evidenceId) };
    }
  }
}

/** The annotation's links of one role whose both ends are still marked. */
export function linksOf(layer: Layer, annotationId: string, role: AnnotationLink["role"]): AnnotationLink[] {
  return [...layer.links.values()].filter(
    (link) =>
      link.annotationId === annotationId && link.role === role && layer.annotations.has(link.targetId),
  );
}

/**
 * The evidence on one annotation: what bears on the verdict before what is
 * context, then by id. UUIDv7 ids sort by the time they were made, so an item
 * that is taken back and put again keeps its place on every device.
 */
export function evidenceOf(layer: Layer, annotationId: string): Evidence[] {
  return [...layer.evidence.values()]
    .filter((item) => item.annotationId === annotationId)
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

function rank(item: Evidence): number {
  return item.role === "context" ? 1 : 0;
}

/** Lays a patch over attributes: `null` clears a key, everything else replaces it. */
export function mergeAttributes(
  attributes: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  // `fromEntries` defines properties, so a key such as "__proto__" is a key like any other.
  return Object.fromEntries([
    ...Object.entries(attributes).filter(([key]) => !Object.hasOwn(patch, key)),
    ...Object.entries(patch).filter(([, value]) => value !== null),
  ]);
}

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): Map<string, V> {
  return new Map(map).set(key, value);
}

function withoutEntry<V>(map: ReadonlyMap<string, V>, key: string): Map<string, V> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
