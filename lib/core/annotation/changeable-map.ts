/** A map by id that one owner changes before others read it. */
export interface ChangeableMap<V> extends ReadonlyMap<string, V> {
  set(key: string, value: V): unknown;
  delete(key: string): boolean;
}

/** From this size on a copy of a map costs more than what changes of it. */
const LARGE = 512;

/**
 * A map with the same entries in the same order, to be changed without changing
 * the one given, which may not change any more. It costs as much as was changed
 * since the entries were last laid out as one, not as much as there is, but for
 * one time in √n, when they are laid out anew; a small map is copied.
 */
export function copyToChange<V>(map: ReadonlyMap<string, V>): ChangeableMap<V> {
  if (map.size < LARGE) return new Map(map);
  if (!(map instanceof OverlaidMap)) return new OverlaidMap(map);
  const { base, changed, added } = map as OverlaidMap<V>;
  if (changed.size + added.size <= Math.sqrt(base.size)) {
    return new OverlaidMap(base, changed, added, map.size);
  }
  const whole = new Map(base);
  for (const [key, value] of changed) {
    if (value === GONE) whole.delete(key);
    else whole.set(key, value);
  }
  for (const [key, value] of added) whole.set(key, value);
  return whole;
}

const GONE = Symbol("gone");

/** What was changed lies over a map that others share. Reads and goes through its entries as a `Map` would. */
class OverlaidMap<V> implements ChangeableMap<V> {
  /** New values of what the base holds, in its place. */
  readonly changed: Map<string, V | typeof GONE>;
  /** What comes after the base, what was taken out of it and came back included. */
  readonly added: Map<string, V>;

  constructor(
    readonly base: ReadonlyMap<string, V>,
    changed: ReadonlyMap<string, V | typeof GONE> = new Map(),
    added: ReadonlyMap<string, V> = new Map(),
    public size = base.size,
  ) {
    this.changed = new Map(changed);
    this.added = new Map(added);
  }

  get(key: string): V | undefined {
    if (this.added.has(key)) return this.added.get(key);
    const value = this.changed.has(key) ? this.changed.get(key) : this.base.get(key);
    return value === GONE ? undefined : value;
  }

  has(key: string): boolean {
    return this.added.has(key) || this.standsInBase(key);
  }

  set(key: string, value: V): this {
    if (this.standsInBase(key)) this.changed.set(key, value);
    else {
      if (!this.added.has(key)) this.size++;
      this.added.set(key, value);
    }
    return this;
  }

  delete(key: string): boolean {
    if (!this.has(key)) return false;
    if (!this.added.delete(key)) this.changed.set(key, GONE);
    this.size--;
    return true;
  }

  *entries(): Generator<[string, V], undefined> {
    for (const [key, value] of this.base) {
      const now = this.changed.has(key) ? this.changed.get(key) : value;
      if (now !== GONE) yield [key, now as V];
    }
    yield* this.added;
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  private standsInBase(key: string): boolean {
    return this.base.has(key) && this.changed.get(key) !== GONE;
  }
}
