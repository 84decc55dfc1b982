import { expect, it } from "vitest";
import { datasetRows } from "@/lib/core/export/dataset-row";
import { encodeJsonLines } from "@/lib/core/export/encode-json-lines";
import { GOLD, REVIEW } from "../../support/dataset-sources";

it("writes the golden file, byte for byte", async () => {
  await expect(encodeJsonLines(datasetRows([REVIEW, GOLD]))).toMatchFileSnapshot(
    "../../fixtures/exports/dataset.golden.jsonl",
  );
});

it("gives each row a line of its own that reads back as the row", () => {
  const rows = datasetRows([REVIEW, GOLD]);
  const text = encodeJsonLines(rows);
  expect(text.endsWith("\n")).toBe(true);
  const lines = text.slice(0, -1).split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  expect(encodeJsonLines([])).toBe("");
});
