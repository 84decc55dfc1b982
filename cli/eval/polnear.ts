/** Reads PolNeAR's stand-off annotations (brat) beside its texts. Its offsets are code points; ours are UTF-16. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Span, span } from "@/lib/core/text/offsets";

export type PolnearArticle = {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly content: Span[];
    readonly source: Span[];
    readonly cue: Span[];
  }[];
};

/** Every article of a split's folder with its first annotator's attributions, by name. */
export async function readPolnear(folder: string): Promise<PolnearArticle[]> {
  const texts = path.join(folder, "text");
  const files = (await readdir(path.join(folder, "attributions"))).sort();
  const articles = new Map<string, PolnearArticle>();
  for (const file of files) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
    if (articles.has(name) || !existsSync(path.join(texts, `${name}.txt`))) continue;
    const text = await readFile(path.join(texts, `${name}.txt`), "utf8");
    const annotations = await readFile(path.join(folder, "attributions", file), "utf8");
    articles.set(name, { name, text, attributions: readAttributions(text, annotations) });
  }
  return [...articles.values()];
}

function readAttributions(text: string, annotations: string): PolnearArticle["attributions"] {
  const toUtf16 = codePointStarts(text);
  const spans = new Map<string, Span[]>();
  const found: { content: Span[]; source: Span[]; cue: Span[] }[] = [];
  const lines = annotations.split("\n");
  for (const line of lines) {
    const [id = "", described = ""] = line.split("\t");
    if (!id.startsWith("T")) continue;
    const fragments = described.replace(/^\S+ /, "").split(";");
    const ranges = fragments.map((fragment) =>
      fragment.split(" ").map((at) => toUtf16[Number(at)] ?? text.length),
    );
    spans.set(
      id,
      ranges.map(([start = 0, end = 0]) => span(start, end)),
    );
  }
  for (const line of lines) {
    const [id = "", described = ""] = line.split("\t");
    if (!id.startsWith("E") || !described.startsWith("Attribution:")) continue;
    const roles = { content: [] as Span[], source: [] as Span[], cue: [] as Span[] };
    for (const part of described.split(" ")) {
      const [role = "", target = ""] = part.split(":");
      const name = role.toLowerCase().replace(/\d+$/, "");
      if (name in roles) roles[name as keyof typeof roles].push(...(spans.get(target) ?? []));
    }
    found.push(roles);
  }
  return found;
}

function codePointStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return starts;
}
