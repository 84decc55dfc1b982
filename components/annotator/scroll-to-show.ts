/** Room kept clear at the edges of the pane. */
const MARGIN = 8;

/**
 * How far to scroll a pane of this height so that words between `top` and
 * `bottom`, measured from the pane's top, are on the page: 0 if all of them are.
 * They come to 40 % of the height; words that would not fit below that begin
 * higher up, at the top at most.
 */
export function scrollToShow({ top, bottom }: { top: number; bottom: number }, height: number): number {
  const length = bottom - top;
  const fits = length <= height - 2 * MARGIN;
  const shown = top >= MARGIN && (fits ? bottom <= height - MARGIN : top <= height * 0.4);
  if (shown) return 0;
  const place = Math.max(MARGIN, Math.min(height * 0.4, height - MARGIN - length));
  return top - place;
}
