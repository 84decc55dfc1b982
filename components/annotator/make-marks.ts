/** Turning selected words into marks, and blocks into labelled blocks. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { OperationBody } from "@/lib/core/annotation/operation";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import type { BlockLabel, QuoteForm } from "@/lib/core/codebook/values";
import type { Block } from "@/lib/core/text/article-document";
import { contains, overlaps, type Span } from "@/lib/core/text/offsets";
import { changeForm } from "./change-marks";
import { type ActionContext, sameSpans, selectedQuote } from "./context";
import { linkBodies, linkTo, nameFromSource, nearestQuote } from "./link-marks";
import type { Change } from "./session";

export type MarkableForm = Exclude<QuoteForm, "not_speech">;

/** Marks the words as a quote. Words that already are one take the kind instead. */
export function markQuote(context: ActionContext, selection: Span, form?: MarkableForm): Change | null {
  const { document, layer, newId } = context;
  const words = trimSpan(document.text, selection);
  if (!words) return null;
  const anchored = describeSpan(document.text, words);
  const kind = form ?? suggestForm(anchored.exact);
  const same = findSame(context, "quote", words);
  if (same?.type === "quote") return { ...changeForm(same, kind), select: same.id };
  const id = newId();
  const bodies: OperationBody[] = [
    {
      type: "createAnnotation",
      annotation: { id, type: "quote", spans: [anchored], origin: "manual", attributes: { form: kind } },
    },
  ];
  const parent = kind === "direct_fragment" ? quoteAround(layer.annotations.values(), words) : null;
  if (parent) bodies.push(...linkBodies(context, id, "parent", parent.id));
  return { bodies, label: "Quote marked", select: id };
}

/** Direct if the words begin with an opening mark, mixed if one stands among them, else indirect. */
export function suggestForm(exact: string): MarkableForm {
  if (/^["“„«‘]/.test(exact)) return "direct";
  return /["“„«]|(^|\s)‘/.test(exact) ? "mixed" : "indirect";
}

/**
 * Marks the words as a speaker or a cue and links them to the quote in hand,
 * or to the nearest quote of the same block.
 */
export function markMention(context: ActionContext, selection: Span, type: "source" | "cue"): Change | null {
  const { document, layer, newId } = context;
  const words = trimSpan(document.text, selection);
  if (!words) return null;
  const block = document.blocks.find((candidate) => overlaps(candidate, words));
  const quote = selectedQuote(context) ?? (block ? nearestQuote(layer, block, words, type) : null);
  const same = findSame(context, type, words);
  if (same) return quote ? linkTo(context, quote, same) : { bodies: [], label: "", select: same.id };
  const id = newId();
  const anchored = describeSpan(document.text, words);
  const bodies: OperationBody[] = [
    {
      type: "createAnnotation",
      annotation: { id, type, spans: [anchored], origin: "manual", attributes: {} },
    },
  ];
  if (quote) {
    bodies.push(...linkBodies(context, quote.id, type, id));
    if (type === "source") bodies.push(...nameFromSource(context, quote, anchored.exact));
  }
  const word = type === "cue" ? "Cue" : "Speaker";
  return {
    bodies,
    label: quote ? `${word} marked and linked` : `${word} marked`,
    select: quote?.id ?? id,
  };
}

/** Marks words in quotation marks that nobody is quoted with. */
export function markNotSpeech(context: ActionContext, selection: Span): Change | null {
  const { document, newId } = context;
  const words = trimSpan(document.text, selection);
  if (!words) return null;
  const same = findSame(context, "not_speech", words);
  if (same) return { bodies: [], label: "", select: same.id };
  const id = newId();
  const spans = [describeSpan(document.text, words)];
  return {
    bodies: [
      {
        type: "createAnnotation",
        annotation: { id, type: "not_speech", spans, origin: "manual", attributes: {} },
      },
    ],
    label: "Marked as not speech",
    select: id,
  };
}

/** Labels every block the selection touches. A block has exactly one label; "body" is what it has at first. */
export function labelBlocks(context: ActionContext, selection: Span, label: BlockLabel): Change | null {
  const { document, layer, codebook, newId } = context;
  const touched = touchedBlocks(document.blocks, selection);
  const bodies: OperationBody[] = [];
  let select: string | null = null;
  for (const block of touched) {
    if (block.start === block.end) continue;
    const labelled = labelOfBlock(layer.annotations.values(), block);
    if (labelled) {
      bodies.push({ type: "setAttributes", annotationId: labelled.id, attributes: { label } });
      select ??= labelled.id;
      continue;
    }
    const id = newId();
    select ??= id;
    const spans = [describeSpan(document.text, block)];
    bodies.push({
      type: "createAnnotation",
      annotation: { id, type: "block", spans, origin: "manual", attributes: { label } },
    });
  }
  if (bodies.length === 0) return null;
  const count = touched.length === 1 ? "Block" : `${touched.length} blocks`;
  return { bodies, label: `${count} labelled ${blockLabelEntry(codebook, label).word}`, select };
}

/** The blocks a selection or a caret touches. */
export function touchedBlocks(blocks: readonly Block[], { start, end }: Span): Block[] {
  return blocks.filter((block) =>
    start === end ? block.start <= start && start <= block.end : block.start < end && start < block.end,
  );
}

export function labelOfBlock(
  annotations: Iterable<Annotation>,
  block: Span,
): (Annotation & { type: "block" }) | null {
  for (const annotation of annotations) {
    if (annotation.type === "block" && annotation.spans[0]?.start === block.start) return annotation;
  }
  return null;
}

function findSame({ layer }: ActionContext, type: Annotation["type"], words: Span): Annotation | null {
  for (const annotation of layer.annotations.values()) {
    if (annotation.type === type && sameSpans(annotation.spans, [words])) return annotation;
  }
  return null;
}

/** True if the words stand inside a mixed quote, where marked words are a fragment of their own. */
export function insideMixed(annotations: Iterable<Annotation>, words: Span): boolean {
  return quoteAround(annotations, words)?.attributes.form === "mixed";
}

/** The shortest quote that holds these words and more. */
function quoteAround(annotations: Iterable<Annotation>, words: Span): QuoteAnnotation | null {
  let best: QuoteAnnotation | null = null;
  for (const annotation of annotations) {
    if (annotation.type !== "quote") continue;
    const around = annotation.spans.find((candidate) => contains(candidate, words));
    if (!around || around.end - around.start === words.end - words.start) continue;
    const before = best?.spans[0];
    if (!before || around.end - around.start < before.end - before.start) best = annotation;
  }
  return best;
}
