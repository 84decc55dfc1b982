/**
 * Everything that must hold before an operation may enter the log, beyond its
 * shape: the spans cut the text they claim, the marks it names exist, the
 * attributes fit the type and the codebook. Pure, so the browser can ask too.
 */
import { checkSpans } from "@/lib/core/anchoring/check-span";
import { checkAttributes, checkSignal } from "@/lib/core/codebook/check-attributes";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { type Annotation, ATTRIBUTE_SCHEMAS, type CommentAuthor } from "./annotation";
import { type Layer, mergeAttributes } from "./layer";
import type { Operation } from "./operation";

/** Where in the operation the fault lies, as a JSON pointer below the operation, and what to do. */
export type OperationIssue = { readonly pointer: string; readonly message: string };

export type OperationContext = {
  readonly document: ArticleDocument;
  readonly codebook: Codebook;
  /** As whom the operations come in: comments are written and changed under one's own name alone. */
  readonly by: CommentAuthor;
};

/** The first fault of `operation` on `layer`, or `null` if it may be applied. */
export function checkOperation(
  layer: Layer,
  operation: Operation,
  context: OperationContext,
): OperationIssue | null {
  switch (operation.type) {
    case "createAnnotation":
      return checkAnnotation(layer, operation.annotation, context);
    case "setSpans": {
      const found = findAnnotation(layer, operation.annotationId);
      if (!found) return missingMark("/annotationId");
      const fault = checkAnnotationSpans(found.type, operation.spans, context, "/spans");
      if (fault || layer.removed.has(found.id)) return fault;
      return checkOneLabel(layer, { ...found, spans: operation.spans }, "/spans");
    }
    case "setAttributes": {
      const found = findAnnotation(layer, operation.annotationId);
      if (!found) return missingMark("/annotationId");
      return checkPatch(found, operation.attributes, context);
    }
    case "setType": {
      const found = findAnnotation(layer, operation.annotationId);
      if (!found) return missingMark("/annotationId");
      if (found.type === "block") {
        return { pointer: "/annotationType", message: "A block's label cannot become another kind of mark." };
      }
      return checkAllAttributes(operation.annotationType, operation.attributes, context);
    }
    case "removeAnnotation":
      return findAnnotation(layer, operation.annotationId) ? null : missingMark("/annotationId");
    case "restoreAnnotation": {
      const found = findAnnotation(layer, operation.annotationId);
      return found ? checkOneLabel(layer, found, "/annotationId") : missingMark("/annotationId");
    }
    case "addLink": {
      const { link } = operation;
      const quote = findAnnotation(layer, link.annotationId);
      const target = findAnnotation(layer, link.targetId);
      if (!quote) return missingMark("/link/annotationId");
      if (!target) return missingMark("/link/targetId");
      if (quote.type !== "quote") {
        return { pointer: "/link/annotationId", message: "Only a quote can be linked." };
      }
      const wanted = link.role === "parent" ? "quote" : link.role;
      if (target.type !== wanted || target.id === quote.id) {
        return {
          pointer: "/link/targetId",
          message: `A ${link.role} link must lead to another mark of type ${wanted}.`,
        };
      }
      return null;
    }
    case "removeLink":
    case "removeEvidence":
      return null;
    case "putEvidence": {
      const found = findAnnotation(layer, operation.evidence.annotationId);
      if (!found) return missingMark("/evidence/annotationId");
      if (found.type !== "quote") {
        return { pointer: "/evidence/annotationId", message: "Evidence belongs to a quote." };
      }
      const earlier = layer.evidence.get(operation.evidence.id);
      if (earlier && earlier.annotationId !== operation.evidence.annotationId) {
        return { pointer: "/evidence/annotationId", message: "Evidence cannot move to another mark." };
      }
      return null;
    }
    case "setSignal": {
      const { signal } = operation;
      const fault = checkSignal(context.codebook, signal);
      if (fault) return { pointer: "/signal/values", message: fault };
      const spans = checkSpans(context.document.text, signal.spans);
      return spans && { pointer: `/signal/spans/${spans.index}/${spans.field}`, message: spans.message };
    }
    case "clearSignal":
      return null;
    case "putComment": {
      const { comment } = operation;
      const earlier = layer.comments.get(comment.id);
      if (comment.by !== context.by || (earlier && earlier.by !== context.by)) {
        return {
          pointer: "/comment/by",
          message: "Nobody writes under another name. Add a comment of your own.",
        };
      }
      if (earlier && earlier.annotationId !== comment.annotationId) {
        return { pointer: "/comment/annotationId", message: "A comment cannot move to another mark." };
      }
      if (comment.annotationId !== null && !findAnnotation(layer, comment.annotationId)) {
        return missingMark("/comment/annotationId");
      }
      return null;
    }
    case "removeComment": {
      const earlier = layer.comments.get(operation.commentId);
      return earlier && earlier.by !== context.by
        ? { pointer: "/commentId", message: "Only its writer can take a comment back." }
        : null;
    }
    case "rejectSuggestion":
      return operation.rejection.end <= context.document.text.length
        ? null
        : { pointer: "/rejection/end", message: "A rejection lies inside the article." };
    case "withdrawRejection":
      return null;
  }
}

