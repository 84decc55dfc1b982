import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { Evidence } from "@/lib/core/annotation/annotation";
import { webAddress } from "@/lib/core/report/web-address";
import { EvidenceComparison } from "./evidence-comparison";
import { EvidenceContext } from "./evidence-context";
import { removeEvidence } from "./judge-quotes";
import { useWorkbench } from "./use-store";

/** One piece of evidence beside the printed words. */
export function EvidenceCard({
  item,
  summary,
  onEdit,
}: {
  item: Evidence;
  summary: QuoteSummary;
  onEdit: (() => void) | null;
}) {
  const { store } = useWorkbench();
  const { codebook } = store.view;
  const word = (list: readonly { id: string; word: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.word ?? id;
  const url = webAddress(item.url);
  const archived = webAddress(item.archivedUrl);
  const title = item.title ?? item.publisher ?? item.url ?? word(codebook.evidenceKinds, item.kind);
  return (
    <div className="ev-card">
      <div className="src">
        <span>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            <b>{title}</b>
          )}
          <small>
            {[
              word(codebook.evidenceGrades, item.grade),
              word(codebook.evidenceKinds, item.kind).toLowerCase(),
              word(codebook.evidenceRoles, item.role).toLowerCase(),
              item.publisher !== title ? item.publisher : null,
            ]
              .filter(Boolean)
              .join(" · ")}
            {archived && (
              <>
                {" · "}
                <a href={archived} target="_blank" rel="noreferrer">
                  archived
                </a>
              </>
            )}
          </small>
        </span>
        {onEdit && (
          <span className="nav">
            <Button look="icon" aria-label={`Edit evidence: ${title}`} onClick={onEdit}>
              <Icon name="pencil" />
            </Button>
            <Button
              look="icon"
              aria-label={`Remove evidence: ${title}`}
              onClick={() => store.remove(removeEvidence(item.id))}
            >
              <Icon name="trash" />
            </Button>
          </span>
        )}
      </div>
      {item.excerpt ? (
        <>
          <EvidenceComparison item={item} summary={summary} />
          <EvidenceContext item={item} summary={summary} />
        </>
      ) : (
        <p className="wanted">No excerpt yet.</p>
      )}
    </div>
  );
}
