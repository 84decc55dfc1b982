import { dateInWords, instantInWords } from "@/components/ui/date-words";
import type { ArticleSummary } from "@/lib/core/annotation/review-view";

/** What is known of an article besides its words. */
export function ArticleFacts({ article }: { article: ArticleSummary }) {
  return (
    <section className="block" aria-labelledby="facts">
      <h2 className="ruled" id="facts">
        Facts
      </h2>
      <dl className="facts">
        <dt>Outlet</dt>
        <dd>{article.outlet}</dd>
        <dt>Published</dt>
        <dd className="num">{article.publishedAt ? dateInWords(article.publishedAt) : "No date given"}</dd>
        <dt>Address</dt>
        <dd>
          {article.url ? (
            <a href={article.url} rel="noreferrer">
              {article.url}
            </a>
          ) : (
            "None given"
          )}
        </dd>
        <dt>Text frozen</dt>
        <dd className="num">{instantInWords(article.capturedAt)}</dd>
        <dt>Fingerprint</dt>
        <dd>
          <span className="data">{article.sha256}</span>
          <span className="sub">SHA-256 of the text in UTF-8</span>
        </dd>
      </dl>
    </section>
  );
}
