/** When a thing was made, by its own id. */

/** A UUID whose version digit is 7. */
const VERSION_7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Digits of the time, in base 16. */
const BASE = 16;

/**
 * The time a UUIDv7 was made, in milliseconds since 1970 by the clock of the
 * device that made it; `null` for an id of another kind.
 */
export function idTime(id: string): number | null {
  const [, high, low] = id.match(VERSION_7) ?? [];
  return high && low ? Number.parseInt(high + low, BASE) : null;
}
