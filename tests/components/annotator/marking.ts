/** Marks on an article of one's own, drawn as pictures, and the proof that the server takes what was done. */
import { expect } from "vitest";
import { addSpan } from "@/components/annotator/change-marks";
import { setField } from "@/components/annotator/judge-quotes";
import { type MarkableForm, markMention, markNotSpeech, markQuote } from "@/components/annotator/make-marks";
import type { Change, Refused } from "@/components/annotator/session";
import type { Annotation, Evidence, QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { EMPTY_LAYER, isLive, type Layer } from "@/lib/core/annotation/layer";
import { operationSchema } from "@/lib/core/annotation/operation";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { applyOperation } from "@/tests/support/apply-operation";
import { uuid } from "@/tests/support/arbitrary-layer";
import { codebook, type Desk, openDesk, reviewView } from "./desk";

export function deskOver(raw: string): Desk {
  return openDesk(reviewView({ document: documentFromText(canonicalText(raw)) }));
}

/** Where the words stand in the desk's article. Throws if they are not there. */
export function place(desk: Desk, words: string): Span {
  const start = desk.store.view.document.text.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return span(start, start + words.length);
}

/** Makes the change and returns whether anything was done. Throws if it was refused. */
export function make(desk: Desk, change: Change | Refused | null): boolean {
  if (change && "refused" in change) throw new Error(change.refused);
  return desk.store.change(change);
}

export function quoteOf(desk: Desk, id: string): QuoteAnnotation {
  const mark = desk.store.get().session.layer.annotations.get(id);
  if (mark?.type !== "quote") throw new Error(`No quote ${id}`);
  return mark;
}

/** Marks a quote over these stretches of words and returns it. */
export function addQuote(desk: Desk, form: MarkableForm, ...stretches: string[]): QuoteAnnotation {
  const [first, ...more] = stretches.map((words) => place(desk, words));
  if (!first) throw new Error("A quote needs words");
  make(desk, markQuote(desk.store.context(), first, form));
  const id = desk.store.selected()?.id ?? "";
  for (const words of more) make(desk, addSpan(desk.store.context(), quoteOf(desk, id), words));
  return quoteOf(desk, id);
}

/** Marks a speaker or a cue for the quote and returns the mark. */
export function addMention(desk: Desk, quote: QuoteAnnotation, type: "source" | "cue", words: string) {
  desk.store.select(quote.id);
  make(desk, markMention(desk.store.context(), place(desk, words), type));
  return desk.store.index.linked(quote.id, type) as Annotation;
}

export function addNotSpeech(desk: Desk, words: string): Annotation {
  make(desk, markNotSpeech(desk.store.context(), place(desk, words)));
  return desk.store.selected() as Annotation;
}

/** The article with the mark's spans in brackets. */
export function picture(desk: Desk, id: string): string {
  const { text } = desk.store.view.document;
  const spans = desk.store.get().session.layer.annotations.get(id)?.spans ?? [];
  return spans.reduceRight(
    (drawn, { start, end }) => `${drawn.slice(0, start)}[${drawn.slice(start, end)}]${drawn.slice(end)}`,
    text as string,
  );
}

export function refusal(change: Change | Refused | null): string | null {
  return change && "refused" in change ? change.refused : null;
}

/** Fails unless the server would take every operation sent so far, in its order. */
export function expectAccepted(desk: Desk): void {
  const context = { document: desk.store.view.document, codebook, by: "author" as const };
  let layer = EMPTY_LAYER;
  for (const operation of desk.sent) {
    expect(operationSchema.safeParse(JSON.parse(JSON.stringify(operation))).error).toBeUndefined();
    expect(checkOperation(layer, operation, context)).toBeNull();
    layer = applyOperation(layer, operation);
  }
  expect(seen(layer)).toEqual(seen(desk.store.get().session.layer));
}

/** What a reviewer can see of a layer: marks, the links that count, and evidence and comments on what is there. */
export function seen(layer: Layer): unknown {
  const there = ({ annotationId }: { readonly annotationId: string | null }) =>
    annotationId === null || layer.annotations.has(annotationId);
  const sorted = (items: readonly { readonly id: string }[]) =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    marks: sorted([...layer.annotations.values()]),
    links: sorted([...layer.links.values()].filter((link) => isLive(layer, link))),
    evidence: sorted([...layer.evidence.values()].filter(there)),
    comments: sorted([...layer.comments.values()].filter(there)),
  };
}

/** Gives one answer about the quote. */
export function answer(
  desk: Desk,
  quote: QuoteAnnotation,
  field: Parameters<typeof setField>[1],
  value: string | number,
) {
  make(desk, setField(quoteOf(desk, quote.id), field, value, "Answered"));
}

/** A piece of evidence for the mark. */
export function proof(id: number, { id: annotationId }: QuoteAnnotation): Evidence {
  return { id: uuid(id), annotationId, role: "supports", kind: "recording", grade: "A", excerpt: "never" };
}

/** What a reviewer sees before the change is what they see when it is undone; redone, it is back. */
export function expectOneStep(desk: Desk, change: Parameters<typeof make>[1]): void {
  const before = seen(desk.store.get().session.layer);
  const steps = desk.store.get().session.undo.length;
  expect(make(desk, change)).toBe(true);
  const after = seen(desk.store.get().session.layer);
  expect(desk.store.get().session.undo.length).toBe(steps + 1);
  expect(desk.store.get().announcement.words).toMatch(/^\S/);
  desk.store.undo();
  expect(seen(desk.store.get().session.layer)).toEqual(before);
  desk.store.redo();
  expect(seen(desk.store.get().session.layer)).toEqual(after);
  expectAccepted(desk);
}
