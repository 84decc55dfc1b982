import { RationaleText } from "@/components/reader/rationale-text";
import { WordDiff } from "@/components/reader/word-diff";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icons";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { CreditedTo, ReportEvidence, ReportQuote } from "@/lib/core/report/report-content";
import { directionOfWords } from "@/lib/core/text/direction";
import { markAnchor, quoteAnchor } from "./addresses";
import { EvidenceList } from "./evidence-list";
import { shortfallSentence } from "./shortfall-sentence";

/** One quote: the words printed, the words on record, who, and the verdict with its sources. */
export function QuoteRow({ quote }: { quote: ReportQuote }) {
  const record = recordOf(quote);
  return (
    <tr id={quoteAnchor(quote.number)}>
      <th className="n" scope="row">
        <a className="plain" href={`#${markAnchor(quote.id)}`}>
          <Chip
            face={{
              letter: quote.letter,
              number: String(quote.number),
              family: quote.verdict?.family ?? "none",
              ...(quote.verdict ? { icon: quote.verdict.verdict } : {}),
            }}
          />
          <span className="sr">: {nameOf(quote)}. Show it in the article.</span>
        </a>
      </th>
      <td className="p" data-l="Printed">
        <p className="pr diff" dir={directionOfWords(quote.printed)}>
          {record?.diff ? <WordDiff pieces={record.diff.printed} /> : quote.printed}
        </p>
      </td>
      <td className="s" data-l="On record">
        <OnRecord record={record} />
        <EvidenceList evidence={quote.evidence} />
      </td>
      <td className="w">
        <Speakers quote={quote} />
      </td>
      <td className="vc">
        <Verdict quote={quote} record={record} />
      </td>
    </tr>
  );
}

/** The passage laid beside the printed words: the best evidence that has one. */
export function recordOf({ evidence }: ReportQuote): ReportEvidence | undefined {
  return evidence.find((item) => item.excerpt);
}

/** “Direct quote 6, credited to Mark Rutte, misattributed” */
export function nameOf(quote: ReportQuote): string {
  const verdict = quote.verdict ? quote.verdict.word.toLowerCase() : "not checked";
  return `${quote.formWord} quote ${quote.number}, credited to ${creditedWords(quote.creditedTo)}, ${verdict}`;
}

function OnRecord({ record }: { record: ReportEvidence | undefined }) {
  if (!record) return <p className="figs none">No passage on record</p>;
  return (
    <p className="diff" dir={directionOfWords(record.excerpt ?? "")}>
      {record.diff ? <WordDiff pieces={record.diff.record} /> : record.excerpt}
    </p>
  );
}

function Speakers({ quote }: { quote: ReportQuote }) {
  const credited = creditedWords(quote.creditedTo);
  if (quote.saidBy.kind === "same") {
    return (
      <dl className="speakers">
        <dt>Credited to, and said by</dt>
        <dd>{credited}</dd>
      </dl>
    );
  }
  return (
    <dl className="speakers">
      <dt>Credited to</dt>
      <dd>{credited}</dd>
      <dt>Said by</dt>
      {quote.saidBy.kind === "other" ? (
        <dd className="bad">
          <Icon name="differs" />
          {quote.saidBy.name ?? "Someone else"}
        </dd>
      ) : (
        <dd className="unknown">Not established</dd>
      )}
    </dl>
  );
}

function Verdict({ quote, record }: { quote: ReportQuote; record: ReportEvidence | undefined }) {
  const { verdict } = quote;
  const matched = record?.matched;
  return (
    <>
      {verdict ? (
        <VerdictBadge family={verdict.family} icon={verdict.verdict} word={verdict.word} />
      ) : (
        <VerdictBadge family="none" word="Not checked" />
      )}
      <div className="rest">
        {verdict && <p className="why">{verdict.sentence}</p>}
        {matched && <p className="why">{matchedSentence(matched)}</p>}
        {quote.rationale && <RationaleText className="why" text={quote.rationale} />}
        {quote.shortfalls.length > 0 && <p className="short">{shortfallSentence(quote.shortfalls)}</p>}
        <Facets quote={quote} />
      </div>
    </>
  );
}

/** “The passage covers 20 of the 40 printed words; 18 of those match.” */
function matchedSentence({ words, of, beyond }: NonNullable<ReportEvidence["matched"]>): string {
  if (beyond === 0) return `${words} of ${of} printed words match the passage.`;
  return `The passage covers ${of} of the ${of + beyond} printed words; ${words} of those match.`;
}

function Facets({ quote }: { quote: ReportQuote }) {
  if (quote.facets.length === 0) return null;
  return (
    <details className="facets">
      <summary>
        Answers behind it<span className="sr"> (quote {quote.number})</span>
      </summary>
      <dl>
        {quote.facets.map((facet) => (
          <div key={facet.id}>
            <dt>{facet.word}</dt>
            <dd>{facet.valueWord}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** “Mark Rutte”, or “he”, Mark Rutte where print has a pronoun, or the sort of speaker. */
function creditedWords({ name, surface, classWord }: CreditedTo): string {
  if (!name)
    return [surface && `“${surface}”`, classWord?.toLowerCase()].filter(Boolean).join(", ") || "nobody named";
  const lastName = name.split(" ").at(-1) ?? name;
  return surface && !surface.toLowerCase().includes(lastName.toLowerCase()) ? `“${surface}”, ${name}` : name;
}
