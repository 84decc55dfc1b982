import { useMemo } from "react";
import { dateInWords, instantInWords } from "@/components/ui/date-words";
import { countWords } from "@/lib/core/text/canonical-text";
import { useFirstFramePast } from "./opening";
import { useLayer } from "./shown";
import { useWorkbench } from "./use-store";

/** Length of a text whose words are counted at once, UTF-16 units. */
const AT_ONCE = 50_000;

/** Where the article comes from and how much of the page is it. */
export function ArticleHead() {
  const { store } = useWorkbench();
  const { article, document } = store.view;
  useLayer();
  // A long text is counted once the article stands.
  const past = useFirstFramePast();
  const counts = past || document.text.length <= AT_ONCE;
  const words = useMemo(() => (counts ? countWords(document.text) : null), [counts, document]);
  const boilerplate = counts ? store.progress.boilerplate.words : 0;
  return (
    <div className="meta">
      <span>{article.outlet}</span>
      {article.publishedAt && <time dateTime={article.publishedAt}>{dateInWords(article.publishedAt)}</time>}
      <span>
        Captured <time dateTime={article.capturedAt}>{instantInWords(article.capturedAt)}</time>
      </span>
      {words !== null && (
        <span>
          {words} words{boilerplate > 0 ? `, ${boilerplate} boilerplate` : ""}
        </span>
      )}
    </div>
  );
}
