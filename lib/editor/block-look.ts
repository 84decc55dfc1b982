/** How blocks are set, for the editor and the static reader alike. */
import type { ArticleDocument, Block } from "@/lib/core/text/article-document";

/** The HTML element of a block. Headings are level 3 at most: the page has its own above. */
export function blockElement(kind: Block["kind"]): "h3" | "p" | "blockquote" | "pre" {
  if (kind === "heading") return "h3";
  if (kind === "block_quote") return "blockquote";
  return kind === "preformatted" ? "pre" : "p";
}

/** The class list of a block before anything is drawn over it. */
export function blockClass(kind: Block["kind"]): string {
  return `t t-${kind.replace("_", "-")}`;
}

/** The number beside each block, as cited in evidence ("¶7"). A heading at the top carries none. */
export function blockNumbers({ blocks }: Pick<ArticleDocument, "blocks">): string[] {
  const skip = blocks[0]?.kind === "heading" ? 1 : 0;
  return blocks.map((_, index) => (index < skip ? "" : String(index + 1 - skip)));
}
