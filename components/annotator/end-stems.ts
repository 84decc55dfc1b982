/** Where the handles of a mark stand: at both ends of each of its stretches, as far as these are on the screen. */
import type { Annotation } from "@/lib/core/annotation/annotation";
import type { Direction } from "@/lib/core/text/direction";
import type { Span } from "@/lib/core/text/offsets";
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
  directionOfWords: (words: Span) => Direction,
): Stem[] {
  return spans.flatMap((words, spanIndex) => {
    const forwards = directionOfWords(words) === "ltr";
    return (["start", "end"] as const).flatMap((side) => {
      const own = moved?.side === side && moved.spanIndex === spanIndex;
      const offset = own ? moved.offset : words[side];
      const box = placeOf({ offset, side });
      // What is being dragged stays, or nothing would be left for the pointer to hold.
      if ("on" in box && !own) return [];
      const outward = (side === "start") === forwards ? ("left" as const) : ("right" as const);
      const { left, top, bottom } = "on" in box ? { left: 0, top: box.y, bottom: box.y } : box;
      return [
        { side, spanIndex, x: Math.round(left), top: Math.round(top), bottom: Math.round(bottom), outward },
      ];
    });
  });
}
