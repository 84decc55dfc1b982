/** JSON Lines (https://jsonlines.org): one object a line, UTF-8, LF. */
import type { DatasetRow } from "./dataset-row";

/**
 * Keys stand in the order in which `datasetRows` writes them, so that the same
 * layers give the same bytes. Every line ends with LF; no rows give the empty string.
 */
export function encodeJsonLines(rows: readonly DatasetRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
