/**
 * Which lane under the line each mark is drawn in (UI.md 3). Lane 1 is next to
 * the words. The innermost mark takes it, the mark around it lane 2; marks that
 * overlap without nesting take the lowest free lane by start offset.
 */
import { contains, overlaps, type Span } from "@/lib/core/text/offsets";

/** Lanes a line shows; deeper marks are counted on the chip instead. */
export const SHOWN_LANES = 3;

type Laned = { height: number; lane: number };

/**
 * The lane of each span, 1 upwards, in the order given. Greedy interval
 * colouring, cluster by cluster, so the cost grows with the marks that overlap
 * and not with all of them.
 */
export function assignLanes(spans: readonly Span[]): number[] {
  const order = spans
    .map((_, index) => index)
    .sort((a, b) => compareSpans(spans[a] as Span, spans[b] as Span) || a - b);
  const placed: Laned[] = spans.map(() => ({ height: 0, lane: 1 }));
  let cluster: number[] = [];
  let reach = -1;
  for (const index of order) {
    const { start, end } = spans[index] as Span;
    if (start >= reach && cluster.length > 0) {
      colour(cluster, spans, placed);
      cluster = [];
    }
    cluster.push(index);
    reach = Math.max(reach, end);
  }
  colour(cluster, spans, placed);
  return placed.map(({ lane }) => lane);
}

/** By start; of two that start together the longer first, as it opens around the other. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function colour(cluster: readonly number[], spans: readonly Span[], placed: readonly Laned[]): void {
  if (cluster.length < 2) return;
  const at = (index: number) => spans[index] as Span;
  const of = (index: number) => placed[index] as Laned;
  const encloses = (outer: number, inner: number) =>
    outer !== inner &&
    contains(at(outer), at(inner)) &&
    (!contains(at(inner), at(outer)) || cluster.indexOf(outer) < cluster.indexOf(inner));

  const shortestFirst = [...cluster].sort(
    (a, b) => at(a).end - at(a).start - (at(b).end - at(b).start) || cluster.indexOf(b) - cluster.indexOf(a),
  );
  for (const index of shortestFirst) {
    const inside = cluster.filter((other) => encloses(index, other));
    of(index).height = inside.length === 0 ? 0 : 1 + Math.max(...inside.map((other) => of(other).height));
  }
  const innermostFirst = [...cluster].sort(
    (a, b) => of(a).height - of(b).height || at(a).start - at(b).start || a - b,
  );
  const done: number[] = [];
  for (const index of innermostFirst) {
    const neighbours = done.filter((other) => overlaps(at(index), at(other)));
    const taken = new Set(neighbours.map((other) => of(other).lane));
    let lane =
      1 + Math.max(0, ...neighbours.filter((other) => encloses(index, other)).map((other) => of(other).lane));
    while (taken.has(lane)) lane++;
    of(index).lane = lane;
    done.push(index);
  }
}
