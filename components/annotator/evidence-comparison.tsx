import { useMemo } from "react";
import { DiffKey } from "@/components/reader/diff-key";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { WordDiff } from "@/components/reader/word-diff";
import { dateInWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icons";
import type { Evidence } from "@/lib/core/annotation/annotation";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import { checkAgainstRecord } from "@/lib/core/report/printed-words";
import { directionOfWords } from "@/lib/core/text/direction";
import { sameSpeaker, shorten, wordTicks } from "./evidence-words";
import { useAnnotator, useWorkbench } from "./use-store";
import { WordingHint } from "./wording-hint";

/** The printed words above the record's, word by word, and whether the speaker is the same. */
export function EvidenceComparison({ item, summary }: { item: Evidence; summary: QuoteSummary }) {
  const { store } = useWorkbench();
  const { article, document } = store.view;
  const speakers = useAnnotator((state) => state.speakers);
  const { quote, creditedTo } = summary;
  const checked = useMemo(() => {
    // A paraphrase has no words of the speaker's to compare.
    if (!item.excerpt || quote.attributes.form === "indirect") return null;
    const stretches = stretchesOf(quote.attributes.form, quote.spans, document.text);
    if (stretches.length === 0) return null;
    return checkAgainstRecord({ spans: quote.spans, stretches, text: document.text }, item.excerpt);
  }, [item.excerpt, quote, document.text]);
  const comparison = checked?.comparison ?? null;
  const printed = quote.spans.map(({ exact }) => exact).join(" […] ");
  const check = sameSpeaker(item.speakerInEvidence, creditedTo, speakers);
  return (
    <>
      <dl className="pair">
        <dt>
          Printed
          {article.publishedAt && <small>{shortDay(article.publishedAt)}</small>}
        </dt>
        <dd className="diff" dir={directionOfWords(printed)}>
          {comparison ? <WordDiff pieces={comparison.printed} /> : printed}
        </dd>
        <dt>
          {item.kind === "recording" || item.kind === "official_transcript" ? "Spoken" : "Record"}
          <small>
            {[item.publishedAt ? shortDay(item.publishedAt) : null, item.locator].filter(Boolean).join(", ")}
          </small>
        </dt>
        <dd className="diff" dir={directionOfWords(item.excerpt ?? "")}>
          {comparison ? <WordDiff pieces={shorten(comparison.record)} /> : item.excerpt}
        </dd>
      </dl>
      {comparison && <DiffKey pieces={[...comparison.printed, ...comparison.record]} />}
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
        {checked && !comparison && <b>No match in these words</b>}
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
      {checked && item.role !== "context" && <WordingHint quote={quote} proposal={checked.proposal} />}
    </>
  );
}

/** "14 Feb". */
function shortDay(iso: string): string {
  return dateInWords(iso).replace(/ \d{4}$/, "");
}
