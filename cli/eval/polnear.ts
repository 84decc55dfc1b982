/**
 * Reads the PolNeAR corpus of attributions from its brat stand-off files. The
 * corpus is never part of this repository; a folder of it is given by hand.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Span, span } from "@/lib/core/text/offsets";

/** An article with every attribution that its annotator marked: who (source) says (cue) what (content). */
export type PolnearArticle = {
  readonly name: string;
  readonly text: string;
  /** Spans are UTF-16 units, in text order; source and cue may be empty. */
  readonly attributions: readonly {
    readonly content: Span[];
    readonly source: Span[];
    readonly cue: Span[];
  }[];
};

/**
 * The articles of one split of the corpus, a folder with `text` and
 * `attributions` in it, by name. Of an article that several people annotated,
 * the file whose name comes first is read. Relations marked Discard or Discuss
 * are left out. Offsets are UTF-16 units; the corpus itself counts code points.
 */
export async function readPolnear(folder: string): Promise<PolnearArticle[]> {
  const files = (await readdir(path.join(folder, "attributions")))
    .filter((file) => file.endsWith(".ann"))
    .sort();
  const articles: PolnearArticle[] = [];
  const read = new Set<string>();
  for (const file of files) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
    const source = path.join(folder, "text", `${name}.txt`);
    if (read.has(name) || !existsSync(source)) continue;
    read.add(name);
    const text = await readFile(source, "utf8");
    const standOff = await readFile(path.join(folder, "attributions", file), "utf8");
    articles.push({ name, text, attributions: attributionsIn(standOff, codePointStarts(text)) });
  }
  return articles;
}

/** The UTF-16 offset of every code point of the text, and of its end. */
function codePointStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1) starts.push(at);
  starts.push(text.length);
  return starts;
}

/** Reads one stand-off file: "T" lines name spans, "E" lines join them. */
function attributionsIn(standOff: string, starts: readonly number[]): PolnearArticle["attributions"] {
  const spans = new Map<string, Span[]>();
  const attributions: { content: Span[]; source: Span[]; cue: Span[] }[] = [];
  const relations: string[] = [];
  for (const line of standOff.split("\n")) {
    const [id = "", described = ""] = line.split("\t");
    if (/^T\d+$/.test(id)) spans.set(id, spansIn(described, starts));
    else if (/^E\d+$/.test(id)) relations.push(described);
  }
  for (const relation of relations) {
    const roles = relation
      .trim()
      .split(/\s+/)
      .map((role) => role.split(":"));
    if (/^Disc(?:ard|uss)/.test(roles[0]?.[0] ?? "")) continue;
    const of = (role: RegExp) =>
      roles
        .filter(([name = ""]) => role.test(name))
        .flatMap(([, id = ""]) => spans.get(id) ?? [])
        .sort((a, b) => a.start - b.start);
    attributions.push({ content: of(/^Content\d*$/), source: of(/^Source\d*$/), cue: of(/^Cue\d*$/) });
  }
  return attributions;
}

/** The fragments of a span such as "Content 12 80;95 120". */
function spansIn(described: string, starts: readonly number[]): Span[] {
  return described
    .replace(/^\S+\s+/, "")
    .split(";")
    .map((fragment) => fragment.trim().split(" ").map(Number))
    .flatMap(([from = 0, to = 0]) => {
      const [start, end] = [starts[from], starts[to]];
      return start === undefined || end === undefined || end <= start ? [] : [span(start, end)];
    });
}
