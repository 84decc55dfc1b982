import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Codebook } from "@/lib/core/codebook/codebook";
import { VERDICT_FAMILIES } from "@/lib/core/codebook/values";
import { ratingOf } from "@/lib/core/report/rating";

/** How reports are made, what the verdicts mean, and what is not claimed. */
export function MethodPage({ codebook }: { codebook: Codebook }) {
  return (
    <div className="method">
      <h1 className="page-title">Method</h1>
      <p className="lede">
        A report compares the quotes of one article, as captured on one day, with the best record we could
        find of what was said.
      </p>
      <HowItIsDone />
      <Meanings codebook={codebook} />
      <Evidence />
      <NotClaimed />
    </div>
  );
}

function HowItIsDone() {
  return (
    <section className="ruled" aria-labelledby="done">
      <h2 id="done">How it is done</h2>
      <ol className="method-steps">
        <li>
          The page is captured and its text frozen, menus and adverts included. A SHA-256 hash names the text,
          so that a later edit of the page cannot change what was reviewed.
        </li>
        <li>
          Reviewers work on the same text, each without seeing the others. They mark every quote, its speaker
          and its cue, and label each part of the page that is not the article.
        </li>
        <li>
          For each quote they answer closed questions: was it said or written on that occasion, by that
          speaker, in those words, in that context, and if it was translated, faithfully?
        </li>
        <li>
          The verdict is computed from the answers by the rules of the <a href="/codebook">codebook</a>.
          Nobody types a verdict in. A verdict against a quote cannot be submitted without evidence.
        </li>
        <li>
          An adjudicator makes the final reading and signs it. How each reviewer judged stays visible in the
          report.
        </li>
        <li>
          The report is drawn once and frozen with its data. A correction is a new version; the old one stays
          at its address.
        </li>
      </ol>
    </section>
  );
}

function Meanings({ codebook }: { codebook: Codebook }) {
  return (
    <section className="ruled" aria-labelledby="meanings">
      <h2 id="meanings">What the verdicts mean</h2>
      <p className="lede">
        The number is used only in the ClaimReview data for search engines. Open verdicts have none.
      </p>
      <table className="verdicts">
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">What it says</th>
            <th scope="col">Rating</th>
          </tr>
        </thead>
        <tbody>
          {codebook.verdicts.map((verdict) => (
            <tr key={verdict.id}>
              <th scope="row">
                <a className="plain" href={`/codebook#verdict-${verdict.id}`}>
                  <VerdictBadge
                    family={VERDICT_FAMILIES[verdict.id]}
                    icon={verdict.id}
                    word={verdict.indirectWord ? `${verdict.word}, ${verdict.indirectWord}` : verdict.word}
                  />
                </a>
              </th>
              <td>{verdict.publicSentence}</td>
              <td className="num">{ratingsOf(verdict.id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** “3, or 2 if it changes the meaning” where severity decides. */
function ratingsOf(verdict: Codebook["verdicts"][number]["id"]): string {
  const usual = ratingOf(verdict, null);
  const severe = ratingOf(verdict, 3);
  if (usual === null) return "none";
  return usual === severe ? `${usual} of 5` : `${usual} of 5; ${severe} if it changes the meaning`;
}

function Evidence() {
  return (
    <section className="ruled" aria-labelledby="evidence">
      <h2 id="evidence">What counts as evidence</h2>
      <p className="lede">
        Grade A is a recording, or a transcript published by the speaker’s institution as delivered. Grade B
        is a verbatim report by an outlet with direct access, or a prepared text. Grade C is anything
        second-hand. Our standard is one source of grade A or two independent ones of grade B, each with its
        words and an archived copy. Where a verdict rests on less, the report says so.
      </p>
    </section>
  );
}

function NotClaimed() {
  return (
    <section className="ruled" aria-labelledby="not-claimed">
      <h2 id="not-claimed">What we do not claim</h2>
      <ul className="method-points">
        <li>Why a quote differs. A report compares words; it says nothing of intention.</li>
        <li>
          That words we did not find were never said. “Not found” keeps the question open. “Fabricated” is
          used only where the complete record of the occasion was searched, or a hoax is documented.
        </li>
        <li>Whether what a speaker said is true. We check that it was said.</li>
        <li>
          How trustworthy an outlet is. There is no score: a report gives counts and says how many quotes were
          checked.
        </li>
      </ul>
    </section>
  );
}
