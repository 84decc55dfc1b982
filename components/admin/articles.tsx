import { buttonClass } from "@/components/ui/button";
import { dateInWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import type { ArticleListing } from "@/lib/core/views/article-listing";
import { articlesHeadline } from "./articles-words";
import { ReviewState } from "./review-state";

/** Every article with how far its reviewers are, its gold layer and its report. */
export function Articles({ articles }: { articles: readonly ArticleListing[] }) {
  return (
    <main className="desk-page" id="main">
      <div className="page-top with-action">
        <h1>{articlesHeadline(articles)}</h1>
        <a className={buttonClass("primary")} href="/articles/new">
          <Icon name="plus" />
          Add an article
        </a>
      </div>
      {articles.length === 0 ? (
        <p className="queue-empty">
          Add an article to begin: paste its text or upload a file, look at it once, and its text is frozen.
          Then give it to reviewers.
        </p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">Article</th>
              <th scope="col">Reviewers</th>
              <th scope="col">Gold layer</th>
              <th scope="col">Report</th>
            </tr>
          </thead>
          <tbody>
            {articles.map((article) => (
              <ArticleRow key={article.id} article={article} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

function ArticleRow({ article }: { article: ArticleListing }) {
  const { id, title, outlet, publishedAt, words, reviews, goldId, report, helpWanted } = article;
  return (
    <tr>
      <th scope="row" className="ledger-title">
        <a className="headline-link" href={`/articles/${id}`}>
          {title}
        </a>
        <span className="sub num">
          {outlet}, {publishedAt ? `${dateInWords(publishedAt)}, ` : ""}
          {counted(words, "word")}
        </span>
      </th>
      <td data-label="Reviewers">
        {reviews.length === 0 ? (
          <a href={`/articles/${id}#assign`}>Nobody yet: assign it</a>
        ) : (
          <ul className="ledger-reviews">
            {reviews.map((review) => (
              <li key={review.reviewId}>
                <strong>{review.reviewer}</strong>
                <ReviewState review={review} />
              </li>
            ))}
          </ul>
        )}
        {helpWanted > 0 && (
          <a className="with-icon asked" href={`/articles/${id}#asked`}>
            <Icon name="note" />
            {counted(helpWanted, "question")}
          </a>
        )}
      </td>
      <td data-label="Gold layer">
        {goldId ? (
          <span className="with-icon">
            <Icon name="gold" />
            <a href={`/reviews/${goldId}`}>Open it</a>
          </span>
        ) : (
          <span className="muted">None yet</span>
        )}
      </td>
      <td data-label="Report" className="num">
        {report ? (
          <>
            <a href={`/reports/${report.slug}`}>Report {report.number}</a>
            <span className="sub">{dateInWords(report.publishedAt)}</span>
          </>
        ) : goldId ? (
          <a href={`/articles/${id}/report`}>Look at the draft</a>
        ) : (
          <span className="muted">Needs gold</span>
        )}
      </td>
    </tr>
  );
}
