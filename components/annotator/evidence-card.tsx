import { useMemo } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { dateInWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icons";
import type { Evidence } from "@/lib/core/annotation/annotation";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import { compareWithRecord } from "@/lib/core/report/printed-words";
import type { DiffPiece } from "@/lib/core/report/report-content";
import { webAddress } from "@/lib/core/report/web-address";
import { sameSpeaker, shorten, wordTicks } from "./evidence-words";
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
  const { codebook, article, document } = store.view;
  const { quote, creditedTo } = summary;
  const indirect = quote.attributes.form === "indirect";
  const comparison = useMemo(() => {
    if (!item.excerpt || indirect) return null;
    const stretches = stretchesOf(quote.attributes.form, quote.spans, document.text);
    return compareWithRecord({ spans: quote.spans, stretches, text: document.text }, item.excerpt);
  }, [item.excerpt, indirect, quote, document.text]);
  const word = (list: readonly { id: string; word: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.word ?? id;
  const url = webAddress(item.url);
  const archived = webAddress(item.archivedUrl);
  const title = item.title ?? item.publisher ?? item.url ?? word(codebook.evidenceKinds, item.kind);
  const check = sameSpeaker(item.speakerInEvidence, creditedTo);
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
        <dl className="pair">
          <dt>
            Printed
            {article.publishedAt && <small>{shortDay(article.publishedAt)}</small>}
          </dt>
          <dd className="diff">
            {comparison ? (
              <Pieces pieces={comparison.printed} />
            ) : (
              quote.spans.map(({ exact }) => exact).join(" […] ")
            )}
          </dd>
          <dt>
            {item.kind === "recording" || item.kind === "official_transcript" ? "Spoken" : "Record"}
            <small>
              {[item.publishedAt ? shortDay(item.publishedAt) : null, item.locator]
                .filter(Boolean)
                .join(", ")}
            </small>
          </dt>
          <dd className="diff">
            {comparison ? <Pieces pieces={shorten(comparison.record)} /> : item.excerpt}
          </dd>
        </dl>
      ) : (
        <p className="wanted">No excerpt yet.</p>
      )}
      {item.excerpt && (
        <div className="ticks">
          {comparison && (
            <>
              {wordTicks(comparison).map(({ at, matched }) => (
                <i key={at} className={matched ? "" : "off"} />
              ))}
              <b className="num">
                {comparison.matched.words} of {comparison.matched.of} words
              </b>
            </>
          )}
          {!comparison && !indirect && <b>No match in these words</b>}
          {check === "differs" && (
            <span className="vt wrong">
              <Icon name="differs" />
              speaker differs
            </span>
          )}
          {check === "same" && (
            <span className="vt sound">
              <Icon name="check" />
              same speaker
            </span>
          )}
        </div>
      )}
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly DiffPiece[] }) {
  let at = 0;
  return pieces.map((piece) => {
    const key = `${at} ${piece.kind}`;
    at += piece.text.length;
    return <Piece key={key} piece={piece} />;
  });
}

function Piece({ piece: { kind, text } }: { piece: DiffPiece }) {
  switch (kind) {
    case "same":
      return <span>{text}</span>;
    case "marked":
      return (
        <span className="marked" title="An edit the print owns up to">
          {text}
        </span>
      );
    case "outside":
      return <span className="out">{text}</span>;
    case "added":
      return (
        <ins>
          <span className="sr">added: </span>
          {text}
        </ins>
      );
    case "dropped":
      return (
        <del>
          <span className="sr">dropped: </span>
          {text}
        </del>
      );
  }
}

/** "14 Feb". */
function shortDay(iso: string): string {
  return dateInWords(iso).replace(/ \d{4}$/, "");
}
