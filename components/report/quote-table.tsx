import { DiffKey } from "@/components/reader/diff-key";
import type { ReportQuote } from "@/lib/core/report/report-content";
import { QuoteRow, recordOf } from "./quote-row";

/** Every quote with what was found: first those in quotation marks, then the paraphrases. */
export function QuoteTable({ quotes }: { quotes: readonly ReportQuote[] }) {
  const groups = [
    { title: "In quotation marks", rows: quotes.filter((quote) => quote.inQuotationMarks) },
    { title: "Paraphrased", rows: quotes.filter((quote) => !quote.inQuotationMarks) },
  ].filter((group) => group.rows.length > 0);
  return (
    <section aria-labelledby="quotes-title" id="quotes">
      <h2 id="quotes-title">Quote by quote</h2>
      {groups.length === 0 ? (
        <p className="lede">Nothing on this page was marked as a quote.</p>
      ) : (
        <>
          <DiffKey pieces={quotes.flatMap(piecesOf)} />
          <RowKey />
          <table className="q">
            <caption className="sr">Every quote: printed words, words on record, speaker and verdict</caption>
            <colgroup>
              <col className="c1" />
              <col />
              <col />
              <col className="c4" />
              <col className="c5" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">Number</span>
                </th>
                <th scope="col">Printed</th>
                <th scope="col">On record</th>
                <th scope="col">Speaker</th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group.title}>
                <tr className="grp">
                  <th colSpan={5} scope="rowgroup">
                    {group.title} <span>{group.rows.length}</span>
                  </th>
                </tr>
                {group.rows.map((quote) => (
                  <QuoteRow key={quote.id} quote={quote} />
                ))}
              </tbody>
            ))}
          </table>
        </>
      )}
    </section>
  );
}

/** The diff a row shows, both sides. */
function piecesOf(quote: ReportQuote) {
  const diff = recordOf(quote)?.diff;
  return diff ? [...diff.printed, ...diff.record] : [];
}

/** What the letters before the numbers and the grades after the sources mean. */
function RowKey() {
  return (
    <p className="figs row-key">
      D quoted directly, M partly in quotation marks, I reported without them.{" "}
      <a href="/method#evidence">Grades A to C</a> say how near a source is to the words as they were spoken.
    </p>
  );
}
