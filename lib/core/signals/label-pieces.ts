/** Cuts a page into pieces of one block label each. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { Span } from "@/lib/core/text/offsets";

/** UTF-16 offsets, `end` exclusive; lies inside one block. */
export type LabelPiece = { readonly start: number; readonly end: number; readonly label: BlockLabel };

/**
 * The blocks in pieces of one label each, in text order. What nobody labelled is
 * `body` (CODEBOOK 3); where labels overlap the shorter one counts, of two as
 * long the one that comes first in `annotations`. White space between blocks is
 * in no piece. Takes time that grows with n log n of blocks and labels together,
 * however the labels overlap.
 */
export function labelPieces(blocks: readonly Span[], annotations: Iterable<Annotation>): LabelPiece[] {
  const labels: LabelPiece[] = [];
  for (const mark of annotations) {
    if (mark.type !== "block") continue;
    for (const { start, end } of mark.spans) labels.push({ start, end, label: mark.attributes.label });
  }
  const edges = edgesOf(blocks, labels);
  const painted = paint(edges, labels);
  const pieces: LabelPiece[] = [];
  let at = 0;
  for (const block of blocks) {
    while ((edges[at] ?? block.end) < block.start) at++;
    for (; at + 1 < edges.length && (edges[at] as number) < block.end; at++) {
      const [start, end] = [edges[at] as number, edges[at + 1] as number];
      pieces.push({ start, end, label: painted[at] ?? "body" });
    }
  }
  return pieces;
}

/** Every place where a block or a label starts or ends, once, in order. */
function edgesOf(blocks: readonly Span[], labels: readonly LabelPiece[]): Float64Array {
  const all = new Float64Array(2 * (blocks.length + labels.length));
  let at = 0;
  for (const { start, end } of [...blocks, ...labels]) {
    all[at++] = start;
    all[at++] = end;
  }
  all.sort();
  return all.filter((edge, index) => index === 0 || edge !== all[index - 1]);
}

/** The label of each stretch between two neighbouring edges, `undefined` where there is none. */
function paint(edges: Float64Array, labels: readonly LabelPiece[]): (BlockLabel | undefined)[] {
  const placeOf = new Map<number, number>();
  edges.forEach((edge, index) => void placeOf.set(edge, index));
  const painted = new Array<BlockLabel | undefined>(edges.length).fill(undefined);
  // Where to look for the next stretch without a label: what is painted is jumped over, never walked again.
  const next = new Int32Array(edges.length + 1).map((_, index) => index);
  const free = (from: number): number => {
    let at = from;
    while (next[at] !== at) {
      next[at] = next[next[at] as number] as number;
      at = next[at] as number;
    }
    return at;
  };
  for (const { start, end, label } of labels.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = placeOf.get(end) as number;
    for (let at = free(placeOf.get(start) as number); at < last; at = free(at)) {
      painted[at] = label;
      next[at] = at + 1;
    }
  }
  return painted;
}
