import { expect, test } from "vitest";
import { LONG, sectionSize } from "@/lib/editor/sections";

test("a short article is one section, a long one has many", () => {
  expect(sectionSize(1)).toBe(1);
  expect(sectionSize(LONG)).toBe(LONG);
  expect(sectionSize(LONG + 1)).toBeLessThan(LONG);
});
