/** Which mark is next: by J and K, by a press on words that several marks share. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import { placeOf, startOf } from "@/lib/core/annotation/reading-order";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";

export { startOf };

/** The next or previous mark from the one in hand, or from the caret if none is. Round the end. Labels of blocks are passed over. */
export function neighbour(
  { ordered, layer }: LayerIndex,
  selectedId: string | null,
  caret: number,
  step: 1 | -1,
): Annotation | null {
  const count = ordered.length;
  const inHand = selectedId === null ? undefined : layer.annotations.get(selectedId);
  const from = inHand ? placeOf(ordered, inHand) + step : firstFrom(ordered, caret) + (step === 1 ? 0 : -1);
  for (let passed = 0; passed < count; passed++) {
    const mark = ordered[(((from + step * passed) % count) + count) % count];
    if (mark && mark.type !== "block") return mark;
  }
  return null;
}

/** Place of the first mark that starts at the caret or after it. */
function firstFrom(ordered: readonly Annotation[], caret: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(ordered[middle] as Annotation) < caret) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks that cover an offset, shortest first. Block labels come last. */
export function marksAt(
  index: LayerIndex,
  { blocks }: Pick<ArticleDocument, "blocks">,
  offset: number,
): Annotation[] {
  const covering = index
    .inBlock(blockIndexAt(blocks, offset))
    .filter(({ spans }) => spans.some(({ start, end }) => start <= offset && offset <= end));
  return covering.sort(
    (a, b) =>
      Number(a.type === "block") - Number(b.type === "block") ||
      lengthOf(a) - lengthOf(b) ||
      startOf(a) - startOf(b),
  );
}

/** What a press there selects: the shortest mark, or the one after the mark in hand if it is among them. */
export function pressAt(marks: readonly Annotation[], selectedId: string | null): Annotation | null {
  const at = marks.findIndex(({ id }) => id === selectedId);
  return marks[(at + 1) % Math.max(1, marks.length)] ?? null;
}

/** The last character of the stretch the mark begins with. */
export function lastOf({ spans }: Annotation): number {
  const [first] = spans;
  return first ? Math.max(first.start, first.end - 1) : 0;
}

function lengthOf({ spans }: Annotation): number {
  return spans.reduce((total, { start, end }) => total + end - start, 0);
}
