/** The lines of the outline, in reading order, as the marks they stand for. What a line says is made when it is shown. */
import type { Annotation, BlockAnnotation } from "@/lib/core/annotation/annotation";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { blockLabelEntry } from "@/lib/core/codebook/look-up";

export type OutlineTab = "all" | "quotes" | "boilerplate";

/** One mark; or labels of blocks with no other line between them, which share one. */
export type OutlineRow = Exclude<Annotation, BlockAnnotation> | readonly BlockAnnotation[];

/** The rows of a tab. One pass over the marks that makes nothing but the list. */
export function outlineRows(index: LayerIndex, codebook: Codebook, tab: OutlineTab): OutlineRow[] {
  const rows: OutlineRow[] = [];
  let run: BlockAnnotation[] | null = null;
  for (const mark of index.ordered) {
    if (mark.type === "block") {
      if (tab === "quotes" || blockLabelEntry(codebook, mark.attributes.label).article) continue;
      if (!run) {
        run = [];
        rows.push(run);
      }
      run.push(mark);
    } else if (isListed(index, mark, tab)) {
      rows.push(mark);
      run = null;
    }
  }
  return rows;
}

/** A speaker or cue that belongs to a quote is reached through it; one that hangs loose is listed. */
function isListed(index: LayerIndex, mark: Exclude<Annotation, BlockAnnotation>, tab: OutlineTab): boolean {
  if (mark.type === "quote") return tab !== "boilerplate";
  return tab === "all" && (mark.type === "not_speech" || !index.isLinkedTo(mark.id));
}

/** The mark a row leads to. */
export function rowMark(row: OutlineRow): Annotation {
  return isRun(row) ? (row[0] as BlockAnnotation) : row;
}

export function rowHolds(row: OutlineRow, id: string | null): boolean {
  return isRun(row) ? row.some((mark) => mark.id === id) : row.id === id;
}

export function isRun(row: OutlineRow): row is readonly BlockAnnotation[] {
  return Array.isArray(row);
}

/** "Byline, promo", each word once; more than three become "Byline, promo, credit, …". */
export function runWords(run: readonly BlockAnnotation[], codebook: Codebook): string {
  const distinct = [
    ...new Set(run.map(({ attributes }) => blockLabelEntry(codebook, attributes.label).word)),
  ];
  const shown = distinct.slice(0, 3).map((word, i) => (i === 0 ? word : word.toLowerCase()));
  return distinct.length > 3 ? `${shown.join(", ")}, …` : shown.join(", ");
}
