/** Which mark is next: by J and K, by N, by a press on words that several marks share. */

import type { QuoteSummary } from "@/components/reader/quote-summary";
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";

/** Every mark in reading order: by start, the one around before the one inside. */
export function inReadingOrder(layer: Layer): Annotation[] {
  return [...layer.annotations.values()].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
}

/** The next or previous mark from the one in hand, or from the caret if none is. Round the end. */
export function neighbour(
  layer: Layer,
  selectedId: string | null,
  caret: number,
  step: 1 | -1,
): Annotation | null {
  const marks = inReadingOrder(layer).filter(({ type }) => type !== "block");
  if (marks.length === 0) return null;
  const at = marks.findIndex(({ id }) => id === selectedId);
  if (at >= 0) return marks.at((at + step) % marks.length) ?? null;
  const next = marks.findIndex((mark) => startOf(mark) >= caret);
  if (step === 1) return marks[Math.max(next, 0)] ?? null;
  return marks.at((next < 0 ? marks.length : next) - 1) ?? null;
}

/** The next quote without a verdict, from the one in hand on and round the end. */
export function nextToJudge(quotes: readonly QuoteSummary[], selectedId: string | null): QuoteSummary | null {
  const at = quotes.findIndex(({ quote }) => quote.id === selectedId);
  const rotated = [...quotes.slice(at + 1), ...quotes.slice(0, at + 1)];
  return rotated.find(({ verdict, isPart }) => verdict === null && !isPart) ?? null;
}

/** The marks that cover an offset, shortest first. Block labels come last. */
export function marksAt(layer: Layer, offset: number): Annotation[] {
  const covering = [...layer.annotations.values()].filter(({ spans }) =>
    spans.some(({ start, end }) => start <= offset && offset <= end),
  );
  return covering.sort(
    (a, b) =>
      Number(a.type === "block") - Number(b.type === "block") ||
      lengthOf(a) - lengthOf(b) ||
      startOf(a) - startOf(b),
  );
}

/** What a press there selects: the shortest mark, or the one after the mark in hand if it is among them. */
export function pressAt(layer: Layer, offset: number, selectedId: string | null): Annotation | null {
  const marks = marksAt(layer, offset);
  const at = marks.findIndex(({ id }) => id === selectedId);
  return marks[(at + 1) % Math.max(1, marks.length)] ?? null;
}

export function startOf({ spans }: Annotation): number {
  return spans[0]?.start ?? 0;
}

/** The last character of the stretch the mark begins with. */
export function lastOf({ spans }: Annotation): number {
  const [first] = spans;
  return first ? Math.max(first.start, first.end - 1) : 0;
}

function endOf({ spans }: Annotation): number {
  return spans.at(-1)?.end ?? 0;
}

function lengthOf({ spans }: Annotation): number {
  return spans.reduce((total, { start, end }) => total + end - start, 0);
}
