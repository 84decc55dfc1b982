import { Statement } from "@/components/reader/statement";
import { statementTitle } from "@/components/reader/statement-words";
import type { StatementPage as Page } from "@/lib/core/views/statements";

/** One statement as published reports print it. */
export function StatementPage({ page }: { page: Page }) {
  return (
    <>
      <p className="found">
        <a href="/comparisons">Comparisons</a>
      </p>
      <h1 className="page-title">{statementTitle(page)}</h1>
      <p className="lede">
        The same words as several articles print them, beside the words on record. Only articles with a
        published report are shown.
      </p>
      <section>
        <Statement page={page} />
      </section>
    </>
  );
}
