import { expect, it } from "vitest";
import { csvColumns, csvRecords } from "@/lib/core/export/csv-records";
import { type DatasetRow, datasetRows } from "@/lib/core/export/dataset-row";
import { GOLD, REVIEW } from "../../support/dataset-sources";

const records = csvRecords(datasetRows([REVIEW, GOLD]));
const reviewQuote = records.find((record) => record[csvColumns.indexOf("layer")] === "review") ?? [];
const cellOf = (column: string) => reviewQuote[csvColumns.indexOf(column)];

it("writes the golden table", async () => {
  await expect(
    [csvColumns, ...records].map((record) => `${JSON.stringify(record)}\n`).join(""),
  ).toMatchFileSnapshot("../../fixtures/exports/dataset-table.golden.jsonl");
});

it("gives every record a cell for every column, all of them text", () => {
  expect(new Set(csvColumns).size).toBe(csvColumns.length);
  for (const record of records) {
    expect(record).toHaveLength(csvColumns.length);
    for (const cell of record) expect(typeof cell).toBe("string");
  }
});

it("joins spans, links and evidence as the header says", () => {
  expect(cellOf("start_code_point")?.split(";")).toHaveLength(2);
  expect(cellOf("exact")).toBe("“No 😀 troops,” … “never,”");
  expect(cellOf("evidence_count")).toBe("2");
  expect(cellOf("evidence_grades")).toBe("B;C");
  expect(cellOf("evidence_urls")).toBe("https://example.org/a%3Bb");
  expect(JSON.parse(cellOf("evidence_json") ?? "")).toHaveLength(2);
  expect(cellOf("source_ids")).toMatch(/11$/);
});

it("has a column for every field of a row", () => {
  const nested: (keyof DatasetRow)[] = ["spans", "links", "evidence"];
  const [row] = datasetRows([REVIEW]);
  const fields = Object.keys(row ?? {}).filter((field) => !nested.includes(field as keyof DatasetRow));
  expect(fields.filter((field) => !csvColumns.includes(field))).toEqual([]);
});
