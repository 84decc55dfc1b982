import "server-only";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isPlace } from "./block-facts-reader";

/** Carries an element's number through Readability, which keeps attributes where it renames elements. */
const NUMBER = "data-number";

/**
 * Readability looks at everything below each element, many times over: the sum
 * of the depths says how long it takes. Large pages come to 400,000, in a second.
 */
const LARGEST_SUM_OF_DEPTHS = 600_000;

/** A tree takes some two hundred times the room of the markup; text between tags comes in no pieces. */
const MOST_ELEMENTS = 30_000;

/** True if a page of so many elements, their depths summed up, can be given to Readability. */
export function isModest({ elements, depths }: PageSize): boolean {
  return elements <= MOST_ELEMENTS && depths <= LARGEST_SUM_OF_DEPTHS;
}

/** How large the tree of a page would be. */
export type PageSize = { readonly elements: number; readonly depths: number };

/**
 * The numbers of the block elements whose words Readability keeps as the
 * article, elements counted from 1 as they open; null if it finds no article.
 * linkedom reads pages with the parser that imports do, so its tree holds the
 * same elements in the same order. Its time grows with the elements and their
 * depth: ask {@link isModest} first.
 */
export function findArticleNode(html: string): ReadonlySet<number> | null {
  const { document } = parseHTML(html);
  const elements = document.querySelectorAll("*");
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
