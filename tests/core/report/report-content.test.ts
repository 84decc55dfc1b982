import { expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { REPORT_FORMAT } from "@/lib/core/report/report-content";
import { drawnReport } from "../../support/drawn-report";

it("every report names its format, and survives being stored as JSON", () => {
  const content = buildReport(drawnReport({ text: "Nothing is quoted here." }));
  expect(content.format).toBe(REPORT_FORMAT);
  expect(content.offsetUnit).toBe("UTF-16 code unit");
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});
