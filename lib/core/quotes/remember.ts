/** Most answers that are kept; a text has fewer different words. */
const MOST = 20_000;

/**
 * The same function, which works each answer out once as long as not too many
 * different things are asked: it forgets all of them then and begins anew.
 */
export function remember<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}
