/** The names that stand in an article and where, looked up once each. */
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { blockNumbers } from "@/lib/editor/block-look";

/** Two to four capitalised words in a row, as names are printed. */
const NAME = /\p{Lu}[\p{L}’'-]+(?:[  ]\p{Lu}[\p{L}’'.-]*){1,3}/gu;
/** Names are looked for this far into the article, UTF-16 units: who matters is named early. */
const REACH = 200_000;
const MOST_NAMES = 30;

type Known = {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly places: Map<string, string | null>;
};
const articles = new WeakMap<ArticleDocument, Known>();

function known(document: ArticleDocument): Known {
  let facts = articles.get(document);
  if (!facts) {
    const names = new Set<string>();
    for (const [name] of document.text.slice(0, REACH).matchAll(NAME)) {
      if (names.size === MOST_NAMES) break;
      names.add(name);
    }
    facts = { names: [...names], numbers: blockNumbers(document), places: new Map() };
    articles.set(document, facts);
  }
  return facts;
}

/** Names as they are printed, in the order in which they first stand. */
export function namesIn(document: ArticleDocument): readonly string[] {
  return known(document).names;
}

/** "in ¶7": the first numbered block that holds the name, or `null` if none does. */
export function placeOfName(document: ArticleDocument, name: string): string | null {
  const { places } = known(document);
  let place = places.get(name);
  if (place === undefined) {
    const at = document.text.indexOf(name);
    const number = at < 0 ? null : paragraphAt(document, at);
    place = at < 0 ? null : number ? `in ¶${number}` : "in the headline";
    places.set(name, place);
  }
  return place;
}

/** The number beside the block that holds an offset, or `null` for a block without one. */
export function paragraphAt(document: ArticleDocument, offset: number): string | null {
  return known(document).numbers[blockIndexAt(document.blocks, offset)] || null;
}
