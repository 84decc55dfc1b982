/**
 * Scores German direct quotes on the folder of uhh-lt/german-news-quotation-
 * attribution-2024: exact spans, marks included, against the annotations of
 * type "Direct". Two annotations of one stretch (two sources) are one quote.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import type { Evaluation } from "./evaluation";

const articleSchema = z.object({
  documentName: z.string(),
  originalText: z.string(),
  annotations: z.array(
    z.object({
      type: z.string(),
      quote: z.object({ spans: z.array(z.object({ charBegin: z.number(), charEnd: z.number() })) }),
    }),
  ),
});

/** Figures over one split, or the split dev of a copy of the whole repository. */
export const evaluate: Evaluation = async (folder) => {
  const splits = [path.join(folder, "data/dev"), path.join(folder, "dev"), folder];
  const split = splits.find((one) => existsSync(one)) ?? folder;
  const articles = await readGermanArticles(split);
  const { gold, proposed, exact, f1 } = countGermanQuotes(articles);
  return [
    `German news quotations ${path.basename(split)}: ${articles.length} articles, ${gold} different direct quotes`,
    "",
    `Direct quotes, exact spans: F1 ${(100 * f1).toFixed(1)}   (${exact} exact of ${proposed} proposed)`,
    "",
  ].join("\n");
};

export type GermanArticle = {
  readonly name: string;
  readonly text: string;
  readonly direct: readonly (readonly Span[])[];
};

export type DirectCounts = {
  readonly gold: number;
  readonly proposed: number;
  readonly exact: number;
  readonly f1: number;
};

/** Every article of a split's folder, by file name. Its offsets are code points; ours are UTF-16. */
export async function readGermanArticles(folder: string): Promise<GermanArticle[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (file) => {
      const article = articleSchema.parse(JSON.parse(await readFile(path.join(folder, file), "utf8")));
      const { originalText: text, annotations } = article;
      const starts = codePointStarts(text);
      const direct = annotations
        .filter(({ type }) => type === "Direct")
        .map(({ quote }) =>
          quote.spans.map(({ charBegin, charEnd }) =>
            span(starts[charBegin] ?? text.length, starts[charEnd] ?? text.length),
          ),
        );
      const distinct = new Map(direct.map((spans) => [keyOf(spans), spans]));
      return { name: article.documentName, text, direct: [...distinct.values()] };
    }),
  );
}

export function countGermanQuotes(articles: readonly GermanArticle[]): DirectCounts {
  let [gold, proposed, exact] = [0, 0, 0];
  for (const { text, direct } of articles) {
    const { blocks } = documentFromText(canonicalText(text));
    const wanted = new Set(direct.map(keyOf));
    const found = findStretches({ text, blocks }, "de").filter(({ speech }) => speech);
    gold += wanted.size;
    proposed += found.length;
    exact += found.filter(({ parts }) => wanted.has(keyOf(parts))).length;
  }
  return { gold, proposed, exact, f1: (2 * exact) / (gold + proposed) };
}

/** Spans as one string, to compare them by. */
export function keyOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(" ");
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
