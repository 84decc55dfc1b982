import type { PageShare } from "@/lib/core/report/report-content";
import { PagePicture } from "./page-picture";

/** How much of the page is not the article: the sentence, the picture, the table. */
export function PageAside({ share }: { share: PageShare }) {
  return (
    <aside className="pg" aria-labelledby="page-title">
      <h2 className="figt" id="page-title">
        {headlineOf(share)}
      </h2>
      <p className="figs">
        {share.otherWords === 0
          ? `${share.words} words, in page order`
          : `${share.otherWords} of ${share.words} words, hatched, in page order`}
      </p>
      <PagePicture share={share} />
      {share.byLabel.length > 0 && (
        <details className="bars-table">
          <summary>The same as a table</summary>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Not the article</th>
                <th scope="col">Words</th>
                <th scope="col">Share</th>
              </tr>
            </thead>
            <tbody>
              {share.byLabel.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.word}</th>
                  <td className="num">{row.words}</td>
                  <td className="num">{row.percent}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </aside>
  );
}

function headlineOf({ otherWords, percent }: PageShare): string {
  if (otherWords === 0) return "All of this page is the article";
  return `${percent === 0 ? "Under 1%" : `${percent}%`} of this page is not the article`;
}
