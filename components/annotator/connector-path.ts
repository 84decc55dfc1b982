/**
 * The way of a line between two marks, so that it never lies on words: along the
 * space over a line of text, and from line to line down the margin beside the
 * column. Pixels; x counts from the column's left edge, y from any fixed height.
 */

/** Where a line can meet a mark on one line of text: at `left` coming from the left, at `right` from the right. */
export type Port = { readonly left: number; readonly right: number; readonly y: number };

export type Column = {
  readonly width: number;
  /** The margin beside which the words begin. */
  readonly start: Margin;
};
export type Margin = "left" | "right";

/** How far beside the words a line runs: clear of paragraph numbers on one side and of verdicts on the other. */
const BESIDE = 8;
/** Of its corners. */
const RADIUS = 4;
/** A way through the other margin must save this much. */
const WORTH_CROSSING = 60;
/** Lines of text are further apart than this. */
const SAME_LINE = 6;

/** How high over a line of text its lines run: under the line above it, over its own letters. */
export function levelOf({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  return top + Math.max(0.5, Math.min(3, (bottom - top) * 0.2 - 2));
}

type Way = {
  readonly from: Port;
  readonly to: Port;
  readonly margin: Margin | null;
  readonly length: number;
};

/**
 * The shortest way from one of the ports to one of the others, as an SVG path;
 * empty where they touch. What lies in the way at `passed`, the marks a line of
 * the same drawing leads to, is left out of it.
 */
export function pathBetween(
  froms: readonly Port[],
  tos: readonly Port[],
  column: Column,
  passed: readonly Port[] = [],
): string {
  const ways = froms.flatMap((from) => tos.flatMap((to) => waysBetween(from, to, column)));
  const [first, ...others] = ways;
  if (!first) return "";
  const { from, to, margin } = others.reduce((best, way) => (way.length < best.length ? way : best), first);
  if (margin === null) {
    const [a, b] = from.right <= to.left ? [from.right, to.left] : [from.left, to.right];
    const apart = from.right <= to.left || to.right <= from.left;
    return apart ? alongLine(a, b, from.y, passed) : "";
  }
  const turn = turnIn(margin, column.width);
  const down = Math.sign(to.y - from.y) * RADIUS;
  return [
    alongLine(from[margin], turn.before, from.y, passed),
    `M${point(turn.before, from.y)}Q${point(turn.x, from.y)} ${point(turn.x, from.y + down)}`,
    `V${round(to.y - down)}Q${point(turn.x, to.y)} ${point(turn.before, to.y)}`,
    alongLine(turn.before, to[margin], to.y, passed),
  ].join("");
}

/** From a port out to the right margin, beside which there is room to say where the line goes, and on to the height `y`. */
export function pathAway(
  froms: readonly Port[],
  y: number,
  column: Column,
  passed: readonly Port[] = [],
): string {
  const [first, ...others] = froms;
  if (!first) return "";
  const from = others.reduce((best, port) => (port.right > best.right ? port : best), first);
  const turn = turnIn("right", column.width);
  const down = Math.sign(y - from.y) * RADIUS;
  return [
    alongLine(from.right, turn.before, from.y, passed),
    `M${point(turn.before, from.y)}Q${point(turn.x, from.y)} ${point(turn.x, from.y + down)}V${round(y)}`,
  ].join("");
}

function waysBetween(from: Port, to: Port, column: Column): Way[] {
  if (Math.abs(from.y - to.y) < SAME_LINE) {
    const length = Math.max(0, to.left - from.right, from.left - to.right);
    return [{ from, to, margin: null, length }];
  }
  return (["left", "right"] as const).map((margin) => {
    const out = (port: Port) => (margin === "left" ? port.left : column.width - port.right);
    const crossing = margin === column.start ? 0 : WORTH_CROSSING;
    return { from, to, margin, length: out(from) + out(to) + Math.abs(from.y - to.y) + crossing };
  });
}

function turnIn(margin: Margin, width: number): { readonly x: number; readonly before: number } {
  return margin === "left"
    ? { x: -BESIDE, before: RADIUS - BESIDE }
    : { x: width + BESIDE, before: width + BESIDE - RADIUS };
}

/** A level line from `a` to `b` that leaves out what it passes. */
function alongLine(a: number, b: number, y: number, passed: readonly Port[]): string {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const inTheWay = passed
    .filter((port) => Math.abs(port.y - y) < SAME_LINE && port.right > from && port.left < to)
    .sort((one, other) => one.left - other.left);
  let path = "";
  let at = from;
  for (const { left, right } of [...inTheWay, { left: to, right: to }]) {
    if (left > at) path += `M${point(at, y)}H${round(left)}`;
    at = Math.max(at, right);
  }
  return path;
}

function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

/** Half pixels are enough, and a path that reads the same need not be drawn again. */
function round(value: number): number {
  return Math.round(value * 2) / 2;
}
