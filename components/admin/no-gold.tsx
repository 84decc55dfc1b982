/** The publication page of an article that has no gold layer. */
export function NoGold({ article }: { article: { readonly id: string; readonly title: string } }) {
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/articles">Articles</a>, <a href={`/articles/${article.id}`}>{article.title}</a>
        </p>
        <h1>There is nothing to publish yet</h1>
      </div>
      <p className="queue-empty">
        A report is drawn from the gold layer, and this article has none. Make it from a review that is handed
        in: <a href={`/articles/${article.id}#reviews`}>look at its reviews</a>.
      </p>
    </main>
  );
}
