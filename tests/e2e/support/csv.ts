/** Reads CSV as RFC 4180 has it, into one record a row, by the names of the first row. */
export function readCsv(body: string): Record<string, string>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/gy;
  while (field.lastIndex < body.length) {
    const match = field.exec(body);
    if (!match) throw new SyntaxError(`No CSV at row ${rows.length + 1}, column ${row.length + 1}.`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  const [names = [], ...records] = rows;
  return records.map((cells) => {
    if (cells.length !== names.length)
      throw new SyntaxError(`A row has ${cells.length} of ${names.length} cells.`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

/** Cuts by Unicode code points, as every exported offset counts. */
export function cutCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join("");
}
