/** What an imported page tells of each of its blocks beyond their words. Values only: an import computes them. */
import type { PageHint } from "./page-hints";

/** Facts of one block of a page, parallel to the blocks of its document. JSON-safe. */
export type BlockFacts = {
  /** The block element its words stand in, lower case: "p", "li", "div". */
  readonly element: string;
  /** Share of its characters, white space aside, that stand in links; 0 to 1. */
  readonly linkShare: number;
  /** What that element and those around it say of themselves. */
  readonly hints: readonly PageHint[];
  /** Numbers of the block elements around it, the nearest first, at most {@link CONTAINER_DEPTH}. */
  readonly containers: readonly number[];
  /** Whether Readability would show it as part of the article; null if it was not asked or found none. */
  readonly inArticleNode: boolean | null;
};

/** How many of the elements around a block are kept. */
export const CONTAINER_DEPTH = 4;
