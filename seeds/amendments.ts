/** What an admin changes of a gold layer until it says what it should. */
import { evidenceOf } from "@/lib/core/annotation/layer";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";
import { type LayerRecord, layerFromRecord } from "@/lib/core/annotation/review-view";
import { fixedId } from "./fixed-id";
import { layerOperations, type SeedContext } from "./layer-operations";
import type { SeedLayer } from "./marks";

/**
 * The operations that lead from `current` to `wanted`: attributes that differ,
 * evidence and marks that are missing. A mark is the same if it has the type
 * and the first span of a wanted one. Nothing is removed.
 */
export function amendments(current: LayerRecord, wanted: SeedLayer, context: SeedContext): Operation[] {
  const layer = layerFromRecord(current);
  const keyOf = (type: string, spans: readonly { start: number; end: number }[]) =>
    `${type}/${spans[0]?.start}-${spans[0]?.end}`;
  const present = new Map(current.annotations.map((one) => [keyOf(one.type, one.spans), one]));
  const idOf = new Map<string, string>();
  const bodies: OperationBody[] = [];
  for (const { id: _id, ...operation } of layerOperations(wanted, context)) {
    if (operation.type === "createAnnotation") {
      const { annotation } = operation;
      const same = present.get(keyOf(annotation.type, annotation.spans));
      idOf.set(annotation.id, same?.id ?? annotation.id);
      if (!same) bodies.push(operation);
      else {
        const patch = difference(same.attributes, annotation.attributes);
        if (patch) bodies.push({ type: "setAttributes", annotationId: same.id, attributes: patch });
      }
    } else if (operation.type === "addLink") {
      const annotationId = idOf.get(operation.link.annotationId) as string;
      const targetId = idOf.get(operation.link.targetId) as string;
      const linked = current.links.some(
        (link) => link.annotationId === annotationId && link.targetId === targetId,
      );
      if (!linked) bodies.push({ type: "addLink", link: { ...operation.link, annotationId, targetId } });
    } else if (operation.type === "putEvidence") {
      const annotationId = idOf.get(operation.evidence.annotationId) as string;
      const { title, excerpt } = operation.evidence;
      const held = evidenceOf(layer, annotationId).some(
        (item) => item.title === title && item.excerpt === excerpt,
      );
      if (!held) bodies.push({ type: "putEvidence", evidence: { ...operation.evidence, annotationId } });
    }
  }
  return bodies.map(
    (body, index): Operation => ({ id: fixedId(`${context.scope}/amendment/${index}`), ...body }),
  );
}

function difference(
  current: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(current), ...Object.keys(wanted)])) {
    if (JSON.stringify(current[key]) !== JSON.stringify(wanted[key])) patch[key] = wanted[key] ?? null;
  }
  return Object.keys(patch).length > 0 ? patch : null;
}
