/** The words of a block as features and phrases see them. */

/** Units of a block that are read: a page's longest paragraphs are shorter, and more says nothing new. */
export const LONGEST_READ = 4_000;

const WORD = /[\p{L}\p{N}]+(?:['’.&/-][\p{L}\p{N}]+)*|[©|»›•·@$€£]/gu;

export type BlockWords = {
  /** As written, in order. Signs that menus and notices use stand as words of their own. */
  readonly written: readonly string[];
  /** The same in lower case with straight apostrophes. */
  readonly lower: readonly string[];
};

/** The words in the first {@link LONGEST_READ} UTF-16 units of a block. */
export function wordsOf(block: string): BlockWords {
  const written = block.slice(0, LONGEST_READ).match(WORD) ?? [];
  return { written, lower: written.map((word) => word.toLowerCase().replaceAll("’", "'")) };
}
