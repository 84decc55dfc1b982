/** What a page's tags tell of each block, beyond its words. */
import { addRun, type Column, distanceToMarked, product, shifted, sumOf } from "./block-columns";
import type { BlockFacts } from "./block-facts";
import { addContainers } from "./container-features";
import { PAGE_HINTS } from "./page-hints";

/** Blocks that are farther from the article are as far as any. */
const FARTHEST = 12;

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

/** What {@link pageFeatures} knows of the blocks' words. */
export type PageWords = {
  /** How many words each block has, and how many of prose. */
  readonly words: Column;
  readonly prose: Column;
  /** 1 for the blocks among which most of the prose is: it stands in where Readability finds no article. */
  readonly mainRun: Column;
};

/** The page features of every block, by name. */
export function pageFeatures(
  facts: readonly BlockFacts[],
  { words, prose, mainRun }: PageWords,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  const inNode = articleNode(facts, mainRun);
  const linked = Float64Array.from(facts, ({ linkShare }, index) => linkShare * (words[index] as number));
  columns.set("in article node", inNode);
  addLinks(columns, facts, { words, linked });
  for (const element of ELEMENTS) {
    columns.set(
      `<${element}>`,
      Float64Array.from(facts, (fact) => Number(fact.element === element)),
    );
  }
  addHints(columns, facts, { words, prose });
  addArticleNode(columns, prose);
  addLooks(columns, facts, prose);
  addContainers(columns, facts, { words, linked, prose, inNode });
  return columns;
}

/** 1 for the blocks that Readability keeps; where it keeps none, for those of the main run that are no links. */
function articleNode(facts: readonly BlockFacts[], mainRun: Column): Column {
  const node = Float64Array.from(facts, ({ inArticleNode }) => Number(inArticleNode === true));
  if (node.includes(1)) return node;
  return mainRun.map((isIn, index) => ((facts[index]?.linkShare ?? 0) > 0.5 ? 0 : isIn));
}

function addLinks(
  columns: Map<string, Column>,
  facts: readonly BlockFacts[],
  { words, linked }: { readonly words: Column; readonly linked: Column },
): void {
  const share = Float64Array.from(facts, ({ linkShare }) => linkShare);
  columns.set("link share", share);
  columns.set(
    "mostly link",
    share.map((value) => Number(value > 0.5)),
  );
  columns.set(
    "all link",
    share.map((value) => Number(value > 0.95)),
  );
  columns.set(
    "opens with link",
    Float64Array.from(facts, ({ opensWithLink, linkShare }) => Number(opensWithLink && linkShare < 0.95)),
  );
  for (const by of [-2, -1, 1, 2]) columns.set(`link share at ${by}`, shifted(share, by));
  columns.set("linked words", linked.map(Math.log1p));
  columns.set(
    "plain words",
    words.map((count, index) => Math.log1p(count - (linked[index] as number))),
  );
}

function addHints(
  columns: Map<string, Column>,
  facts: readonly BlockFacts[],
  { words, prose }: { readonly words: Column; readonly prose: Column },
): void {
  const allWords = Math.max(1, sumOf(words));
  const allProse = Math.max(1, sumOf(prose));
  const none = new Float64Array(facts.length);
  for (const hint of PAGE_HINTS) {
    const own = Float64Array.from(facts, ({ hints }) => Number(hints.includes(hint)));
    const namesPage = sumOf(product(own, words)) / allWords > MOST_OF_THE_PAGE;
    const hasProse = sumOf(product(own, prose)) / allProse > MUCH_PROSE;
    columns.set(hint, namesPage ? none : own);
    columns.set(`${hint} with the prose`, hasProse ? own : none);
    columns.set(
      `near ${hint}`,
      Float64Array.from(facts, ({ nearHints }) => Number(nearHints.includes(hint))),
    );
  }
}

/** How a block lies to what Readability takes for the article, and how much of the page's prose that has. */
function addArticleNode(columns: Map<string, Column>, prose: Column): void {
  const inNode = columns.get("in article node") as Column;
  for (const by of [-2, -1, 1, 2]) columns.set(`in article node at ${by}`, shifted(inNode, by));
  const share = sumOf(product(inNode, prose)) / Math.max(1, sumOf(prose));
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
  const nodeProse = product(prose, inNode);
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
  const total = Math.max(1e-9, sumOf(amounts));
  return Float64Array.from(keys, (key) => (held.get(key) as number) / total);
}
