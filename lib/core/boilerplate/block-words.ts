/** The words of a block as features and phrases see them. */

/** UTF-16 units of a block that are read: most paragraphs are shorter, and more says nothing new. */
const LONGEST_READ = 4_000;

const WORD = /[\p{L}\p{N}]+(?:['’.&/-][\p{L}\p{N}]+)*|[©|»›•·@$€£]/gu;

/** Japanese and Chinese set no spaces: there every sign counts as a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/g;

export type BlockWords = {
  /** As written, in order. Signs that menus and notices use stand as words of their own. */
  readonly written: readonly string[];
  /** The same in lower case with straight apostrophes. */
  readonly lower: readonly string[];
};

/** The words in the first 4,000 UTF-16 units of a block. */
export function wordsOf(block: string): BlockWords {
  const written = block.slice(0, LONGEST_READ).replace(UNSPACED, " $& ").match(WORD) ?? [];
  return { written, lower: written.map(inLower) };
}

function inLower(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}
