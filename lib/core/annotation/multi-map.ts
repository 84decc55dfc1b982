/** Several values a key, in the order they came. */
export class MultiMap<V> {
  private readonly lists = new Map<string, V[]>();

  /** The values of a key; do not change the array. */
  get(key: string): readonly V[] {
    return this.lists.get(key) ?? [];
  }

  add(key: string, value: V): void {
    const list = this.lists.get(key);
    if (list) list.push(value);
    else this.lists.set(key, [value]);
  }

  /** Takes out this very value; nothing happens if it is not there. */
  remove(key: string, value: V): void {
    const list = this.lists.get(key);
    const at = list?.indexOf(value) ?? -1;
    if (!list || at < 0) return;
    if (list.length === 1) this.lists.delete(key);
    else list.splice(at, 1);
  }
}
