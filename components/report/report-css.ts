/** The style sheet of a frozen page, put together from the files the app itself uses. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** In order. Only what a report draws: no dialogs, no editor. */
const FILES = [
  "ui/fonts.css",
  "ui/tokens.css",
  "ui/base.css",
  "ui/public.css",
  "ui/marks.css",
  "ui/badges.css",
  "ui/boilerplate.css",
  "ui/diff.css",
  "ui/charts.css",

  "reader/article.css",
  "reader/control-characters.css",
  "reader/rationale-text.css",
  "report/report.css",
  "report/quote-table.css",
  "report/reviewer-table.css",
  "report/report-print.css",
] as const;

/** The sheet as one text, comments and indentation taken off. The app runs in its own folder, as everywhere. */
export async function readReportCss(): Promise<string> {
  // The folder's name stands here, and not in the list, so that the build knows which files to bring along.
  const read = (file: string) => readFile(path.join(process.cwd(), "components", file), "utf8");
  const sheets = await Promise.all(FILES.map(read));
  return sheets.map(compact).join("\n");
}

function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s+/gm, "")
    .trim();
}
