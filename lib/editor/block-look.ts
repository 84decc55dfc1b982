/** How blocks are set, for the editor and the static reader alike. */
import type { ArticleDocument, Block } from "@/lib/core/text/article-document";

/**
 * The HTML element of a block. How deep its headings lie is the page's to say:
 * on a phone nothing stands between the annotator's own and the article's.
 */
export function blockElement<Heading extends "h2" | "h3">(
  kind: Block["kind"],
  heading: Heading,
): Heading | "p" | "blockquote" | "pre" {
  if (kind === "heading") return heading;
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
