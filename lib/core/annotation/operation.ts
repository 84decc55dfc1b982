/**
 * Every change to a layer is one of these (docs/decisions/0003). An operation's
 * id is a UUIDv7 made by the client; the server applies each id once.
 */
import { z } from "zod";
import { type AnchoredSpan, anchoredSpanSchema } from "@/lib/core/anchoring/selectors";
import { SIGNAL_NAMES, type SignalName } from "@/lib/core/codebook/values";
import type {
  Annotation,
  AnnotationLink,
  ChangeableType,
  Comment,
  Evidence,
  Origin,
  Rejection,
  Signal,
} from "./annotation";
import {
  annotationSchema,
  CHANGEABLE_TYPES,
  commentSchema,
  evidenceSchema,
  idSchema as id,
  linkSchema,
  ORIGINS,
  rejectionSchema,
  signalSchema,
} from "./annotation";

/** What the mark comes from after the change: one that was suggested and is changed by hand is an edited one. */
const origin = z.enum(ORIGINS).optional();

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
    origin,
  }),
  z.strictObject({ id, type: z.literal("setAttributes"), annotationId: id, attributes: patchSchema, origin }),
  z.strictObject({
    id,
    type: z.literal("setType"),
    annotationId: id,
    annotationType: z.enum(CHANGEABLE_TYPES),
    /** All attributes of the mark as the new type; the old type's go. */
    attributes: z.record(z.string().max(40), z.json()),
    origin,
  }),
  z.strictObject({ id, type: z.literal("removeAnnotation"), annotationId: id }),
  z.strictObject({ id, type: z.literal("restoreAnnotation"), annotationId: id }),
  z.strictObject({ id, type: z.literal("addLink"), link: linkSchema }),
  z.strictObject({ id, type: z.literal("removeLink"), linkId: id }),
  z.strictObject({ id, type: z.literal("putEvidence"), evidence: evidenceSchema }),
  z.strictObject({ id, type: z.literal("removeEvidence"), evidenceId: id }),
  z.strictObject({ id, type: z.literal("setSignal"), signal: signalSchema }),
  z.strictObject({ id, type: z.literal("clearSignal"), name: z.enum(SIGNAL_NAMES) }),
  z.strictObject({ id, type: z.literal("putComment"), comment: commentSchema }),
  z.strictObject({ id, type: z.literal("removeComment"), commentId: id }),
  z.strictObject({ id, type: z.literal("rejectSuggestion"), rejection: rejectionSchema }),
  z.strictObject({ id, type: z.literal("withdrawRejection"), rejectionId: id }),
]);

/** Most operations one request may carry. */
export const MAXIMUM_OPERATIONS = 200;

export const operationBatchSchema = z.strictObject({
  operations: z.array(operationSchema).min(1).max(MAXIMUM_OPERATIONS),
  /** The last place of the log the sender knows; the answer then carries what came after it. */
  after: z.int().min(0).optional(),
  /** The account whose work this is; refused where another one is signed in by now. */
  accountId: id.optional(),
});

export type Operation = { readonly id: string } & (
  | { readonly type: "createAnnotation"; readonly annotation: Annotation }
  | {
      readonly type: "setSpans";
      readonly annotationId: string;
      readonly spans: readonly AnchoredSpan[];
      readonly origin?: Origin | undefined;
    }
  | {
      readonly type: "setAttributes";
      readonly annotationId: string;
      readonly attributes: Readonly<Record<string, unknown>>;
      readonly origin?: Origin | undefined;
    }
  | {
      readonly type: "setType";
      readonly annotationId: string;
      readonly annotationType: ChangeableType;
      readonly attributes: Readonly<Record<string, unknown>>;
      readonly origin?: Origin | undefined;
    }
  | { readonly type: "removeAnnotation"; readonly annotationId: string }
  | { readonly type: "restoreAnnotation"; readonly annotationId: string }
  | { readonly type: "addLink"; readonly link: AnnotationLink }
  | { readonly type: "removeLink"; readonly linkId: string }
  | { readonly type: "putEvidence"; readonly evidence: Evidence }
  | { readonly type: "removeEvidence"; readonly evidenceId: string }
  | { readonly type: "setSignal"; readonly signal: Signal }
  | { readonly type: "clearSignal"; readonly name: SignalName }
  | { readonly type: "putComment"; readonly comment: Comment }
  | { readonly type: "removeComment"; readonly commentId: string }
  | { readonly type: "rejectSuggestion"; readonly rejection: Rejection }
  | { readonly type: "withdrawRejection"; readonly rejectionId: string }
);

/** An operation with its place in the review's log, 1 upwards without gaps. */
export type LoggedOperation = { readonly sequence: number; readonly operation: Operation };

/** An operation before it has its id. */
export type OperationBody = Operation extends infer O
  ? O extends { id: string }
    ? Omit<O, "id">
    : never
  : never;
