/** Where an item of a menu stands. */
export type Place = { readonly left: number; readonly top: number };

/**
 * The item an arrow, Home or End leads to in a menu laid out in columns: up
 * and down along the menu and round its ends, left and right to the nearest
 * item of the next column. `null` for other keys.
 */
export function stepInColumns(places: readonly Place[], at: number, key: string): number | null {
  const count = places.length;
  if (count === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at < 0 ? count - 1 : (at - 1 + count) % count;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const here = places[at];
  if (!here) return 0;
  const way = key === "ArrowRight" ? 1 : -1;
  let best = at;
  let bestCost = Number.POSITIVE_INFINITY;
  places.forEach(({ left, top }, index) => {
    const across = (left - here.left) * way;
    const cost = across * 100 + Math.abs(top - here.top);
    if (across > 0 && cost < bestCost) [best, bestCost] = [index, cost];
  });
  return best;
}
