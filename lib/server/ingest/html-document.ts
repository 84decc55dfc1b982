import "server-only";
import { Parser } from "htmlparser2";
import { findArticleNode, isModest } from "./article-node";
import { limitNesting } from "./limit-nesting";
import { type HtmlImport, PageReader } from "./page-reader";

/**
 * Reads a page into a document: every block of it, navigation, forms, footers
 * and comments included, since labelling them is the reviewer's work. Scripts,
 * styles, noscript, frames, templates and one-pixel pictures are left out and
 * counted. Any string is read, however broken, in time that grows with its
 * length; a page without words has no blocks.
 *
 * `address` is where the page was found, to make relative links whole; without
 * it the canonical address named in the page's head is used. With
 * `withArticleNode` Readability is asked, too, which blocks it would keep: a
 * fact of each block, and nothing is left out for it.
 */
export function documentFromHtml(
  html: string,
  options: { readonly address?: string; readonly withArticleNode?: boolean } = {},
): HtmlImport {
  const reader = new PageReader(options.address);
  // Events, no tree: 5 MB of hostile markup make millions of nodes, and a tree of them takes a gigabyte.
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: () => reader.close(),
  });
  const page = limitNesting(wholeCharacters(html));
  parser.end(page);
  const asks = options.withArticleNode === true && isModest(reader.size());
  return reader.finish(asks ? findArticleNode(page) : null);
}

/** Half characters become U+FFFD and null characters go, as in a browser (HTML Standard, 13.2.3.5 and 13.2.6.4.7). */
function wholeCharacters(html: string): string {
  return html.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\0", "");
}
