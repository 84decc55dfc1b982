/** Where an end of a mark goes when it is dragged: what it may reach, and what it snaps to. Offsets are UTF-16 units. */
import type { AnchoredSpan } from "@/lib/core/anchoring/selectors";
import { borderAtOrAfter, borderAtOrBefore } from "@/lib/core/text/graphemes";
import { type Span, span, textOffset } from "@/lib/core/text/offsets";
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
} from "@/lib/core/text/word-boundaries";
import type { EndPlace } from "./change-marks";

export type DragUnit = "word" | "character";

/**
 * The end's place for a pointer over `offset`: the nearest word border, or
 * character, that leaves the mark a word, or a character, and its other
 * stretches alone. Throws `RangeError` for a stretch the mark does not have.
 */
export function dragEnd(
  text: string,
  spans: readonly Pick<AnchoredSpan, "start" | "end">[],
  { side, spanIndex, offset }: EndPlace,
  unit: DragUnit,
): EndPlace {
  const words = spans[spanIndex];
  if (!words) throw new RangeError(`The mark has no stretch ${spanIndex}`);
  const { least, most } =
    side === "start"
      ? { least: spans[spanIndex - 1]?.end ?? 0, most: LAST_START[unit](text, words) }
      : { least: FIRST_END[unit](text, words), most: spans[spanIndex + 1]?.start ?? text.length };
  const within = (at: number) => Math.max(least, Math.min(at, most));
  return { side, spanIndex, offset: within(SNAPS[unit][side](text, within(offset))) };
}

type Borders = (text: string, words: Span) => number;

/** The furthest a start moves in. */
const LAST_START: Readonly<Record<DragUnit, Borders>> = {
  word: (text, { start, end }) => Math.max(start, previousWordStart(text, end) ?? start),
  character: (text, { end }) => borderAtOrBefore(text, end - 1),
};

/** The furthest an end moves in. */
const FIRST_END: Readonly<Record<DragUnit, Borders>> = {
  word: (text, { start, end }) => Math.min(end, nextWordEnd(text, start) ?? end),
  character: (text, { start }) => borderAtOrAfter(text, start + 1),
};

type Snap = (text: string, offset: number) => number;

const SNAPS: Readonly<Record<DragUnit, Readonly<Record<EndPlace["side"], Snap>>>> = {
  word: {
    start: (text, offset) =>
      nearest(offset, previousWordStart(text, textOffset(offset + 1)), nextWordStart(text, before(offset))),
    end: (text, offset) =>
      nearest(offset, previousWordEnd(text, textOffset(offset + 1)), nextWordEnd(text, before(offset))),
  },
  character: { start: borderAtOrBefore, end: borderAtOrBefore },
};

function before(offset: number) {
  return textOffset(Math.max(0, offset - 1));
}

/** The nearer of the border at or before an offset and the one at or after it. */
function nearest(offset: number, earlier: number | null, later: number | null): number {
  if (earlier === null || later === null) return earlier ?? later ?? offset;
  return later - offset < offset - earlier ? later : earlier;
}

/** What a mark gains and loses while one of its ends is at another place. */
export function dragGains(
  words: Span,
  { side, offset }: EndPlace,
): { readonly gains: Span; readonly loses: Span } {
  const outer =
    side === "start"
      ? span(Math.min(offset, words.start), words.start)
      : span(words.end, Math.max(offset, words.end));
  const inner =
    side === "start"
      ? span(words.start, Math.max(words.start, offset))
      : span(Math.min(words.end, offset), words.end);
  return { gains: outer, loses: inner };
}

/** How near to an edge of the pane the pointer makes it scroll, pixels. */
const EDGE = 48;
/** Pixels a second at the edge and beyond. */
const FASTEST = 900;

/** How fast a pane scrolls under a pointer at height `y`: pixels a second, down is positive. */
export function scrollSpeed(
  y: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  const edge = Math.min(EDGE, (bottom - top) / 4);
  const up = Math.min(1, Math.max(0, (top + edge - y) / edge));
  const down = Math.min(1, Math.max(0, (y - bottom + edge) / edge));
  return (down - up) * FASTEST;
}
