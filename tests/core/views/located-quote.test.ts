import { describe, expect, test } from "vitest";
import {
  LONGEST_LOCATED_QUOTE,
  locateAnswerSchema,
  locateRequestSchema,
} from "@/lib/core/views/located-quote";

describe("asking where a quote stands", () => {
  test("needs words, and may name a speaker", () => {
    expect(locateRequestSchema.parse({ exact: "We stay." })).toEqual({ exact: "We stay.", speaker: null });
    expect(locateRequestSchema.parse({ exact: "We stay.", speaker: "Ada" }).speaker).toBe("Ada");
  });

  test.each([
    [{}],
    [{ exact: "" }],
    [{ exact: "a".repeat(LONGEST_LOCATED_QUOTE + 1) }],
    [{ exact: "a", speaker: "x".repeat(301) }],
    [{ exact: "a", limit: 1 }],
  ])("refuses %j", (request) => {
    expect(locateRequestSchema.safeParse(request).success).toBe(false);
  });
});

test("an answer without a passage is an answer", () => {
  const answer = { passages: [], references: 0, unsearchable: null };
  expect(locateAnswerSchema.parse(answer)).toEqual(answer);
  expect(locateAnswerSchema.safeParse({ ...answer, passages: [{ start: -1 }] }).success).toBe(false);
});
