import { expect, it } from "vitest";
import { FIRST_NAMES } from "@/lib/core/quotes/first-names";

it("knows women's and men's names, and says nothing of those of both", () => {
  expect(FIRST_NAMES.get("angela")).toBe("female");
  expect(FIRST_NAMES.get("mark")).toBe("male");
  for (const both of ["leslie", "kim", "andrea", "robin"]) expect(FIRST_NAMES.has(both)).toBe(false);
});
