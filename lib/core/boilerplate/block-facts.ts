/** What an imported page tells of each of its blocks beyond their words. Values only: an import computes them. */
import type { PageHint } from "./page-hints";

/** Facts of one block of a page, parallel to the blocks of its document. JSON-safe. */
export type BlockFacts = {
  /** The block element its words stand in, lower case: "p", "li", "div". */
  readonly element: string;
  /** Share of its characters, white space aside, that stand in links; 0 to 1. */
  readonly linkShare: number;
  /** Whether its first words are a link, as in a teaser for another article. */
  readonly opensWithLink: boolean;
  /** What that element and all those around it say of themselves. */
  readonly hints: readonly PageHint[];
  /** The same of that element, those between it and its words, and the block element next around it. */
  readonly nearHints: readonly PageHint[];
  /** Numbers of the block elements around it, the nearest first, at most four. */
  readonly containers: readonly number[];
  /** Whether Readability would show it as part of the article; null if it was not asked or found none. */
  readonly inArticleNode: boolean | null;
};
