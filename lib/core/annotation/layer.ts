/**
 * A layer: everything one review holds about one article version, and the one
 * function that changes it. The browser and the server both call
 * `applyOperations`, so what a reviewer sees is what the log will rebuild.
 */
import type { Annotation, AnnotationLink, Comment, Evidence, Rejection, Signal } from "./annotation";
import { type ChangeableMap, copyToChange } from "./changeable-map";
import type { Operation } from "./operation";

/**
 * Keyed by id, signals by name. Removed annotations are kept in `removed`, with
 * their links, evidence and comments, so that a restore brings back the same mark.
 */
export type Layer = {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly removed: ReadonlyMap<string, Annotation>;
  readonly links: ReadonlyMap<string, AnnotationLink>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly signals: ReadonlyMap<string, Signal>;
  readonly comments: ReadonlyMap<string, Comment>;
  readonly rejections: ReadonlyMap<string, Rejection>;
};

/** Where every review begins. */
export const EMPTY_LAYER: Layer = {
  annotations: new Map(),
  removed: new Map(),
  links: new Map(),
  evidence: new Map(),
  signals: new Map(),
  comments: new Map(),
  rejections: new Map(),
};

/**
 * The layer after operations, in their order. Last writer wins: an operation on
 * something that is gone, or already there, changes nothing, so that two devices
 * which replay the log's order agree whatever order the operations were made in.
 * Returns the same object if nothing changed. It costs what changes, also of a
 * layer of thousands of marks.
 */
export function applyOperations(layer: Layer, operations: readonly Operation[]): Layer {
  const draft = new LayerDraft(layer);
  for (const operation of operations) draft.apply(operation);
  return draft.result();
}

function applyTo(draft: LayerDraft, operation: Operation): void {
  switch (operation.type) {
    case "createAnnotation": {
      const { annotation } = operation;
      if (draft.get("annotations", annotation.id) || draft.get("removed", annotation.id)) return;
      draft.put("annotations", annotation.id, annotation);
      return;
    }
    case "setSpans": {
      const found = draft.get("annotations", operation.annotationId);
      const { spans, origin = found?.origin } = operation;
      if (found && origin) draft.put("annotations", found.id, { ...found, spans, origin });
      return;
    }
    case "setAttributes": {
      const found = draft.get("annotations", operation.annotationId);
      if (!found) return;
      const attributes = mergeAttributes(found.attributes, operation.attributes);
      const { origin = found.origin } = operation;
      draft.put("annotations", found.id, { ...found, attributes, origin } as Annotation);
      return;
    }
    case "setType": {
      const found = draft.get("annotations", operation.annotationId);
      if (!found || found.type === "block") return;
      const { annotationType: type, attributes, origin = found.origin } = operation;
      draft.put("annotations", found.id, { ...found, type, attributes, origin } as Annotation);
      return;
    }
    case "removeAnnotation": {
      const found = draft.get("annotations", operation.annotationId);
      if (!found) return;
      draft.remove("annotations", found.id);
      draft.put("removed", found.id, found);
      return;
    }
    case "restoreAnnotation": {
      const found = draft.get("removed", operation.annotationId);
      if (!found) return;
      draft.remove("removed", found.id);
      draft.put("annotations", found.id, found);
      return;
    }
    case "addLink":
      if (!draft.get("links", operation.link.id)) draft.put("links", operation.link.id, operation.link);
      return;
    case "removeLink":
      draft.remove("links", operation.linkId);
      return;
    case "putEvidence":
      draft.put("evidence", operation.evidence.id, operation.evidence);
      return;
    case "removeEvidence":
      draft.remove("evidence", operation.evidenceId);
      return;
    case "setSignal":
      draft.put("signals", operation.signal.name, operation.signal);
      return;
    case "clearSignal":
      draft.remove("signals", operation.name);
      return;
    case "putComment":
      draft.put("comments", operation.comment.id, operation.comment);
      return;
    case "removeComment":
      draft.remove("comments", operation.commentId);
      return;
    case "rejectSuggestion": {
      const { rejection } = operation;
      if (!draft.get("rejections", rejection.id)) draft.put("rejections", rejection.id, rejection);
      return;
    }
    case "withdrawRejection":
      draft.remove("rejections", operation.rejectionId);
  }
}

type Values = { [Name in keyof Layer]: Layer[Name] extends ReadonlyMap<string, infer V> ? V : never };

/**
 * A layer being changed by several operations. Each map is copied the first time
 * it changes; the draft itself reads as the layer it has come to.
 */
export class LayerDraft implements Layer {
  private readonly copies: { [Name in keyof Layer]?: ChangeableMap<Values[Name]> } = {};

  constructor(private readonly layer: Layer) {}

  get annotations() {
    return this.read("annotations");
  }

  get removed() {
    return this.read("removed");
  }

  get links() {
    return this.read("links");
  }

  get evidence() {
    return this.read("evidence");
  }

  get signals() {
    return this.read("signals");
  }

  get comments() {
    return this.read("comments");
  }

  get rejections() {
    return this.read("rejections");
  }

  apply(operation: Operation): void {
    applyTo(this, operation);
  }

  get<Name extends keyof Layer>(name: Name, key: string): Values[Name] | undefined {
    return this.read(name).get(key);
  }

  put<Name extends keyof Layer>(name: Name, key: string, value: Values[Name]): void {
    this.write(name).set(key, value);
  }

  remove(name: keyof Layer, key: string): void {
    if (this.read(name).has(key)) this.write(name).delete(key);
  }

  /** The layer it has come to; the same object as at first if nothing changed. Apply nothing afterwards. */
  result(): Layer {
    return Object.keys(this.copies).length === 0 ? this.layer : { ...this.layer, ...this.copies };
  }

  private read<Name extends keyof Layer>(name: Name): ReadonlyMap<string, Values[Name]> {
    return (this.copies[name] ?? this.layer[name]) as ReadonlyMap<string, Values[Name]>;
  }

  private write<Name extends keyof Layer>(name: Name): ChangeableMap<Values[Name]> {
    const copies = this.copies as Record<Name, ChangeableMap<Values[Name]> | undefined>;
    copies[name] ??= copyToChange(this.layer[name] as ReadonlyMap<string, Values[Name]>);
    return copies[name];
  }
}

/**
 * True if both ends of a link are marked and of the types its role joins. A mark
 * that changes its type keeps its links; those that no longer fit do not count
 * until it changes back.
 */
export function isLive({ annotations }: Pick<Layer, "annotations">, link: AnnotationLink): boolean {
  const wanted = link.role === "parent" ? "quote" : link.role;
  return (
    annotations.get(link.annotationId)?.type === "quote" && annotations.get(link.targetId)?.type === wanted
  );
}

/** The quote's links of one role that count, oldest first. */
export function linksOf(layer: Layer, annotationId: string, role: AnnotationLink["role"]): AnnotationLink[] {
  return [...layer.links.values()].filter(
    (link) => link.annotationId === annotationId && link.role === role && isLive(layer, link),
  );
}

/**
 * The evidence on one quote, none on other marks: what bears on the verdict before what is
 * context, then by id. UUIDv7 ids sort by the time they were made, so an item
 * that is taken back and put again keeps its place on every device.
 */
export function evidenceOf(layer: Layer, annotationId: string): Evidence[] {
  if (layer.annotations.get(annotationId)?.type !== "quote") return [];
  return [...layer.evidence.values()]
    .filter((item) => item.annotationId === annotationId)
    .toSorted(compareEvidence);
}

/** The order of {@link evidenceOf}. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return rank(a) - rank(b) || (a.id < b.id ? -1 : Number(a.id > b.id));
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
