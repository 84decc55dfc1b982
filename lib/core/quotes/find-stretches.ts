/** Every marked stretch of an article, judged: the first half of a suggestion run. */
import type { Block } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import type { Language } from "@/lib/core/text/language";
import { span } from "@/lib/core/text/offsets";
import { judgeStretch } from "./judge-stretch";
import type { MarkedStretch } from "./marked-stretch";
import { type ScannedStretch, scanStretches, startOf } from "./scan-stretches";

/** Long articles have a few hundred. */
const MOST_STRETCHES = 20_000;

type Article = { readonly text: string; readonly blocks: readonly Block[] };

/**
 * The outermost marked stretches of an article in the order they start, nested
 * ones inside them; UTF-16 units. The first 20,000: a text with more is made of
 * marks, and nobody confirms them one by one.
 */
export function findStretches(article: Article, language: Language): MarkedStretch[] {
  return scanStretches(article)
    .slice(0, MOST_STRETCHES)
    .map((stretch) => judged(stretch, article, language));
}

function judged(stretch: ScannedStretch, article: Article, language: Language): MarkedStretch {
  const { text, blocks } = article;
  const block = blocks[blockIndexAt(blocks, startOf(stretch))];
  const setting = { text, block: block ?? span(0, text.length), heading: block?.kind === "heading" };
  return {
    parts: stretch.parts,
    unclosed: stretch.unclosed,
    children: stretch.children.map((child) => judged(child, article, language)),
    ...judgeStretch(stretch, setting, language),
  };
}
