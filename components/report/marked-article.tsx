import { ArticleView } from "@/components/reader/article-view";
import { drawArticle } from "@/components/reader/draw-blocks";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import type { ReportContent, ReportQuote } from "@/lib/core/report/report-content";
import type { BlockDrawing, MarkDrawing } from "@/lib/editor/drawing";
import { quoteAnchor } from "./addresses";
import { nameOf } from "./quote-row";

/** The article as captured, with the final reading on it. Every chip leads to its row of the table. */
export function MarkedArticle({ content }: { content: ReportContent }) {
  const { document, codebook, quotes } = content;
  const layer = layerFromRecord(content.gold);
  const drawing = drawArticle({ document, index: new LayerIndex(layer, document.blocks), codebook });
  const numbers = new Map(quotes.map((quote) => [quote.id, quote.number]));
  return (
    <section className="ruled" aria-labelledby="article-title" id="article">
      <h2 id="article-title">The article with its marks</h2>
      <p className="figs">
        Under the line: solid, words in quotation marks; dashed, reported words. Over the line: who said it,
        and the words that say so. Hatched: not the article.
      </p>
      <div className="sheet read">
        <ArticleView
          document={document}
          drawing={withoutUnchecked(drawing, quotes)}
          chipHref={(id) => `#${hrefOf(numbers.get(id))}`}
        />
      </div>
    </section>
  );
}

function hrefOf(number: number | undefined): string {
  return number === undefined ? "quotes" : quoteAnchor(number);
}

/** A quote nobody has looked for carries no verdict here, as in the table. */
function withoutUnchecked(
  drawing: readonly BlockDrawing[],
  quotes: readonly ReportQuote[],
): readonly BlockDrawing[] {
  const unchecked = new Map(quotes.filter((quote) => !quote.checked).map((quote) => [quote.id, quote]));
  const plain = (mark: MarkDrawing): MarkDrawing => {
    const quote = unchecked.get(mark.id);
    if (!quote) return mark;
    const face = mark.face && { ...mark.face, verdict: null, family: "none" as const };
    return { ...mark, family: "none", face, note: null, name: nameOf(quote) };
  };
  return drawing.map((block) => ({
    ...block,
    pieces: block.pieces.map((piece) => ({ ...piece, mark: plain(piece.mark) })),
  }));
}
