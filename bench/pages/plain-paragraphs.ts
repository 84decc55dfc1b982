/** The article as bare paragraphs, and ranges over it. */
import { type PlainArticle, paragraphAt } from "./contender";

/** Fills `place` with one `p` a paragraph, one text node in each, in the order of the text. */
export function layParagraphs(place: HTMLElement, { text, paragraphs }: PlainArticle): readonly Text[] {
  const laid = new DocumentFragment();
  const nodes = paragraphs.map(({ start, end }) => {
    const paragraph = document.createElement("p");
    const words = document.createTextNode(text.slice(start, end));
    paragraph.append(words);
    laid.append(paragraph);
    return words;
  });
  place.append(laid);
  return nodes;
}

/** The range of a mark, which lies within one paragraph. */
export function rangeOf(
  article: PlainArticle,
  nodes: readonly Text[],
  mark: { readonly start: number; readonly end: number },
): Range {
  const index = paragraphAt(article, mark.start);
  const node = nodes[index] as Text;
  const { start } = article.paragraphs[index] as { start: number };
  const range = document.createRange();
  range.setStart(node, mark.start - start);
  range.setEnd(node, mark.end - start);
  return range;
}
