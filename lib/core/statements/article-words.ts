/** An article's own words, without what its outlet prints around every article. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";

/**
 * The text without the spans whose block label is not part of the article. What
 * is cut leaves a line end, so that no two words meet that stood apart.
 */
export function articleWords(text: string, annotations: readonly Annotation[], codebook: Codebook): string {
  const kept = new Set(codebook.blockLabels.filter(({ article }) => article).map(({ id }) => id));
  const cuts = annotations
    .flatMap((one) => (one.type === "block" && !kept.has(one.attributes.label) ? one.spans : []))
    .toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of cuts) {
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  return [...pieces, text.slice(at)].join("\n");
}
