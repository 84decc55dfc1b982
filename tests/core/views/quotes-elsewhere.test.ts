import { expect, it } from "vitest";
import { quoteElsewhereSchema, quotesElsewhereSchema } from "@/lib/core/views/quotes-elsewhere";

const QUOTE = {
  id: "q",
  versionId: "v",
  text: "“No,”",
  credited: null,
  outlet: "one.example",
  title: "A title",
  publishedOn: "2025-02-14",
  reportPath: "/reports/one#mark-q",
};

it("reads what the server tells, and no address of another site", () => {
  expect(quotesElsewhereSchema.parse({ quotes: [QUOTE] })).toEqual({ quotes: [QUOTE] });
  expect(quoteElsewhereSchema.parse({ ...QUOTE, reportPath: null }).reportPath).toBeNull();
  for (const reportPath of ["https://elsewhere.example", "//elsewhere.example", "javascript:alert(1)"]) {
    expect(quoteElsewhereSchema.safeParse({ ...QUOTE, reportPath }).success).toBe(false);
  }
});
