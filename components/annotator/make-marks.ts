/** Turning selected words into marks, and blocks into labelled blocks. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import type { OperationBody } from "@/lib/core/annotation/operation";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";
import type { BlockLabel, QuoteForm } from "@/lib/core/codebook/values";
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { quotationsIn } from "@/lib/core/text/marked-quotations";
import { contains, type Span, span } from "@/lib/core/text/offsets";
import { changeForm } from "./change-marks";
import { type ActionContext, sameSpans, selectedQuote } from "./context";
import { linkBodies, linkTo, nameFromSource, nearestQuote } from "./link-marks";
import { blockOverLimit, overLimit } from "./mark-limits";
import type { Change, Refused } from "./session";

export type MarkableForm = Exclude<QuoteForm, "not_speech">;

/** Marks the words as a quote. Words that already are one take the kind instead. */
export function markQuote(
  context: ActionContext,
  selection: Span,
  form?: MarkableForm,
): Change | Refused | null {
  const { document, newId } = context;
  const words = trimSpan(document.text, selection);
  if (!words) return null;
  const over = overLimit([words]);
  if (over) return over;
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
  const parent = kind === "direct_fragment" ? quoteAround(marksAround(context, words), words) : null;
  if (parent) bodies.push(...linkBodies(context, id, "parent", parent.id));
  return { bodies, label: "Quote marked", select: id };
}

/** Direct if the words begin with an opening mark, mixed if one stands among them, else indirect. */
export function suggestForm(exact: string): MarkableForm {
  const quotations = quotationsIn(exact, span(0, exact.length));
  if (/^["“”„‟«»‘‚‹›「『״]/.test(exact) || quotations.some(({ start }) => start === 0)) return "direct";
  // The selection may end before the quotation does.
  const goesOn = /(?:^|\s)["״‘]\S/.test(exact);
  return goesOn || quotations.length > 0 ? "mixed" : "indirect";
}

/**
 * Marks the words as a speaker or a cue and links them to the quote in hand,
 * or to the nearest quote of the same block.
 */
export function markMention(
  context: ActionContext,
  selection: Span,
  type: "source" | "cue",
): Change | Refused | null {
  const { document, newId } = context;
  const words = trimSpan(document.text, selection);
  if (!words) return null;
  const over = overLimit([words]);
  if (over) return over;
  const quote = selectedQuote(context) ?? nearestQuote(context, words, type);
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
export function markNotSpeech(context: ActionContext, selection: Span): Change | Refused | null {
  const { document, newId } = context;
  const words = trimSpan(document.text, selection);
  if (!words) return null;
  const over = overLimit([words]);
  if (over) return over;
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

/**
 * Labels every block the selection touches. A block has exactly one label;
 * "body" is what it has at first. Refused if they are all empty, or if one of
 * them is longer than a mark can be: none is labelled then.
 */
export function labelBlocks(context: ActionContext, selection: Span, label: BlockLabel): Change | Refused {
  const { document, index, codebook, newId } = context;
  const touched = touchedBlocks(document.blocks, selection).filter(({ start, end }) => start < end);
  if (touched.length === 0) return { refused: "There are no words there to label." };
  const over = blockOverLimit(touched);
  if (over) return over;
  const bodies: OperationBody[] = [];
  let select: string | null = null;
  for (const block of touched) {
    const marks = index.inBlock(blockIndexAt(document.blocks, block.start));
    const labelled = labelOfBlock(marks, block);
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
  const count = touched.length === 1 ? "Block" : `${touched.length} blocks`;
  return { bodies, label: `${count} labelled ${blockLabelEntry(codebook, label).word}`, select };
}

/** The blocks a selection or a caret touches. */
export function touchedBlocks(blocks: readonly Block[], { start, end }: Span): Block[] {
  const touches = (block: Block | undefined) =>
    block !== undefined &&
    (start === end ? block.start <= start && start <= block.end : block.start < end && start < block.end);
  let first = blockIndexAt(blocks, start);
  while (touches(blocks[first - 1])) first--;
  const touched: Block[] = [];
  for (const block of blocks.slice(first, blockIndexAt(blocks, end) + 1)) {
    if (touches(block)) touched.push(block);
  }
  return touched;
}

/** The label of a block, looked for among the marks given: all of them, or those in the block. */
export function labelOfBlock(
  annotations: Iterable<Annotation>,
  block: Span,
): (Annotation & { type: "block" }) | null {
  for (const annotation of annotations) {
    if (annotation.type === "block" && annotation.spans[0]?.start === block.start) return annotation;
  }
  return null;
}

/** The marks in the block where the words begin, in reading order: all that can hold these words or equal them. */
export function marksAround({ document, index }: ActionContext, words: Span): Annotation[] {
  return index.inBlock(blockIndexAt(document.blocks, words.start));
}

function findSame(context: ActionContext, type: Annotation["type"], words: Span): Annotation | null {
  const same = marksAround(context, words).find(
    (mark) => mark.type === type && sameSpans(mark.spans, [words]),
  );
  return same ?? null;
}

/** True if the words stand inside a mixed quote, where marked words are a fragment of their own. */
export function insideMixed(annotations: Iterable<Annotation>, words: Span): boolean {
  return quoteAround(annotations, words)?.attributes.form === "mixed";
}

/** Of the marks given, the shortest quote that holds these words and more. */
function quoteAround(annotations: Iterable<Annotation>, words: Span): QuoteAnnotation | null {
  let best: QuoteAnnotation | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const annotation of annotations) {
    if (annotation.type !== "quote") continue;
    const around = annotation.spans.find((candidate) => contains(candidate, words));
    const length = around ? around.end - around.start : 0;
    if (length <= words.end - words.start || length >= shortest) continue;
    best = annotation;
    shortest = length;
  }
  return best;
}
