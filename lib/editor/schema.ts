/**
 * The editor's document: one node a block, plain text inside, nothing else.
 * Annotations are never part of it; they are drawn over it (DESIGN decision 3).
 */
import { type JSONContent, Node } from "@tiptap/core";
import type { ArticleDocument, Block } from "@/lib/core/text/article-document";

export const ArticleRoot = Node.create({ name: "doc", topNode: true, content: "articleBlock+" });

export const ArticleText = Node.create({ name: "text", group: "inline" });

export const ArticleBlock = Node.create({
  name: "articleBlock",
  content: "text*",
  code: true,
  defining: true,
  addAttributes() {
    return { kind: { default: "paragraph" }, level: { default: 0 }, number: { default: "" } };
  },
  renderHTML({ node }) {
    const number = String(node.attrs.number);
    const look = { class: blockClass(node.attrs.kind), ...(number ? { "data-n": number } : {}) };
    return [blockElement(node.attrs.kind), { ...look, dir: "auto" }, 0];
  },
});

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

/** The article as editor content. Every character of every block is kept as it is. */
export function articleContent(document: ArticleDocument): JSONContent {
  const numbers = blockNumbers(document);
  return {
    type: "doc",
    content: document.blocks.map((block, index) => {
      const text = document.text.slice(block.start, block.end);
      return {
        type: "articleBlock",
        attrs: { kind: block.kind, level: block.level ?? 0, number: numbers[index] ?? "" },
        ...(text ? { content: [{ type: "text", text }] } : {}),
      };
    }),
  };
}

/** The number beside each block, as cited in evidence ("¶7"). A heading at the top carries none. */
export function blockNumbers({ blocks }: Pick<ArticleDocument, "blocks">): string[] {
  const skip = blocks[0]?.kind === "heading" ? 1 : 0;
  return blocks.map((_, index) => (index < skip ? "" : String(index + 1 - skip)));
}
