import { expect, it } from "vitest";
import { PAGE_MODEL } from "@/lib/core/boilerplate/page-weights";

it("holds finite numbers for both models", () => {
  for (const { bias, features } of [PAGE_MODEL.first, PAGE_MODEL.second]) {
    expect(Number.isFinite(bias)).toBe(true);
    expect(Object.keys(features).length).toBeGreaterThan(50);
    for (const weight of Object.values(features)) expect(Math.abs(weight)).toBeLessThan(100);
  }
});
