import { spokenTitle } from "@/components/reader/statement-words";
import { counted } from "@/components/ui/number-words";
import type { PublishedStatement } from "@/lib/core/views/statements";

/** Every statement with words on record that published reports print. */
export function ComparisonList({ statements }: { statements: readonly PublishedStatement[] }) {
  return (
    <div className="list">
      <h1 className="page-title">Comparisons</h1>
      <p className="lede">Words on record, and how each outlet with a published report prints them.</p>
      {statements.length === 0 && <p className="found">No comparison is published yet.</p>}
      <ul className="rows">
        {statements.map(({ id, speaker, wording, articles }) => (
          <li key={id}>
            <article className="card">
              <h2>
                <a href={`/statements/${id}`}>{spokenTitle(speaker, wording)}</a>
              </h2>
              <p className="card-meta">In {counted(articles, "article")}</p>
            </article>
          </li>
        ))}
      </ul>
    </div>
  );
}
