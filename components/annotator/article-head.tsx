import { useMemo } from "react";
import { dateInWords, instantInWords } from "@/components/ui/date-words";
import { countWords } from "@/lib/core/text/canonical-text";
import { useLayer, useWorkbench } from "./use-store";

/** Where the article comes from and how much of the page is it. */
export function ArticleHead() {
  const { store } = useWorkbench();
  const { article, document } = store.view;
  useLayer();
  const words = useMemo(() => countWords(document.text), [document.text]);
  const boilerplate = store.progress.boilerplate.words;
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
