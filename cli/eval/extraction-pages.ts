import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** A page with the text that people kept of it as the article. */
export type ExtractionPage = { readonly id: string; readonly html: string; readonly article: string };

const zyteSchema = z.record(z.string(), z.object({ articleBody: z.string().default("") }));

/** The pages of `scrapinghub/article-extraction-benchmark` in a folder, by id. */
export function readZytePages(folder: string): ExtractionPage[] {
  const truth = zyteSchema.parse(readJson(path.join(folder, "ground-truth.json")));
  return Object.entries(truth).map(([id, { articleBody }]) => ({
    id,
    html: readPage(path.join(folder, "html", `${id}.html.gz`)),
    article: articleBody,
  }));
}

/** True if the folder holds that benchmark. */
export function isZyteFolder(folder: string): boolean {
  return existsSync(path.join(folder, "ground-truth.json")) && existsSync(path.join(folder, "html"));
}

const wcxbListSchema = z.object({
  files: z.record(z.string(), z.object({ split: z.string(), page_type: z.string() })),
});
const wcxbPageSchema = z.object({ ground_truth: z.object({ main_content: z.string().optional() }) });

/** The article pages of the development split of `Murrough-Foley/web-content-extraction-benchmark`. */
export function* readWcxbArticles(folder: string): Generator<ExtractionPage> {
  const { files } = wcxbListSchema.parse(readJson(path.join(folder, "metadata.json")));
  for (const [id, { split, page_type: type }] of Object.entries(files)) {
    if (split !== "dev" || type !== "article") continue;
    const truth = wcxbPageSchema.parse(readJson(path.join(folder, "dev/ground-truth", `${id}.json`)));
    const { main_content: article } = truth.ground_truth;
    if (article === undefined) continue;
    yield { id, html: readPage(path.join(folder, "dev/html", `${id}.html.gz`)), article };
  }
}

/** Which half of a set a page is in, by a stable hash of its id: what was looked at while tuning, or not. */
export function halfOf(id: string): "tuned on" | "held out" {
  const first = createHash("sha256").update(id).digest()[0] as number;
  return first % 2 === 0 ? "tuned on" : "held out";
}

function readPage(file: string): string {
  return gunzipSync(readFileSync(file)).toString("utf8");
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
