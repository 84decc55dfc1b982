/** The page's own links, emphasis and pictures, drawn once: they are the article's and never change. */
import { Decoration } from "@tiptap/pm/view";
import type { ArticleDocument, Inline } from "@/lib/core/text/article-document";
import type { PositionMap } from "./positions";

export function formatting(
  { inlines, blocks, images }: ArticleDocument,
  positions: PositionMap,
): Decoration[] {
  const decorations = inlines.flatMap((inline) => {
    const range = positions.toRange(inline);
    return range ? [Decoration.inline(range.from, range.to, formatOf(inline))] : [];
  });
  for (const image of images) {
    if (blocks.length === 0) break;
    const { from } = positions.blockRange(positions.blockAt(image.at, "start"));
    const make = () => picture(image.alt);
    decorations.push(
      Decoration.widget(from, make, { side: -1, ignoreSelection: true, stopEvent: () => true }),
    );
  }
  return decorations;
}

function formatOf(inline: Inline): Record<string, string> {
  if (inline.kind === "link") return { nodeName: "span", class: "was-link", title: inline.href };
  return { nodeName: inline.kind === "strong" ? "strong" : "em" };
}

function picture(alt: string): HTMLElement {
  const dom = document.createElement("p");
  dom.className = "picture";
  dom.textContent = alt ? `Picture: ${alt}` : "Picture without a description";
  return dom;
}
