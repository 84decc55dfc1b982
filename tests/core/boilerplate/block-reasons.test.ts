import { expect, it } from "vitest";
import { BLOCK_REASONS, REASON_WORDS } from "@/lib/core/boilerplate/block-reasons";

it("every reason has one sentence of its own", () => {
  expect(Object.keys(REASON_WORDS)).toEqual([...BLOCK_REASONS]);
  expect(new Set(Object.values(REASON_WORDS)).size).toBe(BLOCK_REASONS.length);
  for (const words of Object.values(REASON_WORDS)) expect(words).toMatch(/^[A-Z].*\.$/);
});
