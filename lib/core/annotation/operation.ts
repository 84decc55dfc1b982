/**
 * Every change to a layer is one of these (docs/decisions/0003). An operation's
 * id is a UUIDv7 made by the client; the server applies each id once.
 */
import { z } from "zod";
import { type AnchoredSpan, anchoredSpanSchema } from "@/lib/core/anchoring/selectors";
import type { Annotation, AnnotationLink, Evidence } from "./annotation";
import { annotationSchema, evidenceSchema, idSchema as id, linkSchema } from "./annotation";

/** Patch values: JSON scalars and small objects; `null` clears. The merged result meets the type's schema. */
const patchSchema = z.record(z.string().max(40), z.json()).refine((patch) => Object.keys(patch).length > 0, {
  error: "A patch must change something.",
});

export const operationSchema = z.discriminatedUnion("type", [
  z.strictObject({ id, type: z.literal("createAnnotation"), annotation: annotationSchema }),
  z.strictObject({
    id,
    type: z.literal("setSpans"),
    annotationId: id,
    spans: z.array(anchoredSpanSchema).min(1).max(50),
  }),
  z.strictObject({ id, type: z.literal("setAttributes"), annotationId: id, attributes: patchSchema }),
  z.strictObject({ id, type: z.literal("removeAnnotation"), annotationId: id }),
  z.strictObject({ id, type: z.literal("restoreAnnotation"), annotationId: id }),
  z.strictObject({ id, type: z.literal("addLink"), link: linkSchema }),
  z.strictObject({ id, type: z.literal("removeLink"), linkId: id }),
  z.strictObject({ id, type: z.literal("putEvidence"), evidence: evidenceSchema }),
  z.strictObject({ id, type: z.literal("removeEvidence"), evidenceId: id }),
]);

/** Most operations one request may carry. */
export const MAXIMUM_OPERATIONS = 200;

export const operationBatchSchema = z.strictObject({
  operations: z.array(operationSchema).min(1).max(MAXIMUM_OPERATIONS),
});

export type Operation = { readonly id: string } & (
  | { readonly type: "createAnnotation"; readonly annotation: Annotation }
  | { readonly type: "setSpans"; readonly annotationId: string; readonly spans: readonly AnchoredSpan[] }
  | {
      readonly type: "setAttributes";
      readonly annotationId: string;
      readonly attributes: Readonly<Record<string, unknown>>;
    }
  | { readonly type: "removeAnnotation"; readonly annotationId: string }
  | { readonly type: "restoreAnnotation"; readonly annotationId: string }
  | { readonly type: "addLink"; readonly link: AnnotationLink }
  | { readonly type: "removeLink"; readonly linkId: string }
  | { readonly type: "putEvidence"; readonly evidence: Evidence }
  | { readonly type: "removeEvidence"; readonly evidenceId: string }
);

/** An operation before it has its id. */
export type OperationBody = Operation extends infer O
  ? O extends { id: string }
    ? Omit<O, "id">
    : never
  : never;
