import type { ReportContent } from "@/lib/core/report/report-content";

/** How the report came about, in steps that hold for every report. */
export function MethodSteps({ content }: { content: ReportContent }) {
  return (
    <section className="ruled" aria-labelledby="method-title" id="method">
      <h2 id="method-title">How this was done</h2>
      <ol className="steps">
        <li>
          The page was captured once and frozen. Everyone worked on the same {content.pageShare.words} words.
        </li>
        <li>
          Reviewers marked each quote, its speaker and its cue, and everything on the page that is not the
          article.
        </li>
        <li>
          For each quote they answered four questions: was it said, by this speaker, in these words, in this
          context. The verdict is computed from the answers, by <a href="/codebook">published rules</a>.
        </li>
        <li>
          A verdict against a quote needs evidence. Without a record the quote stays open, never guessed.
        </li>
        <li>
          {content.reviewers.length > 1 && "Reviewers worked blind to one another. "}
          An adjudicator made the final reading and signed it.
        </li>
        <li>
          Nothing here states a purpose: we compare printed words with the record, not people with motives.
        </li>
      </ol>
      <p className="figs">
        The whole <a href="/method">method</a>, and what the verdicts do and do not claim.
      </p>
    </section>
  );
}
