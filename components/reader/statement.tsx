/**
 * A statement laid out: who is credited with it where that differs, the words as
 * recorded, and every outlet's words beside them. Admins and the public read the
 * same; what an admin can do with a print is handed in.
 */
import "./statement.css";
import type { ReactNode } from "react";
import { dateInWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icons";
import { numberWord } from "@/components/ui/number-words";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { directionOfWords } from "@/lib/core/text/direction";
import type {
  StatementCredit,
  StatementPage,
  StatementPrint,
  StatementRecord,
} from "@/lib/core/views/statements";
import { DiffKey } from "./diff-key";
import { anyOf, figuresSentence, sourceWords } from "./statement-words";
import { WordDiff } from "./word-diff";

type Props = {
  readonly page: Omit<StatementPage, "id">;
  /** The level of its parts' headings, under the heading that names it. */
  readonly level?: 2 | 3;
  readonly act?: (print: StatementPrint) => ReactNode;
};

export function Statement({ page, level = 2, act }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  const { record, conflict, prints } = page;
  const pieces = prints.flatMap(({ comparison }) =>
    comparison ? [...comparison.printed, ...comparison.record] : [],
  );
  return (
    <div className="statement">
      {conflict.length > 0 && (
        <div className="statement-conflict">
          <Heading className="figt">
            <Icon name="differs" />
            Credited to {numberWord(conflict.length).toLowerCase()} people
          </Heading>
          <ul>
            {conflict.map((credit) => (
              <Credit key={credit.names.join()} credit={credit} />
            ))}
          </ul>
        </div>
      )}
      <div className="statement-record">
        <Heading className="figt">On the record</Heading>
        <Occasion page={page} />
        <Recorded record={record} />
      </div>
      <div>
        <Heading className="figt">As printed</Heading>
        <p className="statement-figures">{figuresSentence(page.figures)}</p>
        <DiffKey pieces={pieces} />
        <ol className="prints">
          {prints.map((print) => (
            <li key={print.annotationId}>
              <Print print={print} />
              {act?.(print)}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Credit({ credit: { names, outlets, onRecord } }: { credit: StatementCredit }) {
  return (
    <li>
      <b>{anyOf(names)}</b>
      {onRecord && ", on the record"}
      {outlets.length > 0 && `, in ${outlets.join(", ")}`}
    </li>
  );
}

/** “Pete Hegseth, Ukraine Defense Contact Group, 12 Feb 2025” */
function Occasion({ page: { speaker, occasion, occurredOn } }: { page: Omit<StatementPage, "id"> }) {
  const rest = [occasion, occurredOn && dateInWords(occurredOn)].filter(Boolean).join(", ");
  return (
    <p>
      {speaker ? <b>{speaker}</b> : <span className="muted">Who said it is not established</span>}
      {rest && `, ${rest}`}
    </p>
  );
}

function Recorded({ record }: { record: StatementRecord | null }) {
  if (!record) return <p className="muted">No words on record yet, so nothing is compared.</p>;
  const { wording, source } = record;
  const name = source && sourceWords(source);
  return (
    <>
      <blockquote dir={directionOfWords(wording)}>{wording}</blockquote>
      {source && (
        <p className="statement-source">
          {source.url ? (
            <a href={source.url} rel="nofollow noopener">
              {name}
            </a>
          ) : (
            name
          )}
          <span className="muted"> grade {source.grade}</span>
        </p>
      )}
    </>
  );
}

function Print({ print }: { print: StatementPrint }) {
  const { comparison, verdict } = print;
  return (
    <article className="print">
      <div className="print-where">
        <b>{print.outlet}</b>
        <p>
          {print.reportPath ? <a href={print.reportPath}>{print.title}</a> : print.title}
          {print.publishedOn && <span className="muted num">, {dateInWords(print.publishedOn)}</span>}
        </p>
        {print.copyOf && <p className="muted">A copy of {print.copyOf}’s article</p>}
      </div>
      <div className="print-words">
        <p className="diff" dir={directionOfWords(print.printed)}>
          {comparison ? <WordDiff pieces={comparison.printed} /> : print.printed}
        </p>
        {comparison?.record.some(({ kind }) => kind === "dropped") && (
          <p className="diff print-record" dir={directionOfWords(print.printed)}>
            <span className="sr">On record: </span>
            <WordDiff pieces={comparison.record} />
          </p>
        )}
        {!print.inQuotationMarks && <p className="muted">A paraphrase, not compared word by word</p>}
      </div>
      <div className="print-who">
        <dl>
          <dt>Credited to</dt>
          <dd className={print.differs ? "differs" : undefined}>
            {print.differs && <Icon name="differs" />}
            {print.credited}
          </dd>
        </dl>
        {verdict && <VerdictBadge family={verdict.family} icon={verdict.verdict} word={verdict.word} />}
      </div>
    </article>
  );
}
