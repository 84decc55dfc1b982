/** Chance that comes out alike on every machine (mulberry32), so that two runs measure the same. */
export type SeededRandom = {
  /** A whole number from 0 up to, not including, `below`. */
  whole(below: number): number;
  /** One of them, which must be some. */
  pick<T>(from: readonly T[]): T;
};

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new RangeError("There is nothing to pick from");
      return from[whole(from.length)] as T;
    },
  };
}
