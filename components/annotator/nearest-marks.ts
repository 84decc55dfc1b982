/** Marks around a mark, without looking at those far from it. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import { placeOf, startOf } from "@/lib/core/annotation/reading-order";

/** Marks looked at on each side, whether they fit or not. */
const REACH = 500;

/** The marks that fit nearest to `around`, by where they start, itself left out; at most `most`, nearest first. */
export function nearestMarks(
  ordered: readonly Annotation[],
  around: Annotation,
  most: number,
  fits: (mark: Annotation) => boolean,
): Annotation[] {
  const at = placeOf(ordered, around);
  const found: Annotation[] = [];
  let [before, after] = [at - 1, at];
  const distance = (place: number) => {
    const mark = ordered[place];
    const tooFar = place < at - REACH || place > at + REACH;
    return mark && !tooFar ? Math.abs(startOf(mark) - startOf(around)) : Number.POSITIVE_INFINITY;
  };
  while (found.length < most) {
    const [left, right] = [distance(before), distance(after)];
    if (left === Number.POSITIVE_INFINITY && right === Number.POSITIVE_INFINITY) break;
    const mark = ordered[left <= right ? before-- : after++] as Annotation;
    if (mark.id !== around.id && fits(mark)) found.push(mark);
  }
  return found;
}
