import { VERDICT_FAMILIES, VERDICTS } from "@/lib/core/codebook/values";
import type { ReportListing } from "@/lib/core/views/report-listing";

const FAMILIES = ["wrong", "distort", "sound", "open"] as const;

type PictureProps = {
  readonly report: Pick<ReportListing, "verdictCounts" | "quoteCount" | "boilerplateShare">;
};

/**
 * A report at a glance: a box for each quote, worst first, and how much of the
 * page is the article. Decoration: the line of counts beside it says the same.
 */
export function ReportPicture({ report }: PictureProps) {
  const boxes = FAMILIES.flatMap((family) =>
    Array.from({ length: countOf(report, family) }, (_, order) => ({ family, key: `${family}-${order}` })),
  );
  const unchecked = Array.from({ length: Math.max(0, report.quoteCount - boxes.length) }, (_, order) => ({
    family: "none",
    key: `none-${order}`,
  }));
  const article = `${Math.round((1 - report.boilerplateShare) * 1000) / 10}%`;
  return (
    <div className="report-picture" aria-hidden="true">
      <div className="seg">
        {[...boxes, ...unchecked].map(({ family, key }) => (
          <i key={key} className={family} />
        ))}
      </div>
      <svg className="share" width="100%" height="8" focusable="false" aria-hidden="true">
        <rect className="share-page" width="100%" height="8" />
        <rect className="share-article" width={article} height="8" />
      </svg>
    </div>
  );
}

function countOf({ verdictCounts }: PictureProps["report"], family: (typeof FAMILIES)[number]): number {
  return VERDICTS.filter((verdict) => VERDICT_FAMILIES[verdict] === family).reduce(
    (sum, verdict) => sum + (verdictCounts[verdict] ?? 0),
    0,
  );
}
