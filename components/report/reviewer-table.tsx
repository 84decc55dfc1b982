import { counted } from "@/components/ui/number-words";
import { VerdictText } from "@/components/ui/verdict-badge";
import type { ReportContent, ReviewerVerdict } from "@/lib/core/report/report-content";
import { quoteAnchor } from "./addresses";

/** How each reviewer judged each quote before adjudication, disagreement first in words, then in rows. */
export function ReviewerTable({ content }: { content: ReportContent }) {
  const { reviewers, quotes } = content;
  if (reviewers.length === 0 || quotes.length === 0) return null;
  const differing = quotes.filter((quote) => quote.reviews.some((review) => !review.agrees));
  return (
    <section className="ruled" aria-labelledby="reviewers-title" id="reviewers">
      <h2 id="reviewers-title">How the reviewers judged</h2>
      <p className="lede">
        {howTheyRead(reviewers.length)} {howTheyDiffer(reviewers.length, differing.length, quotes.length)}
      </p>
      <table className="rv">
        <caption className="sr">Verdict of each reviewer and the final verdict, quote by quote</caption>
        <thead>
          <tr>
            <th scope="col">Quote</th>
            {reviewers.map((reviewer) => (
              <th key={reviewer.pseudonym} scope="col">
                {reviewer.pseudonym}
              </th>
            ))}
            <th scope="col">Final, {content.adjudicator}</th>
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <tr key={quote.id}>
              <th scope="row">
                <a href={`#${quoteAnchor(quote.number)}`}>
                  {quote.letter}
                  {quote.number}
                </a>
              </th>
              {quote.reviews.map((review) => (
                <td
                  key={review.pseudonym}
                  className={review.agrees ? "" : "differs"}
                  data-l={review.pseudonym}
                >
                  <Judgement review={review} />
                </td>
              ))}
              <td data-l="Final">
                {quote.verdict ? (
                  <VerdictText
                    family={quote.verdict.family}
                    icon={quote.verdict.verdict}
                    word={quote.verdict.word}
                  />
                ) : (
                  "Not checked"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NotKept content={content} />
    </section>
  );
}

function howTheyRead(reviewers: number): string {
  return reviewers === 1
    ? "One reviewer read the page before the final reading was made."
    : `${reviewers} reviewers read the page separately and did not see each other’s work.`;
}

function howTheyDiffer(reviewers: number, differing: number, quotes: number): string {
  if (differing === 0) {
    return reviewers === 1
      ? "The final reading judges every quote the same."
      : "Every one of them judged every quote as the final reading does.";
  }
  const where = `On ${differing} of ${counted(quotes, "quote")}`;
  return reviewers === 1
    ? `${where} the final reading differs; those cells are marked.`
    : `${where} at least one of them differs from the final reading; those cells are marked.`;
}

function Judgement({ review }: { review: ReviewerVerdict }) {
  if (review.kind === "not-marked") return <span className="muted">Not marked</span>;
  if (!review.verdict) return <span className="muted">No verdict</span>;
  return (
    <>
      <VerdictText family={review.verdict.family} icon={review.verdict.verdict} word={review.verdict.word} />
      {review.saidBy && <span className="said"> said by {review.saidBy}</span>}
      {!review.agrees && <span className="sr"> (differs from the final reading)</span>}
    </>
  );
}

function NotKept({ content }: { content: ReportContent }) {
  const some = content.reviewers.filter((reviewer) => reviewer.notKept > 0);
  if (some.length === 0) return null;
  const list = some.map((one) => `${one.pseudonym} ${one.notKept}`).join(", ");
  return <p className="figs">Marked as quotes by a reviewer, and not in the final reading: {list}.</p>;
}
