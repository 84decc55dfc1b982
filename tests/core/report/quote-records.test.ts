import { expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { QUOTE_COLUMNS, quoteRecords } from "@/lib/core/report/quote-records";
import { drawnReport, MISATTRIBUTED } from "../../support/drawn-report";

it("writes one row a quote, in code points, with every column", () => {
  const content = buildReport(
    drawnReport({
      text: "👋 “We go,” said Finch, “and we stay.”",
      quotes: [
        {
          words: ["“We go,”", "“and we stay.”"],
          attributes: MISATTRIBUTED,
          evidence: [{ grade: "A", excerpt: "We go", url: "https://example.org/record" }],
        },
      ],
    }),
  );
  const records = quoteRecords(content);
  expect(records).toHaveLength(1);
  const row = Object.fromEntries(QUOTE_COLUMNS.map((column, index) => [column, records[0]?.[index]]));
  expect(records[0]).toHaveLength(QUOTE_COLUMNS.length);
  expect(row).toMatchObject({
    quote: "1",
    start_code_point: "2 23",
    end_code_point: "10 37",
    credited_to: "Ada Finch",
    said_by: "Bo Crane",
    verdict: "misattributed",
    evidence_grades: "A",
    evidence_urls: "https://example.org/record",
    report_number: String(content.number),
  });
});
