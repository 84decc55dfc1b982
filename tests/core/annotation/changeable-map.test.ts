import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyToChange } from "@/lib/core/annotation/changeable-map";

const key = fc.integer({ min: 0, max: 30 }).map((number) => `k${number}`);
const step = fc.oneof(
  fc.record({ do: fc.constant("set" as const), key, value: fc.nat(1000) }),
  fc.record({ do: fc.constant("delete" as const), key }),
);
/** Steps between two copies. */
const turns = fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 30 });

const beginning = (size: number) =>
  new Map(Array.from({ length: size }, (_, number) => [`k${number}`, number] as const));

describe("a map that is copied to be changed", () => {
  test.each([
    ["a small map", 15],
    ["one that grows large and small again", 512],
    ["a large map", 600],
  ])("%s: reads as a Map to which the same was done, and so does every earlier copy", (_, size) => {
    fc.assert(
      fc.property(turns, (history) => {
        let map: ReadonlyMap<string, number> = beginning(size);
        let model = new Map(map);
        const kept: [ReadonlyMap<string, number>, ReadonlyMap<string, number>][] = [];
        for (const steps of history) {
          const next = copyToChange(map);
          model = new Map(model);
          for (const one of steps) {
            if (one.do === "set") {
              next.set(one.key, one.value);
              model.set(one.key, one.value);
            } else expect(next.delete(one.key)).toBe(model.delete(one.key));
            expect([next.size, next.has(one.key), next.get(one.key)]).toEqual([
              model.size,
              model.has(one.key),
              model.get(one.key),
            ]);
          }
          kept.push([next, model]);
          map = next;
        }
        for (const [ours, theirs] of kept) {
          expect([...ours]).toEqual([...theirs]);
          expect([...ours.keys()]).toEqual([...theirs.keys()]);
          expect([...ours.values()]).toEqual([...theirs.values()]);
          const told: [string, number][] = [];
          ours.forEach((value, name, map) => void (map === ours && told.push([name, value])));
          expect(told).toEqual([...theirs]);
        }
      }),
    );
  });

  test("copies of a large map share what did not change, until a part of it has", () => {
    let reads = 0;
    const base = beginning(10_000);
    const entries = base[Symbol.iterator].bind(base);
    base[Symbol.iterator] = () => {
      reads++;
      return entries();
    };
    let map: ReadonlyMap<string, number> = base;
    for (let change = 0; change < 1000; change++) {
      const next = copyToChange(map);
      next.set(`new${change}`, change);
      map = next;
    }
    // Laid out anew once in a hundred changes, of the first map only the first time.
    expect(reads).toBe(1);
    expect([map.size, map.get("k9999"), map.get("new999"), base.size]).toEqual([11_000, 9999, 999, 10_000]);
  });
});
