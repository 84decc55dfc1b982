/** Groups that grow by merging (union-find, Tarjan 1975): nearly constant time a step. */
export class MergedGroups {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The member that stands for the group of `member`: the lowest of those merged. */
  groupOf(member: number): number {
    let root = member;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    let at = member;
    while (at !== root) {
      const next = this.#parent[at] as number;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Makes two groups one. */
  merge(one: number, other: number): void {
    const [a, b] = [this.groupOf(one), this.groupOf(other)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Every group with its members, both ascending. */
  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (let member = 0; member < this.#parent.length; member++) {
      const root = this.groupOf(member);
      const group = groups.get(root);
      if (group) group.push(member);
      else groups.set(root, [member]);
    }
    return [...groups.values()];
  }
}
