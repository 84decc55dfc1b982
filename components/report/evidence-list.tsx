import { dateInWords } from "@/components/ui/date-words";
import type { ReportEvidence } from "@/lib/core/report/report-content";
import { webAddress } from "@/lib/core/report/web-address";

/** The sources of one verdict: where, in which grade, with an archived copy where there is one. */
export function EvidenceList({ evidence }: { evidence: readonly ReportEvidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="ev">
      {evidence.map((item) => (
        <li key={item.id}>
          <Source item={item} />
          <span className="ev-grade">
            {" "}
            {item.gradeWord}
            {item.role === "context" && ", for context"}
          </span>
          <Archived item={item} />
        </li>
      ))}
    </ul>
  );
}

function Source({ item }: { item: ReportEvidence }) {
  const url = webAddress(item.url);
  const words = sourceWords(item);
  return url ? (
    <a href={url} rel="nofollow noopener">
      {words}
    </a>
  ) : (
    <span>{words}</span>
  );
}

function Archived({ item }: { item: ReportEvidence }) {
  const url = webAddress(item.archivedUrl);
  if (!url) return null;
  return (
    <>
      {", "}
      <a href={url} rel="nofollow noopener">
        archived<span className="sr"> copy of {sourceWords(item)}</span>
      </a>
    </>
  );
}

/** “News report, council.example”: a source without a name is told apart by where it stands. */
function placeWords({ kind, url }: ReportEvidence): string {
  const address = webAddress(url);
  return address ? `${kind}, ${new URL(address).hostname}` : kind;
}

/** “Kyiv Post, 12 Feb 2025, ¶9” */
function sourceWords(item: ReportEvidence): string {
  const name = item.title ?? item.publisher ?? placeWords(item);
  const publisher = item.publisher && !name.includes(item.publisher) ? item.publisher : null;
  const date = item.publishedAt ? dateInWords(item.publishedAt) : null;
  return [name, publisher, date, item.locator].filter(Boolean).join(", ");
}
