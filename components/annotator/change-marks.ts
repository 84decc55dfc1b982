/** Changing marks that are there: kind, ends, spans, label, removal. Identity and links survive. */
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import type { Annotation, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { wordingsForForm } from "@/lib/core/codebook/pick-verdict";
import type { NotSpeechReason, QuoteForm, Wording } from "@/lib/core/codebook/values";
import { type Span, span } from "@/lib/core/text/offsets";
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
} from "@/lib/core/text/word-boundaries";
import type { ActionContext } from "./context";
import type { Change } from "./session";

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
  if (wording && !wordingsForForm(form).includes(wording)) {
    attributes.wording = (form === "indirect" ? TO_INDIRECT : TO_DIRECT)[wording] ?? null;
  }
  return {
    bodies: [{ type: "setAttributes", annotationId: quote.id, attributes }],
    label: `Changed to ${FORM_WORDS[form]}`,
  };
}

const FORM_WORDS: Readonly<Record<QuoteForm, string>> = {
  direct: "direct quote",
  indirect: "indirect quote",
  mixed: "mixed quote",
  direct_fragment: "fragment",
  not_speech: "not speech",
};

/**
 * Moves one end of a mark by a word. `null` if that would empty it, run into
 * its other span, or leave the text. A block's label covers its block and
 * cannot be moved.
 */
export function moveEnd(
  { document: { text } }: ActionContext,
  mark: Annotation,
  side: "start" | "end",
  direction: "out" | "in",
): Change | null {
  if (mark.type === "block") return null;
  const index = side === "start" ? 0 : mark.spans.length - 1;
  const moved = mark.spans[index];
  if (!moved) return null;
  const { start, end } = moved;
  const to =
    side === "start"
      ? direction === "out"
        ? previousWordStart(text, start)
        : nextWordStart(text, start)
      : direction === "out"
        ? nextWordEnd(text, end)
        : previousWordEnd(text, end);
  if (to === null || (side === "start" ? to >= end : to <= start)) return null;
  const wanted = trimSpan(text, side === "start" ? span(to, end) : span(start, to));
  if (!wanted) return null;
  return {
    bodies: [
      {
        type: "setSpans",
        annotationId: mark.id,
        spans: mark.spans.map((old, i) => (i === index ? describeSpan(text, wanted) : old)),
      },
    ],
    label: endWords(side, text.slice(wanted.start, wanted.end)),
    joins: `move ${side} ${mark.id}`,
  };
}

/** Where the mark begins or ends now, for those who do not see it. */
function endWords(side: "start" | "end", words: string): string {
  const [word] = words.match(side === "start" ? /^\S+/ : /\S+$/) ?? [];
  return side === "start" ? `Begins at: ${word}` : `Ends at: ${word}`;
}

/** Adds the words to a mark as a further span; spans that touch or overlap become one. */
export function addSpan(
  { document: { text } }: ActionContext,
  mark: Annotation,
  selection: Span,
): Change | null {
  const words = trimSpan(text, selection);
  if (!words || mark.type === "block") return null;
  const spans = mergeSpans(text, [...mark.spans, words]);
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

function mergeSpans(text: string, spans: readonly Span[]): AnchoredSpan[] {
  const merged: Span[] = [];
  for (const next of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && text.slice(last.end, next.start).trim() === "") {
      merged[merged.length - 1] = span(last.start, Math.max(last.end, next.end));
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
