/** Answering the questions about the whole article: the answer, the sentence it rests on, the words it points to. */
import { MAXIMUM_SPAN_LENGTH } from "@/lib/core/anchoring/selectors";
import { trimSpan } from "@/lib/core/anchoring/trim-span";
import { MAXIMUM_SIGNAL_SPANS, type Signal } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { Span } from "@/lib/core/text/offsets";
import { mergeSpans } from "./change-marks";
import type { ActionContext } from "./context";
import type { Change, Refused } from "./session";

export type Question = Codebook["signals"][number];

type Layered = Pick<ActionContext, "layer">;

/** The answer that says there is none of what is asked for; it stands alone. */
const NONE = "none";

/** Sets the answer and keeps the sentence and the words. No values take the answer back with both. */
export function setAnswer({ layer }: Layered, question: Question, values: readonly string[]): Change | null {
  const before = layer.signals.get(question.id);
  if (values.length === 0) return before ? clearAnswer({ layer }, question) : null;
  const chosen = question.values.filter(({ id }) => values.includes(id));
  const ids = chosen.map(({ id }) => id);
  if (before?.values.join() === ids.join()) return null;
  const { justification = "", spans = [] } = before ?? {};
  const words = chosen.map(({ word }) => word.toLowerCase()).join(", ");
  return put({ name: question.id, values: ids, justification, spans }, `${question.word}: ${words}`);
}

/** The values of a question with several answers once one of them is ticked, or not. */
export function withValue(values: readonly string[], value: string, ticked: boolean): readonly string[] {
  const others = values.filter((one) => one !== value);
  if (!ticked) return others;
  return value === NONE ? [NONE] : [...others.filter((one) => one !== NONE), value];
}

/** Writes the sentence of an answer that is there. */
export function setJustification(
  { layer }: Layered,
  question: Question,
  justification: string,
): Change | null {
  const before = layer.signals.get(question.id);
  if (!before || before.justification === justification) return null;
  return { ...put({ ...before, justification }, "Sentence saved"), joins: `justification ${question.id}` };
}

/** Adds words of the article to an answer; those that touch or overlap become one. */
export function pointTo(
  { layer, document: { text } }: Layered & Pick<ActionContext, "document">,
  question: Question,
  selection: Span | null,
): Change | Refused | null {
  const before = layer.signals.get(question.id);
  if (!before) return null;
  const words = selection && trimSpan(text, selection);
  if (!words) return { refused: "Select words in the article first." };
  const spans = mergeSpans(text, [...before.spans, words]);
  if (spans.length > MAXIMUM_SIGNAL_SPANS) {
    return { refused: `An answer points to ${MAXIMUM_SIGNAL_SPANS} places at most. Take one off first.` };
  }
  if (spans.some(({ exact }) => exact.length > MAXIMUM_SPAN_LENGTH)) {
    return { refused: "That is too much for one place. Select fewer words." };
  }
  const same =
    spans.length === before.spans.length &&
    spans.every(
      ({ start, end }, index) => start === before.spans[index]?.start && end === before.spans[index]?.end,
    );
  return same ? null : put({ ...before, spans }, `${question.word} points to ${opening(text, words)}`);
}

/** Takes one place off an answer. */
export function dropPlace({ layer }: Layered, question: Question, index: number): Change | null {
  const before = layer.signals.get(question.id);
  if (!before || index < 0 || index >= before.spans.length) return null;
  return put({ ...before, spans: before.spans.filter((_, at) => at !== index) }, "Words taken off");
}

/** Takes an answer back, its sentence and its words with it. */
export function clearAnswer({ layer }: Layered, question: Question): Change | null {
  if (!layer.signals.has(question.id)) return null;
  return { bodies: [{ type: "clearSignal", name: question.id }], label: `${question.word}: not answered` };
}

function put(signal: Signal, label: string): Change {
  return { bodies: [{ type: "setSignal", signal }], label };
}

/** Enough of the words to know the place by ear. */
function opening(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_SPOKEN));
  return start + LONGEST_SPOKEN < end ? `${words.replace(/\s+\S*$/, "")} …` : words;
}
const LONGEST_SPOKEN = 40;
