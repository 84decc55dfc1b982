/** How lines were told apart: content that was found, what was taken for it, what was missed, and the rest. */
export type LineCounts = { right: number; extra: number; missed: number; rest: number };

export function noLines(): LineCounts {
  return { right: 0, extra: 0, missed: 0, rest: 0 };
}

/** Counts one line: whether it is content, and whether it was said to be. */
export function addLine(counts: LineCounts, gold: boolean, proposed: boolean): void {
  if (gold) counts[proposed ? "right" : "missed"] += 1;
  else counts[proposed ? "extra" : "rest"] += 1;
}

/** F1 of both classes over the lines of all pages together. */
export function lineScores(pages: readonly LineCounts[]): {
  readonly content: number;
  readonly boilerplate: number;
  readonly counts: LineCounts;
} {
  const counts = noLines();
  for (const page of pages) {
    for (const key of ["right", "extra", "missed", "rest"] as const) counts[key] += page[key];
  }
  const f1 = (hits: number) => (hits === 0 ? 0 : (2 * hits) / (2 * hits + counts.extra + counts.missed));
  return { content: f1(counts.right), boilerplate: f1(counts.rest), counts };
}
