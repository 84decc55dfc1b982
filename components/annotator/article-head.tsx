import { useMemo } from "react";
import { dateInWords, instantInWords } from "@/components/ui/date-words";
import { ARTICLE_LABELS } from "@/lib/core/codebook/values";
import { countWords } from "@/lib/core/text/canonical-text";
import { useAnnotator, useWorkbench } from "./use-store";

/** Where the article comes from and how much of the page is it. */
export function ArticleHead() {
  const { store } = useWorkbench();
  const { article, document } = store.view;
  const annotations = useAnnotator((state) => state.session.layer.annotations);
  const words = useMemo(() => countWords(document.text), [document.text]);
  const boilerplate = useMemo(() => {
    let count = 0;
    for (const annotation of annotations.values()) {
      if (annotation.type !== "block" || ARTICLE_LABELS.includes(annotation.attributes.label)) continue;
      for (const { exact } of annotation.spans) count += countWords(exact);
    }
    return count;
  }, [annotations]);
  return (
    <div className="meta">
      <span>{article.outlet}</span>
      {article.publishedAt && <time dateTime={article.publishedAt}>{dateInWords(article.publishedAt)}</time>}
      <span>
        Captured <time dateTime={article.capturedAt}>{instantInWords(article.capturedAt)}</time>
      </span>
      <span>
        {words} words{boilerplate > 0 ? `, ${boilerplate} boilerplate` : ""}
      </span>
    </div>
  );
}
