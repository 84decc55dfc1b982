import { expect, it } from "vitest";
import { ATTRIBUTION_RULES } from "@/lib/core/quotes/attribution";
import { reasonWords } from "@/lib/core/quotes/reason-words";
import { STRETCH_FEATURES } from "@/lib/core/quotes/stretch-features";

it("has words of its own for every reason", () => {
  const words = [...ATTRIBUTION_RULES, "usual" as const, ...STRETCH_FEATURES].map(reasonWords);
  expect(words.every((one) => /^[\p{Ll}“].*[\p{L}”]$/u.test(one))).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});