function checkAnnotation(
  layer: Layer,
  annotation: Annotation,
  context: OperationContext,
): OperationIssue | null {
  const spans = checkAnnotationSpans(annotation.type, annotation.spans, context, "/annotation/spans");
  if (spans) return spans;
  const labelled = checkOneLabel(layer, annotation, "/annotation/spans");
  if (labelled) return labelled;
  const fault = checkAttributes(context.codebook, annotation);
  return fault && { pointer: `/annotation/attributes/${fault.attribute}`, message: fault.message };
}

function checkAnnotationSpans(
  type: Annotation["type"],
  spans: Annotation["spans"],
  { document }: OperationContext,
  pointer: string,
): OperationIssue | null {
  const fault = checkSpans(document.text, spans);
  if (fault) return { pointer: `${pointer}/${fault.index}/${fault.field}`, message: fault.message };
  if (type === "block") {
    const [first] = spans;
    const isBlock = document.blocks.some((block) => block.start === first?.start && block.end === first.end);
    if (spans.length !== 1 || !isBlock) {
      return { pointer, message: "A block label covers exactly one block of the article." };
    }
  }
  return null;
}

function checkPatch(
  annotation: Annotation,
  patch: Readonly<Record<string, unknown>>,
  { codebook }: Pick<OperationContext, "codebook">,
): OperationIssue | null {
  // One that is cleared leaves no trace in the merged result, and would enter the log unseen.
  const unknown = Object.keys(patch).find(
    (key) => !Object.hasOwn(ATTRIBUTE_SCHEMAS[annotation.type].shape, key),
  );
  if (unknown !== undefined) {
    return { pointer: `/attributes/${unknown}`, message: "A mark of this type has no such attribute." };
  }
  return checkAllAttributes(annotation.type, mergeAttributes(annotation.attributes, patch), { codebook });
}

/** Whether these are the attributes of a mark of this type, under the pinned codebook. */
function checkAllAttributes(
  type: Annotation["type"],
  attributes: Readonly<Record<string, unknown>>,
  { codebook }: Pick<OperationContext, "codebook">,
): OperationIssue | null {
  const parsed = ATTRIBUTE_SCHEMAS[type].safeParse(attributes);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      pointer: `/attributes/${issue?.path.join("/")}`,
      message: issue?.message ?? "This attribute is not right.",
    };
  }
  const fault = checkAttributes(codebook, { type, attributes: parsed.data } as Annotation);
  return fault && { pointer: `/attributes/${fault.attribute}`, message: fault.message };
}

/** A block has one live label (CODEBOOK 3): a second one is refused, however it would come about. */
function checkOneLabel(layer: Layer, annotation: Annotation, pointer: string): OperationIssue | null {
  if (annotation.type !== "block") return null;
  const labelled = [...layer.annotations.values()].some(
    (other) =>
      other.type === "block" &&
      other.id !== annotation.id &&
      other.spans[0]?.start === annotation.spans[0]?.start,
  );
  return labelled ? { pointer, message: "This block already has a label. Change that one." } : null;
}

function findAnnotation(layer: Layer, id: string): Annotation | undefined {
  return layer.annotations.get(id) ?? layer.removed.get(id);
}

function missingMark(pointer: string): OperationIssue {
  return { pointer, message: "There is no such mark in this review." };
}
