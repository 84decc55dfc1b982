/** How much of a page is the article, and what the rest is, in words. */
import type { Annotation, BlockAnnotation } from "@/lib/core/annotation/annotation";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { countWords } from "@/lib/core/text/canonical-text";
import { overlaps } from "@/lib/core/text/offsets";
import type { PageSegment, PageShare } from "./report-content";

type Labelled = { readonly start: number; readonly end: number; readonly label: BlockLabel };

/**
 * Words of the page by block label, in page order. A block nobody labelled is
 * `body` (CODEBOOK 3). A label may cover part of a block; where labels overlap,
 * the shorter one counts. Which labels are the article is the codebook's word.
 */
export function pageShare(
  document: ArticleDocument,
  annotations: readonly Annotation[],
  codebook: Codebook,
): PageShare {
  const labels = annotations.filter((one): one is BlockAnnotation => one.type === "block");
  const segments = joinNeighbours(
    document.blocks.flatMap((block) =>
      cutByLabel(block, labels).flatMap((piece): PageSegment[] => {
        const words = countWords(document.text.slice(piece.start, piece.end));
        if (words === 0) return [];
        const entry = codebook.blockLabels.find((label) => label.id === piece.label);
        return [
          {
            label: piece.label,
            word: entry?.word ?? piece.label,
            article: entry?.article ?? false,
            heading: block.kind === "heading" || piece.label === "headline",
            words,
          },
        ];
      }),
    ),
  );
  const words = sum(segments);
  const other = segments.filter((segment) => !segment.article);
  const otherWords = sum(other);
  return {
    words,
    articleWords: words - otherWords,
    otherWords,
    percent: percentOf(otherWords, words),
    segments,
    byLabel: totals(other, words),
  };
}

/** The block in pieces of one label each, in order. */
function cutByLabel(
  block: ArticleDocument["blocks"][number],
  annotations: readonly BlockAnnotation[],
): Labelled[] {
  const marks = annotations
    .flatMap((one) => one.spans.map((at) => ({ ...at, label: one.attributes.label })))
    .filter((mark) => overlaps(mark, block))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts: number[] = [block.start, block.end];
  for (const mark of marks) cuts.push(mark.start, mark.end);
  const edges = [...new Set(cuts)].filter((cut) => cut >= block.start && cut <= block.end);
  edges.sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? block.start;
    const mark = marks.find((one) => one.start <= start && end <= one.end);
    return { start, end, label: mark?.label ?? "body" };
  });
}

/** Boilerplate of one sort that runs over several blocks is one thing on the page. */
function joinNeighbours(segments: readonly PageSegment[]): PageSegment[] {
  const joined: PageSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && !segment.article && last.label === segment.label) {
      joined[joined.length - 1] = { ...last, words: last.words + segment.words };
    } else {
      joined.push(segment);
    }
  }
  return joined;
}

function totals(segments: readonly PageSegment[], pageWords: number): PageShare["byLabel"] {
  const byLabel = new Map<BlockLabel, { label: BlockLabel; word: string; words: number }>();
  for (const { label, word, words } of segments) {
    byLabel.set(label, { label, word, words: (byLabel.get(label)?.words ?? 0) + words });
  }
  return [...byLabel.values()]
    .sort((a, b) => b.words - a.words)
    .map((entry) => ({ ...entry, percent: percentOf(entry.words, pageWords) }));
}

function sum(segments: readonly PageSegment[]): number {
  return segments.reduce((total, segment) => total + segment.words, 0);
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}
