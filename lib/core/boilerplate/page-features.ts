/** What a page's tags tell of each block, beyond its words. */

import { addRun, type Column, distanceToMarked, shifted } from "./block-columns";
import type { BlockFacts } from "./block-facts";
import { PAGE_HINTS } from "./page-hints";

/** Blocks that are farther from the article are as far as any. */
const FARTHEST = 12;

/** How many of the elements around a block are looked at. */
export const CONTAINER_DEPTH = 4;

/** Elements common enough to have a weight of their own. */
const ELEMENTS = [
  "p",
  "li",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "td",
  "figcaption",
  "blockquote",
  "section",
  "article",
  "button",
  "ul",
];

/** A hint given for more of the page's words than this names the page, not a part of it. */
const MOST_OF_THE_PAGE = 0.8;

/** Of a hint that covers this share of the prose the opposite may be true. */
const MUCH_PROSE = 0.3;

/** The page features of every block, by name: `words` says how many each block has, `prose` how many of prose. */
export function pageFeatures(
  facts: readonly BlockFacts[],
  { words, prose }: { readonly words: Column; readonly prose: Column },
): Map<string, Column> {
  const columns = new Map<string, Column>();
  const column = (name: string, value: (fact: BlockFacts, index: number) => number) =>
    columns.set(name, Float64Array.from(facts, value));
  column("link share", ({ linkShare }) => linkShare);
  column("mostly link", ({ linkShare }) => Number(linkShare > 0.5));
  column("all link", ({ linkShare }) => Number(linkShare > 0.95));
  column("opens with link", ({ opensWithLink, linkShare }) => Number(opensWithLink && linkShare < 0.95));
  for (const by of [-2, -1, 1, 2])
    columns.set(`link share at ${by}`, shifted(columns.get("link share") as Column, by));
  for (const element of ELEMENTS) column(`<${element}>`, (fact) => Number(fact.element === element));
  const total = Math.max(1, sum(prose));
  const allWords = Math.max(1, sum(words));
  for (const hint of PAGE_HINTS) {
    const own = Float64Array.from(facts, ({ hints }) => Number(hints.includes(hint)));
    const namesPage = weigh(own, words) / allWords > MOST_OF_THE_PAGE;
    columns.set(hint, namesPage ? own.map(() => 0) : own);
    const hasProse = weigh(own, prose) / total > MUCH_PROSE;
    columns.set(`${hint} with the prose`, hasProse ? own : own.map(() => 0));
    column(`near ${hint}`, ({ nearHints }) => Number(nearHints.includes(hint)));
  }
  const linked = Float64Array.from(facts, ({ linkShare }, index) => linkShare * (words[index] as number));
  column("linked words", (_, index) => Math.log1p(linked[index] as number));
  column("plain words", (_, index) => Math.log1p((words[index] as number) - (linked[index] as number)));
  column("in article node", ({ inArticleNode }) => Number(inArticleNode === true));
  column("article node unknown", ({ inArticleNode }) => Number(inArticleNode === null));
  addArticleNode(columns, prose);
  addLooks(columns, facts, prose);
  const inNode = columns.get("in article node") as Column;
  const nodeWords = words.map((count, index) => count * (inNode[index] as number));
  for (let depth = 0; depth < CONTAINER_DEPTH; depth++) {
    const share = shareByContainer(facts, prose, depth);
    const wordsHeld = heldByContainer(facts, words, depth);
    const linkedHeld = heldByContainer(facts, linked, depth);
    columns.set(
      `linked in container ${depth}`,
      linkedHeld.map((held, index) => held / Math.max(1, wordsHeld[index] as number)),
    );
    columns.set(
      `words in container ${depth}`,
      wordsHeld.map((held) => Math.log1p(held)),
    );
    const nodeHeld = heldByContainer(facts, nodeWords, depth);
    columns.set(
      `article node in container ${depth}`,
      nodeHeld.map((held, index) => held / Math.max(1, wordsHeld[index] as number)),
    );
    columns.set(`prose in container ${depth}`, share);
    columns.set(
      `most prose in container ${depth}`,
      share.map((value) => Number(value > 0.5)),
    );
  }
  return columns;
}

/** How a block lies to what Readability takes for the article, and how much of the page's prose that has. */
function addArticleNode(columns: Map<string, Column>, prose: Column): void {
  const inNode = columns.get("in article node") as Column;
  for (const by of [-2, -1, 1, 2]) columns.set(`in article node at ${by}`, shifted(inNode, by));
  const share = weigh(inNode, prose) / Math.max(1, sum(prose));
  columns.set(
    "prose share of its node",
    inNode.map((has) => has * share),
  );
  columns.set(
    "prose share of the node elsewhere",
    inNode.map((has) => (1 - has) * share),
  );
  const distance = distanceToMarked(inNode, 1, FARTHEST);
  columns.set(
    "article node far",
    distanceToMarked(inNode, -1, FARTHEST).map((before, index) => {
      const after = distance[index] as number;
      return (1 - (inNode[index] as number)) * Math.log(Math.min(before, after));
    }),
  );
  addRun(columns, "article node", {
    start: Math.max(0, inNode.indexOf(1)),
    end: inNode.lastIndexOf(1) + 1,
    count: inNode.length,
  });
}

/**
 * How much of the prose, and of that in the article node, is set in the same
 * element as a block, and in the same element under the same names: paragraphs
 * of one article look alike.
 */
function addLooks(columns: Map<string, Column>, facts: readonly BlockFacts[], prose: Column): void {
  const inNode = columns.get("in article node") as Column;
  const nodeProse = prose.map((words, index) => words * (inNode[index] as number));
  const looks = {
    element: facts.map(({ element }) => element),
    look: facts.map(({ element, nearHints }) => `${element} ${nearHints.join(" ")}`),
  };
  for (const [name, keys] of Object.entries(looks)) {
    columns.set(`prose in same ${name}`, shareByKey(keys, prose));
    columns.set(`article node in same ${name}`, shareByKey(keys, nodeProse));
  }
}

function shareByKey(keys: readonly string[], amounts: Column): Column {
  const held = new Map<string, number>();
  keys.forEach((key, index) => {
    held.set(key, (held.get(key) ?? 0) + (amounts[index] as number));
  });
  const total = Math.max(1e-9, sum(amounts));
  return Float64Array.from(keys, (key) => (held.get(key) as number) / total);
}

/** Share of the page's `amounts` that the container at `depth` around each block holds. */
function shareByContainer(facts: readonly BlockFacts[], amounts: Column, depth: number): Column {
  const total = Math.max(1e-9, sum(amounts));
  return heldByContainer(facts, amounts, depth).map((held) => held / total);
}

/** What the container at `depth` around each block holds of `amounts`; beyond the outermost, the page. */
export function heldByContainer(facts: readonly BlockFacts[], amounts: Column, depth: number): Column {
  const held = new Map<number, number>();
  facts.forEach(({ containers }, index) => {
    const amount = amounts[index] as number;
    for (const container of containers) held.set(container, (held.get(container) ?? 0) + amount);
  });
  const all = sum(amounts);
  return Float64Array.from(facts, ({ containers }) => {
    const container = containers[depth];
    return container === undefined ? all : (held.get(container) ?? 0);
  });
}

function weigh(marks: Column, amounts: Column): number {
  let total = 0;
  marks.forEach((mark, index) => {
    total += mark * (amounts[index] as number);
  });
  return total;
}

function sum(column: Column): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
