import { expect, it } from "vitest";
import { TEXT_MODEL } from "@/lib/core/boilerplate/text-weights";

it("holds finite numbers for both models", () => {
  for (const { bias, features } of [TEXT_MODEL.first, TEXT_MODEL.second]) {
    expect(Number.isFinite(bias)).toBe(true);
    expect(Object.keys(features).length).toBeGreaterThan(50);
    for (const weight of Object.values(features)) expect(Math.abs(weight)).toBeLessThan(100);
  }
});
