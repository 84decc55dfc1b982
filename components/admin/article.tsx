import { buttonClass } from "@/components/ui/button";
import { dateInWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import type { ArticleDetail } from "@/lib/core/views/article-listing";
import type { HelpWanted } from "@/lib/core/views/help-wanted";
import { ArticleFacts } from "./article-facts";
import { ArticleReviews, type ReviewActions } from "./article-reviews";
import { type Answer, AskedForHelp } from "./asked-for-help";
import { AssignForm, type AssignOutcome } from "./assign-form";
import { FrozenText } from "./frozen-text";

/** One article as an admin sees it: who reviews it, what was settled, what is published, and its text. */
export function Article({
  article,
  questions,
  answer,
  assign,
  actions,
}: {
  article: ArticleDetail;
  questions: readonly HelpWanted[];
  answer: Answer;
  assign: (data: FormData) => Promise<AssignOutcome>;
  actions: ReviewActions;
}) {
  const submitted = article.reviews.filter((review) => review.status === "submitted").length;
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/articles">Articles</a>
        </p>
        <h1>{article.title}</h1>
        <p className="mid num">
          {article.outlet}, {article.publishedAt ? dateInWords(article.publishedAt) : "no date given"},{" "}
          {counted(article.words, "word")}
        </p>
      </div>
      <div className="two-columns">
        <div>
          <section aria-labelledby="reviews">
            <h2 className="ruled" id="reviews">
              Reviews
              <span>
                {article.reviews.length === 0
                  ? "none yet"
                  : `${submitted} of ${article.reviews.length} submitted`}
              </span>
            </h2>
            <ArticleReviews
              reviews={article.reviews}
              goldId={article.goldId}
              goldTakenFrom={article.goldTakenFrom}
              actions={actions}
            />
          </section>
          <section className="block" aria-labelledby="asked">
            <h2 className="ruled" id="asked" tabIndex={-1}>
              Asked for help
              {questions.length > 0 && <span>{counted(questions.length, "question")}</span>}
            </h2>
            <AskedForHelp questions={questions} answer={answer} />
          </section>
          <GoldAndReport article={article} />
          <section className="block" aria-labelledby="text">
            <h2 className="ruled" id="text">
              The text as it was frozen
            </h2>
            <FrozenText document={article.document} />
          </section>
        </div>
        <aside aria-label="Assigning and facts">
          <section id="assign" aria-labelledby="assign-title">
            <h2 className="ruled" id="assign-title">
              Give it to reviewers
            </h2>
            <div className="after-rule">
              <AssignForm people={article.assignable} assign={assign} />
            </div>
          </section>
          <ArticleFacts article={article} />
        </aside>
      </div>
    </main>
  );
}

function GoldAndReport({ article }: { article: ArticleDetail }) {
  const { id, goldId, report } = article;
  return (
    <section className="block" aria-labelledby="gold">
      <h2 className="ruled" id="gold">
        Gold layer and report
      </h2>
      <div className="after-rule">
        {goldId ? (
          <>
            <p>
              {report
                ? `Report ${report.number} was published on ${dateInWords(report.publishedAt)}. What you amend now appears in the next one.`
                : "The gold layer is what the report will say. Amend it, then look at the report before you publish."}
            </p>
            <div className="acts">
              <a className={buttonClass("plain")} href={`/reviews/${goldId}`}>
                <Icon name="gold" />
                Open the gold layer
              </a>
              <a className={buttonClass(report ? "plain" : "primary")} href={`/articles/${id}/report`}>
                Look at the report
              </a>
              {report && (
                <a className={buttonClass("quiet")} href={`/reports/${report.slug}`}>
                  Read what is published
                </a>
              )}
            </div>
          </>
        ) : (
          <p className="mid">
            There is no gold layer yet. Make it from a review that is submitted, then amend it.
          </p>
        )}
      </div>
    </section>
  );
}
