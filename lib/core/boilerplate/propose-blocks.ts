/**
 * Proposes a block label for every block of an article, from its words, from
 * what its page tells of it if it came from one, and from repetition in the
 * outlet. Nothing is left out: a proposal is a suggestion to a reviewer.
 */
import type { BlockLabel } from "@/lib/core/codebook/values";
import type { Block } from "@/lib/core/text/article-document";
import { type Span, span } from "@/lib/core/text/offsets";
import type { BlockFacts } from "./block-facts";
import type { BlockReason } from "./block-reasons";
import { type ChosenLabel, chooseLabels } from "./choose-labels";
import { contentProbabilities } from "./content-model";
import { PAGE_MODEL } from "./page-weights";
import { readBlocks } from "./read-blocks";
import { TEXT_MODEL } from "./text-weights";

export type BlockProposal = {
  /** The block, UTF-16 units. */
  readonly span: Span;
  readonly label: BlockLabel;
  /** How sure the label is, 0 to 1. */
  readonly score: number;
  readonly why: BlockReason;
};

export type BlockContext = {
  /** What the page tells of each block, parallel to the blocks; absent for plain text. */
  readonly html?: readonly BlockFacts[];
  /** Indexes of the blocks that stand in other articles of the outlet (see `repeatedBlocks`). */
  readonly repeated?: ReadonlySet<number>;
};

/** Blocks that are read. No article has as many; a file of five million line feeds does. */
const MOST_BLOCKS = 20_000;

/**
 * One proposal a block, "body" included, in text order. Beyond 20,000 blocks
 * they are not read, and proposed as body with score 0.
 *
 * Throws `RangeError` if the facts of a page are not as many as the blocks:
 * they belong to another document.
 */
export function proposeBlocks(
  article: { readonly text: string; readonly blocks: readonly Block[] },
  { html, repeated = NONE }: BlockContext = {},
): BlockProposal[] {
  if (html && html.length !== article.blocks.length) {
    throw new RangeError(`Facts of ${html.length} blocks cannot be those of ${article.blocks.length}`);
  }
  const blocks = article.blocks.slice(0, MOST_BLOCKS);
  const facts = html?.slice(0, MOST_BLOCKS) ?? null;
  const readings = readBlocks(article.text, blocks, facts);
  const content = contentProbabilities(readings, facts, facts ? PAGE_MODEL : TEXT_MODEL);
  const labels = chooseLabels({ blocks, readings, facts, content, repeated });
  return article.blocks.map(({ start, end }, index) => {
    const { label, score, why } = labels[index] ?? NOT_READ;
    return { span: span(start, end), label, score: Math.round(score * 1000) / 1000, why };
  });
}

const NONE: ReadonlySet<number> = new Set();

const NOT_READ: ChosenLabel = { label: "body", score: 0, why: "not_read" };
