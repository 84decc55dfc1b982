/** What operations name, so that whoever follows a layer looks at that and at nothing else. */
import type { Layer } from "./layer";
import type { Operation } from "./operation";

export type Touched = {
  readonly annotations: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly comments: ReadonlySet<string>;
  readonly rejections: ReadonlySet<string>;
};

/**
 * The ids these operations name. Annotations include those that a named link,
 * piece of evidence or comment hangs on, as the operation says and as `before` has it.
 */
export function touchedBy(operations: readonly Operation[], before: Layer): Touched {
  const annotations = new Set<string>();
  const links = new Set<string>();
  const evidence = new Set<string>();
  const comments = new Set<string>();
  const rejections = new Set<string>();
  const mark = (id: string | null | undefined) => {
    if (id) annotations.add(id);
  };
  for (const operation of operations) {
    switch (operation.type) {
      case "createAnnotation":
        mark(operation.annotation.id);
        break;
      case "setSpans":
      case "setAttributes":
      case "setType":
      case "removeAnnotation":
      case "restoreAnnotation":
        mark(operation.annotationId);
        break;
      case "addLink":
        links.add(operation.link.id);
        mark(operation.link.annotationId);
        mark(operation.link.targetId);
        break;
      case "removeLink": {
        const link = before.links.get(operation.linkId);
        links.add(operation.linkId);
        mark(link?.annotationId);
        mark(link?.targetId);
        break;
      }
      case "putEvidence":
        evidence.add(operation.evidence.id);
        mark(operation.evidence.annotationId);
        mark(before.evidence.get(operation.evidence.id)?.annotationId);
        break;
      case "removeEvidence":
        evidence.add(operation.evidenceId);
        mark(before.evidence.get(operation.evidenceId)?.annotationId);
        break;
      case "putComment":
        comments.add(operation.comment.id);
        mark(operation.comment.annotationId);
        mark(before.comments.get(operation.comment.id)?.annotationId);
        break;
      case "removeComment":
        comments.add(operation.commentId);
        mark(before.comments.get(operation.commentId)?.annotationId);
        break;
      case "rejectSuggestion":
        rejections.add(operation.rejection.id);
        break;
      case "withdrawRejection":
        rejections.add(operation.rejectionId);
        break;
      case "setSignal":
      case "clearSignal":
    }
  }
  return { annotations, links, evidence, comments, rejections };
}
