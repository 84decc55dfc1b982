/** What the elements around a block hold: an article's paragraphs stand together, and so do links. */
import { type Column, product, sumOf } from "./block-columns";
import type { BlockFacts } from "./block-facts";

/** How many of the elements around a block are looked at. */
export const CONTAINER_DEPTH = 4;

/** Amounts of a page's blocks that containers are weighed by. */
export type PageAmounts = {
  /** Words of each block, those of them in links, and those of prose. */
  readonly words: Column;
  readonly linked: Column;
  readonly prose: Column;
  /** 1 for the blocks that Readability keeps. */
  readonly inNode: Column;
};

/** Adds columns of what the containers around each block hold, depth by depth. */
export function addContainers(
  columns: Map<string, Column>,
  facts: readonly BlockFacts[],
  { words, linked, prose, inNode }: PageAmounts,
): void {
  const nodeWords = product(words, inNode);
  const allProse = Math.max(1e-9, sumOf(prose));
  for (let depth = 0; depth < CONTAINER_DEPTH; depth++) {
    const wordsHeld = heldByContainer(facts, words, depth);
    const shareOfWords = (amounts: Column) =>
      heldByContainer(facts, amounts, depth).map((held, at) => held / Math.max(1, wordsHeld[at] as number));
    const proseShare = heldByContainer(facts, prose, depth).map((held) => held / allProse);
    columns.set(`linked in container ${depth}`, shareOfWords(linked));
    columns.set(`article node in container ${depth}`, shareOfWords(nodeWords));
    columns.set(`words in container ${depth}`, wordsHeld.map(Math.log1p));
    columns.set(`prose in container ${depth}`, proseShare);
    columns.set(
      `most prose in container ${depth}`,
      proseShare.map((value) => Number(value > 0.5)),
    );
  }
}

/** What the container at `depth` around each block holds of `amounts`; beyond the outermost, the page. */
export function heldByContainer(facts: readonly BlockFacts[], amounts: Column, depth: number): Column {
  const held = new Map<number, number>();
  facts.forEach(({ containers }, index) => {
    const amount = amounts[index] as number;
    for (const container of containers) held.set(container, (held.get(container) ?? 0) + amount);
  });
  const all = sumOf(amounts);
  return Float64Array.from(facts, ({ containers }) => {
    const container = containers[depth];
    return container === undefined ? all : (held.get(container) ?? 0);
  });
}
