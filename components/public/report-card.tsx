import { longDateInWords } from "@/components/ui/date-words";
import type { ReportListing } from "@/lib/core/views/report-listing";
import { ReportPicture } from "./report-picture";

/** A report in a list: the finding, the article it is about, the counts. `level` fits it under its heading. */
export function ReportCard({ report, level = 2 }: { report: ReportListing; level?: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  const percent = Math.round(report.boilerplateShare * 100);
  return (
    <article className="card">
      <ReportPicture report={report} />
      <Heading>
        <a href={`/reports/${report.slug}`}>{report.headline}</a>
      </Heading>
      <p className="card-article">
        “{report.articleTitle}”, {report.outlet}
        {report.articleDate && `, ${longDateInWords(report.articleDate)}`}
      </p>
      <p className="card-counts">{report.summary}.</p>
      <p className="card-meta">
        {report.boilerplateShare === 0
          ? "All of the page is the article."
          : `${percent === 0 ? "Under 1" : percent}% of the page is not the article.`}{" "}
        Published {longDateInWords(report.publishedAt)}.
      </p>
    </article>
  );
}
