/** Where the handles of a mark stand: at both ends of each of its stretches, as far as these are on the screen. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Direction } from "@/lib/core/text/direction";
import type { Ruler } from "./article-ruler";
import type { EndPlace } from "./change-marks";

/** Pixels of the layer the handles lie in. */
export type Stem = {
  readonly side: EndPlace["side"];
  readonly spanIndex: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The side that faces away from the words. */
  readonly outward: "left" | "right";
};

/** The handles of a mark; with `moved`, one of its ends stands there. */
export function stemsOf(
  { spans }: Pick<Annotation, "spans">,
  moved: EndPlace | null,
  { placeOf }: Pick<Ruler, "placeOf">,
  directionAt: (offset: number) => Direction,
): Stem[] {
  return spans.flatMap(({ start, end }, spanIndex) =>
    (["start", "end"] as const).flatMap((side) => {
      const own = moved?.side === side && moved.spanIndex === spanIndex;
      const offset = own ? moved.offset : side === "start" ? start : end;
      const box = placeOf({ offset, side });
      if ("on" in box) return [];
      const forwards = directionAt(offset) === "ltr";
      const outward = (side === "start") === forwards ? ("left" as const) : ("right" as const);
      const { left, top, bottom } = box;
      return [{ side, spanIndex, x: Math.round(left), top: Math.round(top), bottom: Math.round(bottom), outward }];
    }),
  );
}
