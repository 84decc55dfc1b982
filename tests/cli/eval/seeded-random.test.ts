import { expect, test } from "vitest";
import { seededRandom } from "@/cli/eval/seeded-random";

test("the same seed gives the same numbers, all of them in reach", () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  const numbers = Array.from({ length: 1_000 }, () => one.whole(10));
  expect(numbers).toEqual(Array.from({ length: 1_000 }, () => other.whole(10)));
  expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  expect(["a", "b"]).toContain(one.pick(["a", "b"]));
  expect(() => one.pick([])).toThrow(RangeError);
});
