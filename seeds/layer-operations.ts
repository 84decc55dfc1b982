/** Writes a seed layer as the operations a reviewer's browser would have sent. */

import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation, QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { span } from "@/lib/core/text/offsets";
import { fixedId } from "./fixed-id";
import type { QuoteMark, Range, SeedLayer } from "./marks";

export type SeedContext = {
  /** Distinguishes the layers: "second/first-review". */
  readonly scope: string;
  readonly text: CanonicalText;
  readonly speakerIds: ReadonlyMap<string, string>;
  readonly referenceIds: ReadonlyMap<string, string>;
};

/** The operations in reading order, with fixed ids. Throws if an offset does not fit the text. */
export function layerOperations(layer: SeedLayer, context: SeedContext): Operation[] {
  const mentions = new Map<string, string>();
  const bodies: OperationBody[] = [];
  for (const quote of layer.quotes) bodies.push(...quoteOperations(quote, context, mentions));
  for (const mark of layer.notSpeech ?? []) {
    bodies.push(create(context, `not-speech/${mark.at[0]}`, "not_speech", [mark.at], mark.attributes));
  }
  for (const [label, at] of layer.blocks) {
    bodies.push(create(context, `block/${at[0]}`, "block", [at], { label }));
  }
  return bodies.map(
    (body, index): Operation => ({ id: fixedId(`${context.scope}/operation/${index}`), ...body }),
  );
}

function quoteOperations(
  quote: QuoteMark,
  context: SeedContext,
  mentions: Map<string, string>,
): OperationBody[] {
  const id = fixedId(`${context.scope}/${quote.name}`);
  const bodies: OperationBody[] = [
    create(context, quote.name, "quote", quote.at, attributesOf(quote, context)),
  ];
  for (const role of ["source", "cue"] as const) {
    const at = quote[role];
    if (!at) continue;
    const key = `${role}/${at[0]}`;
    if (!mentions.has(key)) {
      mentions.set(key, fixedId(`${context.scope}/${key}`));
      bodies.push(create(context, key, role, [at], {}));
    }
    const targetId = mentions.get(key) as string;
    bodies.push({
      type: "addLink",
      link: { id: fixedId(`${context.scope}/${quote.name}/${role}`), annotationId: id, role, targetId },
    });
  }
  (quote.evidence ?? []).forEach(({ reference, ...item }, index) => {
    const referenceId = reference && context.referenceIds.get(reference);
    bodies.push({
      type: "putEvidence",
      evidence: {
        ...item,
        ...(referenceId ? { referenceId } : {}),
        id: fixedId(`${context.scope}/${quote.name}/evidence/${index}`),
        annotationId: id,
      },
    });
  });
  return bodies;
}

function attributesOf(quote: QuoteMark, { speakerIds }: SeedContext): QuoteAttributes {
  const { stated, actual, ...attributes } = quote.attributes;
  const named = (name: string) => ({ name, speakerId: speakerIds.get(name) ?? null });
  return {
    ...attributes,
    ...(stated ? { speakerStated: named(stated) } : {}),
    ...(actual ? { speakerActual: named(actual) } : {}),
  };
}

function create(
  context: SeedContext,
  name: string,
  type: Annotation["type"],
  at: readonly Range[],
  attributes: Annotation["attributes"],
): OperationBody {
  const annotation = {
    id: fixedId(`${context.scope}/${name}`),
    type,
    origin: "manual",
    spans: at.map(([start, end]) => describeSpan(context.text, span(start, end))),
    attributes,
  } as Annotation;
  return { type: "createAnnotation", annotation };
}
