/**
 * The editor's document: sections, one node a block in them, plain text inside, nothing else.
 * Annotations are never part of it; they are drawn over it (DESIGN decision 3).
 */
import { type JSONContent, Node } from "@tiptap/core";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { directionOf } from "@/lib/core/text/direction";
import { blockClass, blockElement, blockNumbers } from "./block-look";
import { sectionSize } from "./sections";

export const ArticleRoot = Node.create({ name: "doc", topNode: true, content: "articleSection+" });

export const ArticleSection = Node.create({
  name: "articleSection",
  content: "articleBlock+",
  renderHTML: () => ["div", { class: "section" }, 0],
});

export const ArticleText = Node.create({ name: "text", group: "inline" });

export const ArticleBlock = Node.create({
  name: "articleBlock",
  content: "text*",
  code: true,
  defining: true,
  addAttributes() {
    // Written by `renderHTML` below, all of them.
    const rendered = false;
    return {
      kind: { default: "paragraph", rendered },
      level: { default: 0, rendered },
      number: { default: "", rendered },
      direction: { default: "ltr", rendered },
    };
  },
  renderHTML({ node }) {
    const number = String(node.attrs.number);
    const look = { class: blockClass(node.attrs.kind), ...(number ? { "data-n": number } : {}) };
    // Not "auto": that goes by the first letter in the element, and a chip has letters of its own.
    const dir = node.attrs.direction;
    return [blockElement(node.attrs.kind, "h2"), { ...look, dir }, ["span", { class: "words" }, 0]];
  },
});

/** The article as editor content. Every character of every block is kept as it is. */
export function articleContent(document: ArticleDocument): JSONContent {
  const numbers = blockNumbers(document);
  const blocks = document.blocks.map((block, index): JSONContent => {
    const text = document.text.slice(block.start, block.end);
    return {
      type: "articleBlock",
      attrs: {
        kind: block.kind,
        level: block.level ?? 0,
        number: numbers[index] ?? "",
        direction: directionOf(document.text, block),
      },
      ...(text ? { content: [{ type: "text", text }] } : {}),
    };
  });
  const size = sectionSize(blocks.length);
  const sections = Array.from({ length: Math.ceil(blocks.length / size) }, (_, section) => ({
    type: "articleSection",
    content: blocks.slice(section * size, (section + 1) * size),
  }));
  return { type: "doc", content: sections };
}
