/** The style sheet of a frozen page, put together from the files the app itself uses. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** In order. Only what a report draws: no dialogs, no editor. */
const FILES = [
  "components/report/fonts.css",
  "components/ui/tokens.css",
  "components/ui/base.css",
  "components/ui/public.css",
  "components/ui/marks.css",
  "components/ui/badges.css",
  "components/ui/boilerplate.css",
  "components/ui/diff.css",
  "components/ui/charts.css",

  "components/reader/article.css",
  "components/report/report.css",
  "components/report/quote-table.css",
  "components/report/reviewer-table.css",
  "components/report/report-print.css",
] as const;

/** The sheet as one text, comments and indentation taken off. Paths are relative to the app's folder. */
export async function readReportCss(root = process.cwd()): Promise<string> {
  const sheets = await Promise.all(FILES.map((file) => readFile(path.join(root, file), "utf8")));
  return sheets.map(compact).join("\n");
}

function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s+/gm, "")
    .trim();
}
