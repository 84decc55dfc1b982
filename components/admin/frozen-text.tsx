import type { ArticleDocument, Block } from "@/lib/core/text/article-document";

/** An article's text by its blocks, without a mark on it: what is, or is about to be, frozen. */
export function FrozenText({ document }: { document: ArticleDocument }) {
  return (
    <div className="frozen read">
      {document.blocks.map((block) => (
        <FrozenBlock key={block.start} block={block} text={document.text.slice(block.start, block.end)} />
      ))}
    </div>
  );
}

function FrozenBlock({ block, text }: { block: Block; text: string }) {
  switch (block.kind) {
    // Not a heading of this page, so no heading element.
    case "heading":
      return <p className="frozen-heading">{text}</p>;
    case "list_item":
      return <p className="frozen-item">{text}</p>;
    case "block_quote":
      return <blockquote>{text}</blockquote>;
    case "caption":
      return <p className="frozen-caption">{text}</p>;
    case "preformatted":
      return <pre>{text}</pre>;
    case "paragraph":
      return <p>{text}</p>;
  }
}
