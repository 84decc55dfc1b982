/** Random operations over a small set of ids, so that they meet one another. */
import fc from "fast-check";
import type { Annotation, AnnotationLink, Evidence } from "@/lib/core/annotation/annotation";
import { EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { OCCURRENCES, QUOTE_FORMS, SPEAKER_VALUES } from "@/lib/core/codebook/values";
import { textOffset } from "@/lib/core/text/offsets";
import { applyOperation } from "@/tests/support/apply-operation";

/** A UUID that ends in the given number. */
export function uuid(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

const id = (from: number) => fc.integer({ min: from, max: from + 4 }).map(uuid);
const annotationId = id(100);
const linkId = id(200);
const evidenceId = id(300);

const spans = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 2 }).map((starts) =>
  starts
    .toSorted((a, b) => a - b)
    .map((start) => ({
      start: textOffset(start * 10),
      end: textOffset(start * 10 + 5),
      exact: "words",
      prefix: "",
      suffix: "",
    })),
);

const quoteAttributes = fc.record(
  {
    form: fc.constantFrom(...QUOTE_FORMS),
    occurrence: fc.constantFrom(...OCCURRENCES),
    speaker: fc.constantFrom(...SPEAKER_VALUES),
    claimBearing: fc.boolean(),
    rationale: fc.constantFrom("", "because"),
    severity: fc.constantFrom(0 as const, 1 as const),
  },
  { requiredKeys: ["form"] },
);

export const anyAnnotation: fc.Arbitrary<Annotation> = fc.oneof(
  fc.record({
    id: annotationId,
    spans,
    origin: fc.constant("manual" as const),
    type: fc.constant("quote" as const),
    attributes: quoteAttributes,
  }),
  fc.record({
    id: annotationId,
    spans,
    origin: fc.constant("manual" as const),
    type: fc.constantFrom("source" as const, "cue" as const),
    attributes: fc.constant({}),
  }),
);

const anyLink: fc.Arbitrary<AnnotationLink> = fc.record({
  id: linkId,
  annotationId,
  role: fc.constantFrom("source" as const, "cue" as const, "parent" as const),
  targetId: annotationId,
});

const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  id: evidenceId,
  annotationId,
  role: fc.constant("supports" as const),
  kind: fc.constant("recording" as const),
  grade: fc.constantFrom("A" as const, "B" as const),
  excerpt: fc.constantFrom("", "words"),
});

const patch = fc
  .record(
    {
      form: fc.constantFrom(...QUOTE_FORMS),
      occurrence: fc.constantFrom(...OCCURRENCES, null),
      claimBearing: fc.constantFrom(true, false, null),
      rationale: fc.constantFrom("", "because", null),
      severity: fc.constantFrom(0, 1, null),
      toString: fc.constantFrom("odd", null),
    },
    { requiredKeys: [] },
  )
  .map((entries) => ({ ...entries }));

const anySignal = fc.record({
  name: fc.constantFrom("genre" as const, "originality" as const),
  values: fc.constantFrom(["news"], ["opinion"]),
  justification: fc.constantFrom("", "because"),
  spans: fc.constant([]),
});

const commentId = id(400);
const anyComment = fc.record({
  id: commentId,
  annotationId: fc.option(annotationId),
  by: fc.constant("author" as const),
  text: fc.constantFrom("Is this a quote?", "Look again."),
  needsHelp: fc.boolean(),
});

const rejectionId = id(500);
const anyRejection = fc.record({
  id: rejectionId,
  type: fc.constantFrom("quote" as const, "block" as const),
  start: fc.constantFrom(0, 10),
  end: fc.constantFrom(20, 30),
});

const operationId = fc.integer({ min: 1, max: 99 }).map(uuid);

export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ id: operationId, type: fc.constant("createAnnotation" as const), annotation: anyAnnotation }),
  fc.record({ id: operationId, type: fc.constant("setSpans" as const), annotationId, spans }),
  fc.record({
    id: operationId,
    type: fc.constant("setAttributes" as const),
    annotationId,
    attributes: patch,
  }),
  fc.record({
    id: operationId,
    type: fc.constantFrom("removeAnnotation" as const, "restoreAnnotation" as const),
    annotationId,
  }),
  fc.record({ id: operationId, type: fc.constant("addLink" as const), link: anyLink }),
  fc.record({ id: operationId, type: fc.constant("removeLink" as const), linkId }),
  fc.record({ id: operationId, type: fc.constant("putEvidence" as const), evidence: anyEvidence }),
  fc.record({ id: operationId, type: fc.constant("removeEvidence" as const), evidenceId }),
  fc.record({
    id: operationId,
    type: fc.constant("setType" as const),
    annotationId,
    annotationType: fc.constantFrom("source" as const, "cue" as const),
    attributes: fc.constant({}),
  }),
  fc.record({
    id: operationId,
    type: fc.constant("setType" as const),
    annotationId,
    annotationType: fc.constant("quote" as const),
    attributes: quoteAttributes,
  }),
  fc.record({ id: operationId, type: fc.constant("setSignal" as const), signal: anySignal }),
  fc.record({
    id: operationId,
    type: fc.constant("clearSignal" as const),
    name: fc.constantFrom("genre" as const, "originality" as const),
  }),
  fc.record({ id: operationId, type: fc.constant("putComment" as const), comment: anyComment }),
  fc.record({ id: operationId, type: fc.constant("removeComment" as const), commentId }),
  fc.record({ id: operationId, type: fc.constant("rejectSuggestion" as const), rejection: anyRejection }),
  fc.record({ id: operationId, type: fc.constant("withdrawRejection" as const), rejectionId }),
);

export const anyLog: fc.Arbitrary<Operation[]> = fc.array(anyOperation, { maxLength: 40 });

export const anyLayer: fc.Arbitrary<Layer> = anyLog.map((log) => replay(log));

export function replay(log: readonly Operation[], from: Layer = EMPTY_LAYER): Layer {
  return log.reduce(applyOperation, from);
}
