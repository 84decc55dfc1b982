/** Undo is an operation like any other: the one that takes this one back. */
import type { Annotation, Origin } from "./annotation";
import { type Layer, mergeAttributes } from "./layer";
import type { Operation, OperationBody } from "./operation";

/**
 * The operation that takes `operation` back, given the layer as it was before
 * it. `null` if the operation changes nothing there, so there is nothing to undo.
 */
export function invertOperation(before: Layer, operation: Operation): OperationBody | null {
  switch (operation.type) {
    case "createAnnotation": {
      const { id } = operation.annotation;
      if (before.annotations.has(id) || before.removed.has(id)) return null;
      return { type: "removeAnnotation", annotationId: id };
    }
    case "setSpans": {
      const found = before.annotations.get(operation.annotationId);
      return found
        ? { type: "setSpans", annotationId: found.id, spans: found.spans, ...originBefore(found, operation) }
        : null;
    }
    case "setAttributes": {
      const found = before.annotations.get(operation.annotationId);
      if (!found) return null;
      const old = new Map<string, unknown>(Object.entries(found.attributes));
      const changed = new Map(Object.entries(mergeAttributes(found.attributes, operation.attributes)));
      const undone = Object.keys(operation.attributes).filter(
        (key) => JSON.stringify(old.get(key)) !== JSON.stringify(changed.get(key)),
      );
      if (undone.length === 0) return null;
      const attributes = Object.fromEntries(undone.map((key) => [key, old.get(key) ?? null]));
      return { type: "setAttributes", annotationId: found.id, attributes, ...originBefore(found, operation) };
    }
    case "setType": {
      const found = before.annotations.get(operation.annotationId);
      if (!found || found.type === "block") return null;
      const { id: annotationId, type: annotationType, attributes } = found;
      const same = JSON.stringify(attributes) === JSON.stringify(operation.attributes);
      return annotationType === operation.annotationType && same
        ? null
        : { type: "setType", annotationId, annotationType, attributes, ...originBefore(found, operation) };
    }
    case "removeAnnotation":
      return before.annotations.has(operation.annotationId)
        ? { type: "restoreAnnotation", annotationId: operation.annotationId }
        : null;
    case "restoreAnnotation":
      return before.removed.has(operation.annotationId)
        ? { type: "removeAnnotation", annotationId: operation.annotationId }
        : null;
    case "addLink":
      return before.links.has(operation.link.id) ? null : { type: "removeLink", linkId: operation.link.id };
    case "removeLink": {
      const link = before.links.get(operation.linkId);
      return link ? { type: "addLink", link } : null;
    }
    case "putEvidence": {
      const evidence = before.evidence.get(operation.evidence.id);
      return evidence
        ? { type: "putEvidence", evidence }
        : { type: "removeEvidence", evidenceId: operation.evidence.id };
    }
    case "removeEvidence": {
      const evidence = before.evidence.get(operation.evidenceId);
      return evidence ? { type: "putEvidence", evidence } : null;
    }
    case "setSignal": {
      const signal = before.signals.get(operation.signal.name);
      return signal ? { type: "setSignal", signal } : { type: "clearSignal", name: operation.signal.name };
    }
    case "clearSignal": {
      const signal = before.signals.get(operation.name);
      return signal ? { type: "setSignal", signal } : null;
    }
    case "putComment": {
      const comment = before.comments.get(operation.comment.id);
      return comment
        ? { type: "putComment", comment }
        : { type: "removeComment", commentId: operation.comment.id };
    }
    case "removeComment": {
      const comment = before.comments.get(operation.commentId);
      return comment ? { type: "putComment", comment } : null;
    }
    case "rejectSuggestion": {
      const { id: rejectionId } = operation.rejection;
      return before.rejections.has(rejectionId) ? null : { type: "withdrawRejection", rejectionId };
    }
    case "withdrawRejection": {
      const rejection = before.rejections.get(operation.rejectionId);
      return rejection ? { type: "rejectSuggestion", rejection } : null;
    }
  }
}

function originBefore(found: Annotation, { origin }: { readonly origin?: Origin | undefined }) {
  return origin === undefined ? {} : { origin: found.origin };
}
