import { describe, expect, it } from "vitest";
import { anchoredSpanSchema, CONTEXT_LENGTH, MAXIMUM_SPAN_LENGTH } from "@/lib/core/anchoring/selectors";

const good = { start: 4, end: 12, exact: "minister", prefix: "The ", suffix: " denied" };

describe("anchoredSpanSchema", () => {
  it("reads what describeSpan writes", () => {
    expect(anchoredSpanSchema.parse(good)).toEqual(good);
  });

  it.each([
    ["a negative start", { start: -1 }, "start"],
    ["half an offset", { end: 12.5 }, "end"],
    ["an offset as a word", { start: "4" }, "start"],
    ["no words", { exact: "" }, "exact"],
    ["too many words", { exact: "x".repeat(MAXIMUM_SPAN_LENGTH + 1) }, "exact"],
    ["too much before", { prefix: "x".repeat(4 * CONTEXT_LENGTH + 1) }, "prefix"],
    ["too much after", { suffix: "x".repeat(4 * CONTEXT_LENGTH + 1) }, "suffix"],
    ["an end at its start", { end: 4 }, "end"],
    ["an end before its start", { end: 1 }, "end"],
  ])("refuses %s, naming the field", (_, change, field) => {
    const result = anchoredSpanSchema.safeParse({ ...good, ...change });
    expect(result.error?.issues[0]?.path).toEqual([field]);
  });

  it("refuses fields it does not know", () => {
    expect(anchoredSpanSchema.safeParse({ ...good, colour: "red" }).success).toBe(false);
  });
});
