import type { FrozenFile, ReportContent } from "@/lib/core/report/report-content";
import { filePath } from "./addresses";

const FILES = [
  {
    name: "report.json",
    title: "This report",
    kind: "JSON, everything on this page; offsets in UTF-16 units",
  },
  { name: "quotes.csv", title: "Quotes, verdicts and reasons", kind: "CSV, one row per quote" },
  { name: "annotations.jsonl", title: "All annotations", kind: "JSON Lines, one mark per line" },
  { name: "annotations.jsonld", title: "All annotations", kind: "W3C Web Annotation, JSON-LD" },
] as const;

/** The machine-readable twins, frozen with the page. Size and hash are shown where they are known. */
export function DataFiles({
  content,
  files = [],
}: {
  content: ReportContent;
  files?: readonly FrozenFile[] | undefined;
}) {
  return (
    <section className="ruled" aria-labelledby="data-title" id="data">
      <h2 id="data-title">Take the data</h2>
      <table className="dl">
        <caption className="sr">Files frozen with this report</caption>
        <thead className="sr">
          <tr>
            <th scope="col">File</th>
            <th scope="col">Format</th>
            <th scope="col">Size</th>
            <th scope="col">Hash</th>
          </tr>
        </thead>
        <tbody>
          {FILES.map(({ name, title, kind }) => {
            const file = files.find((one) => one.name === name);
            return (
              <tr key={name}>
                <td>
                  <a href={filePath(content.slug, content.number, name)}>
                    {title}, {name}
                  </a>
                </td>
                <td>{kind}</td>
                <td className="num">{file ? kilobytes(file.bytes) : ""}</td>
                <td>{file && <code>sha256 {file.sha256}</code>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`;
}
