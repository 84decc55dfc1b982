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
import { chooseLabels } from "./choose-labels";
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

/**
 * One proposal a block, "body" included, in text order.
 *
 * Throws `RangeError` if the facts of a page are not as many as the blocks:
 * they belong to another document.
 */
export function proposeBlocks(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  { html, repeated = NONE }: BlockContext = {},
): BlockProposal[] {
  if (html && html.length !== blocks.length) {
    throw new RangeError(`Facts of ${html.length} blocks cannot be those of ${blocks.length}`);
  }
  const facts = html ?? null;
  const readings = readBlocks(text, blocks, facts);
  const content = contentProbabilities(readings, facts, facts ? PAGE_MODEL : TEXT_MODEL);
  const labels = chooseLabels({ blocks, readings, facts, content, repeated });
  return blocks.map(({ start, end }, index) => {
    const { label, score, why } = labels[index] as (typeof labels)[number];
    return { span: span(start, end), label, score: Math.round(score * 1000) / 1000, why };
  });
}

const NONE: ReadonlySet<number> = new Set();
