import { expect, test } from "vitest";
import { remember } from "@/lib/core/quotes/remember";

test("asks once for the same, and again once too much was asked", () => {
  const asked: string[] = [];
  const lengthOf = remember((word) => asked.push(word) && word.length);
  expect([lengthOf("bridge"), lengthOf("bridge"), lengthOf("pier")]).toEqual([6, 6, 4]);
  expect(asked).toEqual(["bridge", "pier"]);
  for (let number = 0; number < 20_000; number++) lengthOf(`word ${number}`);
  expect(lengthOf("bridge")).toBe(6);
  expect(asked.filter((word) => word === "bridge")).toHaveLength(2);
});
