import { expect, test } from "vitest";
import { extentOf, suggestionKey } from "@/lib/core/suggestions/suggestion";
import { span } from "@/lib/core/text/offsets";

test("a suggestion lies from its first word to its last, and is named by that", () => {
  const extent = extentOf({ spans: [span(3, 9), span(20, 31)] });
  expect(extent).toEqual({ start: 3, end: 31 });
  expect(suggestionKey("quote", extent)).toBe("quote:3-31");
});
