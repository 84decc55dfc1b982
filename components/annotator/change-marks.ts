/** Changing marks that are there: kind, ends, spans, label, removal. Identity and links survive. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { wordingsForForm } from "@/lib/core/codebook/pick-verdict";
import type { NotSpeechReason, QuoteForm, Wording } from "@/lib/core/codebook/values";
import { type Span, span } from "@/lib/core/text/offsets";
import { skipBlanks } from "@/lib/core/text/word-boundaries";
import type { ActionContext } from "./context";
import { type EndUnit, type Side, stepEnd, type Way } from "./end-steps";
import { isTooLong, overLimit } from "./mark-limits";
import type { Change, Refused } from "./session";

/** What a wording answer becomes when the kind of quote changes between quoting and reporting. */
const TO_INDIRECT: Readonly<Partial<Record<Wording, Wording>>> = {
  verbatim: "faithful",
  trivial_edit: "faithful",
  marked_edit: "faithful",
  altered_minor: "faithful",
  altered_substantive: "unfaithful",
  paraphrase_in_quotes: "unfaithful",
};
const TO_DIRECT: Readonly<Partial<Record<Wording, Wording>>> = {
  faithful: "verbatim",
  unfaithful: "altered_substantive",
};

/** Changes the kind in place. An answer about the wording is carried over to the new kind's answers. */
export function changeForm(quote: QuoteAnnotation, form: QuoteForm): Change {
  const { wording } = quote.attributes;
  const attributes: Record<string, string | null> = { form };
  if (wording) {
    const fitting = wordingFor(form, wording);
    if (fitting !== wording) attributes.wording = fitting;
  }
  return {
    bodies: [{ type: "setAttributes", annotationId: quote.id, attributes }],
    label: `Changed to ${FORM_WORDS[form]}`,
  };
}

/** What a wording answer says of a quote of this form; `null` if it says nothing there. */
export function wordingFor(form: QuoteForm, wording: Wording): Wording | null {
  if (wordingsForForm(form).includes(wording)) return wording;
  return (form === "indirect" ? TO_INDIRECT : TO_DIRECT)[wording] ?? null;
}

export const FORM_WORDS: Readonly<Record<QuoteForm, string>> = {
  direct: "direct quote",
  indirect: "indirect quote",
  mixed: "mixed quote",
  direct_fragment: "fragment",
  not_speech: "not speech",
};

/** How an end moves: out of the mark or into it. Without `spanIndex` it is the mark's very first or last. */
export type EndMove = {
  readonly side: Side;
  readonly direction: Way;
  readonly unit?: EndUnit;
  readonly spanIndex?: number;
};

/**
 * Moves one end of one of a mark's spans by a character, a word or a sentence;
 * by a word if nothing is said. `null` if that would empty the span or leave the
 * text, or if its other span is in the way. A block's label covers its block and
 * cannot be moved.
 */
export function moveEnd(
  context: ActionContext,
  mark: Annotation,
  { side, direction, unit = "word", spanIndex }: EndMove,
): Change | Refused | null {
  const index = spanIndex ?? (side === "start" ? 0 : mark.spans.length - 1);
  const old = mark.spans[index];
  if (!old) return null;
  const to = stepEnd(context.document, old[side], { unit, side, way: direction });
  if (to === null || (side === "start" ? to >= old.end : to <= old.start)) return null;
  return setEnd(context, mark, { side, spanIndex: index, offset: to });
}

/** Where an end is put, as a UTF-16 offset into the text; it may lie anywhere. */
export type EndPlace = { readonly side: Side; readonly spanIndex: number; readonly offset: number };

/**
 * Puts one end of one of a mark's spans where it was dragged to, less the white
 * space there. Past its other end it leaves one character, and it stops before
 * the mark's other spans. `null` if that changes nothing, as for a block's label.
 */
