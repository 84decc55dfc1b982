/** Levenshtein distance in the two forms anchoring needs. Units are UTF-16 code units. */

/** Edits (insert, delete, replace one unit) that turn `a` into `b`. O(a × b): for short strings. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

const FAR = 1 << 20;

/**
 * The stretch of `window` closest to `words`: alignment with free ends (Sellers
 * 1980), held to a band of `slack` on both sides of the diagonal on which
 * `words` start at `shift`. O(words × slack). Among equals a replacement at an
 * end wins over a shorter stretch, so that "denied" finds all of "denies".
 * Null if the band leaves the window.
 */
export function locateInWindow(
  words: string,
  window: string,
  { shift, slack }: { readonly shift: number; readonly slack: number },
): { readonly start: number; readonly end: number; readonly errors: number } | null {
  const width = window.length + 1;
  let cost = new Int32Array(width).fill(FAR);
  let start = new Int32Array(width);
  let nextCost = new Int32Array(width).fill(FAR);
  let nextStart = new Int32Array(width);
  for (let j = Math.max(0, shift - slack); j <= Math.min(window.length, shift + slack); j++) {
    cost[j] = 0;
    start[j] = j;
  }
  for (let i = 1; i <= words.length; i++) {
    const low = Math.max(0, shift - slack + i);
    const high = Math.min(window.length, shift + slack + i);
    if (low > high) return null;
    if (low > 0) nextCost[low - 1] = FAR;
    const unit = words.charCodeAt(i - 1);
    for (let j = low; j <= high; j++) {
      let best = (cost[j] as number) + 1;
      let from = start[j] as number;
      const inserted = j > 0 ? (nextCost[j - 1] as number) + 1 : FAR;
      if (inserted < best) {
        best = inserted;
        from = nextStart[j - 1] as number;
      }
      const replaced = j > 0 ? (cost[j - 1] as number) + (window.charCodeAt(j - 1) === unit ? 0 : 1) : FAR;
      if (replaced <= best) {
        best = replaced;
        from = start[j - 1] as number;
      }
      nextCost[j] = best;
      nextStart[j] = from;
    }
    if (high < window.length) nextCost[high + 1] = FAR;
    [cost, nextCost] = [nextCost, cost];
    [start, nextStart] = [nextStart, start];
  }
  return closest(cost, start, { low: Math.max(0, shift - slack + words.length), length: words.length });
}

function closest(cost: Int32Array, start: Int32Array, { low, length }: { low: number; length: number }) {
  let best: { start: number; end: number; errors: number } | null = null;
  for (let end = low; end < cost.length; end++) {
    const found = { start: start[end] as number, end, errors: cost[end] as number };
    if (found.errors >= FAR) continue;
    if (best === null || isCloser(found, best, length)) best = found;
  }
  return best;
}

function isCloser(
  a: { start: number; end: number; errors: number },
  b: { start: number; end: number; errors: number },
  length: number,
): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors;
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length);
}
