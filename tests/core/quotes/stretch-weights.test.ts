import { expect, it } from "vitest";
import { STRETCH_FEATURES } from "@/lib/core/quotes/stretch-features";
import { STRETCH_WEIGHTS } from "@/lib/core/quotes/stretch-weights";

it.each(["en", "de"] as const)("%s weighs every feature, and no other", (language) => {
  expect(Object.keys(STRETCH_WEIGHTS[language]).sort()).toEqual(["usual", ...STRETCH_FEATURES].sort());
});