export function setEnd(
  { document: { text } }: ActionContext,
  mark: Annotation,
  { side, spanIndex, offset }: EndPlace,
): Change | Refused | null {
  const old = mark.spans[spanIndex];
  if (!old || mark.type === "block") return null;
  const floor = mark.spans[spanIndex - 1]?.end ?? 0;
  const ceiling = mark.spans[spanIndex + 1]?.start ?? text.length;
  const start = side === "start" ? Math.max(floor, Math.min(offset, old.end - 1)) : old.start;
  const end = side === "end" ? Math.min(ceiling, Math.max(offset, old.start + 1)) : old.end;
  const wanted = trimSpan(text, span(start, end));
  if (!wanted || wanted.start < floor || wanted.end > ceiling) return null;
  if (wanted.start === old.start && wanted.end === old.end) return null;
  if (isTooLong(wanted)) return overLimit([wanted]);
  return {
    bodies: [
      {
        type: "setSpans",
        annotationId: mark.id,
        spans: mark.spans.map((other, i) => (i === spanIndex ? describeSpan(text, wanted) : other)),
      },
    ],
    label: endWords(side, text.slice(wanted.start, wanted.end)),
    joins: `move ${side} ${spanIndex} ${mark.id}`,
  };
}

/** Where the mark begins or ends now, for those who do not see it. */
function endWords(side: Side, words: string): string {
  const [word] = words.match(side === "start" ? /^\S{1,40}/ : /\S{1,40}$/) ?? [];
  return side === "start" ? `Begins at: ${word}` : `Ends at: ${word}`;
}

/** Adds the words to a mark as a further span; spans that touch or overlap become one. */
export function addSpan(
  { document: { text } }: ActionContext,
  mark: Annotation,
  selection: Span,
): Change | Refused | null {
  const words = trimSpan(text, selection);
  if (!words || mark.type === "block") return null;
  const spans = mergeSpans(text, [...mark.spans, words]);
  const over = overLimit(spans);
  if (over) return over;
  if (
    spans.length === mark.spans.length &&
    spans.every(({ start, end }, i) => sameEnds(mark.spans[i], start, end))
  ) {
    return null;
  }
  return {
    bodies: [{ type: "setSpans", annotationId: mark.id, spans }],
    label: spans.length > mark.spans.length ? "Words added" : "Mark widened",
  };
}

/** Takes one span off a mark that has several. */
export function dropSpan(mark: Annotation, index: number): Change | null {
  const spans = mark.spans.filter((_, i) => i !== index);
  if (spans.length === 0 || spans.length === mark.spans.length) return null;
  return { bodies: [{ type: "setSpans", annotationId: mark.id, spans }], label: "Words taken off" };
}

/**
 * Spans in the order of the text; those that overlap, or have nothing but white
 * space between them, become one. Two that do not overlap stay two where one
 * would be too long for a mark.
 */
export function mergeSpans(text: string, spans: readonly Span[]): AnchoredSpan[] {
  const merged: Span[] = [];
  for (const next of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    const union = last && span(last.start, Math.max(last.end, next.end));
    const overlapping = last && next.start < last.end;
    if (union && (overlapping || (skipBlanks(text, last.end) >= next.start && !isTooLong(union)))) {
      merged[merged.length - 1] = union;
    } else merged.push(next);
  }
  return merged.map((piece) => describeSpan(text, piece));
}

function sameEnds(old: Span | undefined, start: number, end: number): boolean {
  return old?.start === start && old.end === end;
}

export function removeMark(mark: Annotation): Change {
  return {
    bodies: [{ type: "removeAnnotation", annotationId: mark.id }],
    label: `${REMOVED[mark.type]} removed`,
    select: null,
  };
}

const REMOVED: Readonly<Record<Annotation["type"], string>> = {
  quote: "Quote",
  source: "Speaker",
  cue: "Cue",
  not_speech: "Mark",
  block: "Label",
};

export function setReason(mark: Annotation, reason: NotSpeechReason | null): Change {
  return {
    bodies: [{ type: "setAttributes", annotationId: mark.id, attributes: { reason } }],
    label: "Reason set",
  };
}
