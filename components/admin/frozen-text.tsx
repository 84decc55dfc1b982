import "@/components/reader/control-characters.css";
import { ShownWords } from "@/components/reader/shown-words";
import type { ArticleDocument, Block } from "@/lib/core/text/article-document";
import { controlCharactersIn } from "@/lib/core/text/control-characters";
import { directionOf } from "@/lib/core/text/direction";

/** An article's text by its blocks, without a mark on it: what is, or is about to be, frozen. */
export function FrozenText({ document }: { document: ArticleDocument }) {
  return (
    <div className="frozen read">
      {document.blocks.map((block) => (
        <FrozenBlock key={block.start} block={block} text={document.text} />
      ))}
    </div>
  );
}

function FrozenBlock({ block, text }: { block: Block; text: string }) {
  const dir = directionOf(text, block);
  const words = <ShownWords stretch={block} text={text} controls={controlCharactersIn(text, block)} />;
  switch (block.kind) {
    // Not a heading of this page, so no heading element.
    case "heading":
      return (
        <p className="frozen-heading" dir={dir}>
          {words}
        </p>
      );
    case "list_item":
      return (
        <p className="frozen-item" dir={dir}>
          {words}
        </p>
      );
    case "block_quote":
      return <blockquote dir={dir}>{words}</blockquote>;
    case "caption":
      return (
        <p className="frozen-caption" dir={dir}>
          {words}
        </p>
      );
    case "preformatted":
      return <pre dir={dir}>{words}</pre>;
    case "paragraph":
      return <p dir={dir}>{words}</p>;
  }
}
