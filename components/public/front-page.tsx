import type { ReportListing } from "@/lib/core/views/report-listing";
import { type DemoSignIn, DemoSignIns } from "./demo-sign-ins";
import { ReportCard } from "./report-card";

type FrontPageProps = {
  /** Newest first; the first two are shown. */
  readonly reports: readonly ReportListing[];
  /** Only on a demonstration. */
  readonly signIns?: readonly DemoSignIn[] | undefined;
};

/** What Verbatim is, in one screen: the question, two sentences, the latest findings. */
export function FrontPage({ reports, signIns }: FrontPageProps) {
  return (
    <div className="front">
      <h1>Was it said, by that speaker, in those words?</h1>
      <p className="deck">
        A news article puts words between quotation marks and says who said them. Verbatim compares each quote
        with the record, separately by several reviewers, and publishes what they found with its evidence.
      </p>
      <section aria-labelledby="latest">
        <h2 id="latest" className="over">
          {reports.length === 0 ? "No reports yet" : "Latest reports"}
        </h2>
        {reports.length === 0 ? (
          <p className="lede">The first report will stand here once its article is reviewed.</p>
        ) : (
          <div className="cards">
            {reports.slice(0, 2).map((report) => (
              <ReportCard key={report.slug} report={report} level={3} />
            ))}
          </div>
        )}
        {reports.length > 2 && (
          <p className="more">
            <a href="/reports">All {reports.length} reports</a>
          </p>
        )}
      </section>
      {signIns && signIns.length > 0 && <DemoSignIns signIns={signIns} />}
    </div>
  );
}
