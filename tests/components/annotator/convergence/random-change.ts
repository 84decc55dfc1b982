/** One thing a reviewer might do, made up of what is on the screen. */
import type { Change } from "@/components/annotator/session";
import type { Store } from "@/components/annotator/store";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation, LinkRole } from "@/lib/core/annotation/annotation";
import type { OperationBody } from "@/lib/core/annotation/operation";
import { span } from "@/lib/core/text/offsets";
import { TEXT } from "../desk";
import type { Random } from "./random";

/** Marks may collide: there are few places. */
function somewhere(random: Random) {
  const start = random.below(TEXT.length - 41);
  return [describeSpan(TEXT, span(start, start + 1 + random.below(40)))];
}

export function randomChange(store: Store, random: Random): Change {
  const { newId, index } = store.context();
  const marks = index.ordered;
  const bodies: OperationBody[] = [];
  const steps = random.chance(0.2) ? 3 : 1;
  for (let step = 0; step < steps; step++) {
    const mark = marks.length > 0 ? random.pick(marks) : null;
    bodies.push(mark && random.chance(0.75) ? change(mark) : create());
  }
  return { bodies, label: "Changed", ...(random.chance(0.2) ? { joins: "typing" } : {}) };

  function create(): OperationBody {
    const type = random.pick(["quote", "quote", "source", "cue", "block"] as const);
    const [, block] = store.view.document.blocks;
    const annotation = {
      id: newId(),
      type,
      origin: "manual",
      spans: type === "block" && block ? [describeSpan(TEXT, block)] : somewhere(random),
      attributes:
        type === "quote"
          ? { form: random.pick(["direct", "indirect", "mixed", "direct_fragment"] as const) }
          : type === "block"
            ? { label: random.pick(["ad", "promo"] as const) }
            : {},
    } as Annotation;
    return { type: "createAnnotation", annotation };
  }

  function change(mark: Annotation): OperationBody {
    const annotationId = mark.id;
    switch (random.below(11)) {
      case 0:
        return { type: "setSpans", annotationId, spans: somewhere(random) };
      case 1:
        return { type: "removeAnnotation", annotationId };
      case 2: {
        const removed = [...store.get().session.layer.removed.keys()];
        return { type: "restoreAnnotation", annotationId: removed[0] ?? annotationId };
      }
      case 3: {
        const role = random.pick(["source", "cue", "parent"] as const satisfies readonly LinkRole[]);
        return {
          type: "addLink",
          link: { id: newId(), annotationId, role, targetId: random.pick(marks).id },
        };
      }
      case 4: {
        const links = [...store.get().session.layer.links.keys()];
        return links.length > 0
          ? { type: "removeLink", linkId: random.pick(links) }
          : { type: "removeAnnotation", annotationId };
      }
      case 5: {
        const evidence = index.evidenceOf(annotationId)[0];
        const item = {
          role: "supports",
          kind: "recording",
          grade: random.pick(["A", "B"] as const),
        } as const;
        return { type: "putEvidence", evidence: { id: evidence?.id ?? newId(), annotationId, ...item } };
      }
      case 6: {
        const [item] = index.evidenceOf(annotationId);
        return item
          ? { type: "removeEvidence", evidenceId: item.id }
          : { type: "removeAnnotation", annotationId };
      }
      case 7: {
        const annotationType = random.pick(["quote", "source", "cue"] as const);
        const attributes = annotationType === "quote" ? { form: "direct" } : {};
        return { type: "setType", annotationId, annotationType, attributes };
      }
      case 8: {
        const [known] = index.commentsOn(annotationId);
        const comment = {
          id: known?.id ?? newId(),
          annotationId,
          by: "author",
          needsHelp: random.chance(0.5),
        } as const;
        return { type: "putComment", comment: { ...comment, text: `${random.below(9)}?` } };
      }
      default:
        return {
          type: "setAttributes",
          annotationId,
          attributes: {
            occurrence: random.pick(["confirmed", "not_found", null]),
            rationale: random.pick(["because", "since", null]),
          },
        };
    }
  }
}
