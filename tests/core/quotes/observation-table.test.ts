import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutTable, MOST_OBSERVED, sumSteps } from "@/lib/core/quotes/observation-table";
import { LABELS } from "@/lib/core/quotes/roles";

const observation = fc.integer({ min: 0, max: 2 ** 24 - 1 });
const step = fc.integer({ min: -32, max: 31 });
const row = fc.array(step, { minLength: LABELS, maxLength: LABELS });

it("adds up what a plain list of rows would", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(observation, row), { selector: ([number]) => number, maxLength: 60 }),
      fc.array(observation, { maxLength: 20 }),
      fc.array(fc.nat(), { maxLength: 100 }),
      (known, strangers, picks) => {
        const numbers = known.map(([number]) => number);
        const table = layOutTable(numbers, Int8Array.from(known.flatMap(([, steps]) => steps)));
        const asked = [...picks.flatMap((pick) => numbers[pick % (numbers.length || 1)] ?? []), ...strangers];
        const sums = new Int32Array(LABELS);
        sumSteps(table, Int32Array.from(asked), asked.length, sums);
        const rows = new Map(known);
        const plain = Array.from({ length: LABELS }, (_, label) =>
          asked.reduce((sum, number) => sum + (rows.get(number)?.[label] ?? 0), 0),
        );
        expect([...sums]).toEqual(plain);
      },
    ),
  );
});

it("holds as many of the largest and the smallest steps as it says", () => {
  for (const extreme of [-32, 31]) {
    const table = layOutTable([7], new Int8Array(LABELS).fill(extreme));
    const sums = new Int32Array(LABELS);
    sumSteps(table, new Int32Array(MOST_OBSERVED).fill(7), MOST_OBSERVED, sums);
    expect([...sums]).toEqual(Array(LABELS).fill(extreme * MOST_OBSERVED));
  }
});
