import { buttonClass } from "@/components/ui/button";
import type { ReportListing } from "@/lib/core/views/report-listing";
import { ReportCard } from "./report-card";

type ReportListProps = {
  /** Newest first: the reports that match. */
  readonly reports: readonly ReportListing[];
  /** What was searched for, or empty. */
  readonly search: string;
};

/** Every published report, with a search that is a plain link: no script needed. */
export function ReportList({ reports, search }: ReportListProps) {
  return (
    <div className="list">
      <h1 className="page-title">Reports</h1>
      <search>
        <form action="/reports" method="get" className="report-search">
          <label className="lab" htmlFor="find">
            Title, outlet or finding
          </label>
          <span className="field">
            <input id="find" name="q" type="search" defaultValue={search} maxLength={200} />
          </span>
          <button className={buttonClass()} type="submit">
            Search
          </button>
        </form>
      </search>
      <p className="found" role="status">
        {foundSentence(reports.length, search)}
        {search && (
          <>
            {" "}
            <a href="/reports">Show all</a>
          </>
        )}
      </p>
      <ul className="rows">
        {reports.map((report) => (
          <li key={report.slug}>
            <ReportCard report={report} />
          </li>
        ))}
      </ul>
      <p className="more">
        <a href="/comparisons">The same words in several outlets</a>
      </p>
    </div>
  );
}

function foundSentence(count: number, search: string): string {
  const reports = count === 1 ? "1 report" : `${count} reports`;
  if (search)
    return count === 0 ? `No report has “${search}”.` : `${reports} with “${search}”, newest first.`;
  return count === 0 ? "No report is published yet." : `${reports}, newest first.`;
}
