/** What a page's tags tell of each block, beyond its words. */

import { type Column, shifted } from "./block-columns";
import type { BlockFacts } from "./block-facts";
import { CONTAINER_DEPTH } from "./block-facts";
import { PAGE_HINTS } from "./page-hints";

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

/** A hint given for more of the page's prose than this names the page, not a part of it. */
const MOST_OF_THE_PAGE = 0.7;

/** The page features of every block, by name. `prose` is how many words of prose each block has. */
export function pageFeatures(facts: readonly BlockFacts[], prose: Column): Map<string, Column> {
  const columns = new Map<string, Column>();
  const column = (name: string, value: (fact: BlockFacts, index: number) => number) =>
    columns.set(name, Float64Array.from(facts, value));
  column("link share", ({ linkShare }) => linkShare);
  column("mostly link", ({ linkShare }) => Number(linkShare > 0.5));
  column("all link", ({ linkShare }) => Number(linkShare > 0.95));
  for (const by of [-2, -1, 1, 2])
    columns.set(`link share at ${by}`, shifted(columns.get("link share") as Column, by));
  for (const element of ELEMENTS) column(`<${element}>`, (fact) => Number(fact.element === element));
  const total = Math.max(1, sum(prose));
  for (const hint of PAGE_HINTS) {
    const own = Float64Array.from(facts, ({ hints }) => Number(hints.includes(hint)));
    const covered = sum(own.map((has, index) => has * (prose[index] as number))) / total;
    columns.set(hint, covered > MOST_OF_THE_PAGE ? own.map(() => 0) : own);
    if (covered > 0.3) columns.set(`${hint} with the prose`, own);
    else
      columns.set(
        `${hint} with the prose`,
        own.map(() => 0),
      );
  }
  column("in article node", ({ inArticleNode }) => Number(inArticleNode === true));
  column("article node unknown", ({ inArticleNode }) => Number(inArticleNode === null));
  const inNode = columns.get("in article node") as Column;
  for (const by of [-1, 1]) columns.set(`in article node at ${by}`, shifted(inNode, by));
  columns.set(
    "prose in article node",
    new Float64Array(facts.length).fill(
      sum(inNode.map((has, index) => has * (prose[index] as number))) / total,
    ),
  );
  for (let depth = 0; depth < CONTAINER_DEPTH; depth++) {
    const share = shareByContainer(facts, prose, depth);
    columns.set(`prose in container ${depth}`, share);
    columns.set(
      `most prose in container ${depth}`,
      share.map((value) => Number(value > 0.5)),
    );
  }
  return columns;
}

/** Share of the page's `amounts` that the container at `depth` around each block holds. */
export function shareByContainer(facts: readonly BlockFacts[], amounts: Column, depth: number): Column {
  const total = Math.max(1e-9, sum(amounts));
  const held = amountsByContainer(facts, amounts);
  return Float64Array.from(facts, ({ containers }) => {
    const container = containers[depth];
    return container === undefined ? 1 : (held.get(container) ?? 0) / total;
  });
}

/** What each container holds of `amounts`, counted for the containers a block knows of. */
export function amountsByContainer(facts: readonly BlockFacts[], amounts: Column): Map<number, number> {
  const held = new Map<number, number>();
  facts.forEach(({ containers }, index) => {
    const amount = amounts[index] as number;
    for (const container of containers) held.set(container, (held.get(container) ?? 0) + amount);
  });
  return held;
}

function sum(column: Column): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
