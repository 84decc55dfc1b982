import { longDateInWords } from "@/components/ui/date-words";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { countWord } from "@/lib/core/report/coverage";
import type { Coverage, ReportContent } from "@/lib/core/report/report-content";

/** The finding: what the article is, the sentence, the deck, the counts, who and when. */
export function ReportHead({ content }: { content: ReportContent }) {
  const { article, finding, coverage } = content;
  return (
    <>
      <p className="kick">
        <b>Article report</b>
        <span>{article.outlet}</span>
        <span>
          {article.url ? (
            <a href={article.url} rel="nofollow noopener">
              “{article.title}”
            </a>
          ) : (
            `“${article.title}”`
          )}
        </span>
        <span>{article.publishedAt ? longDateInWords(article.publishedAt) : "No date on the article"}</span>
      </p>
      <h1>{finding.headline}</h1>
      <p className="deck">{finding.deck}</p>
      <CoverageLine coverage={coverage} />
      <p className="by">
        <span>{peopleOf(content)}</span>
        <span>
          Published {longDateInWords(content.publishedAt)}, version {content.number}
        </span>
        <span>Page as captured {longDateInWords(article.capturedAt)}</span>
      </p>
    </>
  );
}

/** “9 quotes, 6 examined” with a badge a verdict, worst first. */
function CoverageLine({ coverage }: { coverage: Coverage }) {
  return (
    <p className="coverage">
      <span className="sr">{coverage.sentence}.</span>
      <span className="coverage-shown" aria-hidden="true">
        <b>
          {coverage.quotes} {coverage.quotes === 1 ? "quote" : "quotes"}, {coverage.checked || "none"}{" "}
          examined
        </b>
        {coverage.verdicts.map((one) => (
          <VerdictBadge
            key={one.verdict}
            family={one.family}
            icon={one.verdict}
            word={`${one.count} ${countWord(one)}`}
          />
        ))}
      </span>
    </p>
  );
}

function peopleOf(content: ReportContent): string {
  const count = content.reviewers.length;
  if (count === 0) return "One adjudicator";
  return `${count} ${count === 1 ? "reviewer" : "reviewers"}, one adjudicator`;
}
