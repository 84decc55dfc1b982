import { useMemo } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { WordDiff } from "@/components/reader/word-diff";
import { dateInWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icons";
import type { Evidence } from "@/lib/core/annotation/annotation";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import { compareWithRecord } from "@/lib/core/report/printed-words";
import { sameSpeaker, shorten, wordTicks } from "./evidence-words";
import { useWorkbench } from "./use-store";

/** The printed words above the record's, word by word, and whether the speaker is the same. */
export function EvidenceComparison({ item, summary }: { item: Evidence; summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const { article, document } = store.view;
  const { quote, creditedTo } = summary;
  const indirect = quote.attributes.form === "indirect";
  const comparison = useMemo(() => {
    if (!item.excerpt || indirect) return null;
    const stretches = stretchesOf(quote.attributes.form, quote.spans, document.text);
    return compareWithRecord({ spans: quote.spans, stretches, text: document.text }, item.excerpt);
  }, [item.excerpt, indirect, quote, document.text]);
  const check = sameSpeaker(item.speakerInEvidence, creditedTo);
  return (
    <>
      <dl className="pair">
        <dt>
          Printed
          {article.publishedAt && <small>{shortDay(article.publishedAt)}</small>}
        </dt>
        <dd className="diff">
          {comparison ? (
            <WordDiff pieces={comparison.printed} />
          ) : (
            quote.spans.map(({ exact }) => exact).join(" […] ")
          )}
        </dd>
        <dt>
          {item.kind === "recording" || item.kind === "official_transcript" ? "Spoken" : "Record"}
          <small>
            {[item.publishedAt ? shortDay(item.publishedAt) : null, item.locator].filter(Boolean).join(", ")}
          </small>
        </dt>
        <dd className="diff">
          {comparison ? <WordDiff pieces={shorten(comparison.record)} /> : item.excerpt}
        </dd>
      </dl>
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
    </>
  );
}

/** "14 Feb". */
function shortDay(iso: string): string {
  return dateInWords(iso).replace(/ \d{4}$/, "");
}
