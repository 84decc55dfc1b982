import "server-only";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isPlace } from "./block-facts-reader";

/** Readability walks its tree many times over; beyond this many elements a page is not given to it. */
const MOST_ELEMENTS = 20_000;

/** Longest page given to it, UTF-16 units: a tree takes two hundred times the room of the events. */
const LONGEST_PAGE = 3_000_000;

/** Carries an element's number through Readability, which keeps attributes where it renames elements. */
const NUMBER = "data-number";

/**
 * The numbers of the block elements whose words Readability keeps as the
 * article, elements counted from 1 as they open; null if the page is too large
 * for it or it finds no article. linkedom reads pages with the parser that
 * imports do, so its tree holds the same elements in the same order.
 */
export function findArticleNode(html: string): ReadonlySet<number> | null {
  if (html.length > LONGEST_PAGE) return null;
  const { document } = parseHTML(html);
  const elements = document.querySelectorAll("*");
  if (elements.length > MOST_ELEMENTS) return null;
  let number = 0;
  for (const element of elements) {
    number += 1;
    if (isPlace(element.localName.toLowerCase())) element.setAttribute(NUMBER, String(number));
  }
  const article = readArticle(document);
  if (!article) return null;
  const kept = new Set<number>();
  collect(article, 0, kept);
  return kept;
}

function readArticle(document: Document): Element | null {
  try {
    const reader = new Readability<Element>(document, { serializer: (node) => node as Element });
    return reader.parse()?.content ?? null;
  } catch {
    // A page it fails on is a page it says nothing of: this is one piece of evidence among many.
    return null;
  }
}

function collect(root: Element, around: number, kept: Set<number>): void {
  const waiting: [Node, number][] = [[root, around]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, outer] = next;
    if (node.nodeType === TEXT_NODE && /\S/.test(node.textContent ?? "")) kept.add(outer);
    const own = node.nodeType === ELEMENT_NODE ? (node as Element).getAttribute(NUMBER) : null;
    const inner = own === null ? outer : Number(own);
    for (const child of node.childNodes) waiting.push([child, inner]);
  }
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
