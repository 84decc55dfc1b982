import { expect, it } from "vitest";
import { ATTRIBUTION_RULES } from "@/lib/core/quotes/attribution";

it("names each rule once, as ids are written", () => {
  expect(new Set(ATTRIBUTION_RULES).size).toBe(ATTRIBUTION_RULES.length);
  expect(ATTRIBUTION_RULES.filter((rule) => !/^[a-z]+(?:_[a-z]+)*$/.test(rule))).toEqual([]);
});
