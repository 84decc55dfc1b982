import { buttonClass } from "@/components/ui/button";
import { dateInWords } from "@/components/ui/date-words";
import { counted } from "@/components/ui/number-words";
import { QuoteProgress } from "@/components/ui/quote-progress";
import type { QueueEntry } from "@/lib/core/views/queue-entry";
import { PagePicture } from "./page-picture";
import { familiesOf, progressWords } from "./progress-words";
import { dueWords } from "./queue-words";

/** `first` is the row to go on with: its button is the primary one. */
export function QueueRow({ item, today, first }: { item: QueueEntry; today: string; first: boolean }) {
  const due = dueWords(item.dueOn, today);
  const progress = progressWords(item.verdicts, item.started);
  const href = `/reviews/${item.reviewId}`;
  return (
    <article className="queue-row">
      <PagePicture blocks={item.page} />
      <div className="queue-title">
        <h3>
          <a className="headline-link" href={href}>
            {item.title}
          </a>
        </h3>
        <p className="sub num">
          {item.outlet}, {counted(item.words, "word")}
        </p>
      </div>
      <div className="queue-progress num">
        <strong>{progress}</strong>
        {item.verdicts.length > 0 && <QuoteProgress families={familiesOf(item.verdicts)} label={progress} />}
      </div>
      <div className="queue-due num">
        <strong className={due.soon ? "soon" : undefined}>{due.word}</strong>
        {due.date && <span>{due.date}</span>}
      </div>
      <a
        className={buttonClass(first ? "primary" : "plain")}
        href={href}
        aria-label={`${item.started ? "Continue" : "Start"}: ${item.title}`}
      >
        {item.started ? "Continue" : "Start"}
      </a>
    </article>
  );
}

export function HandedInRow({ item }: { item: QueueEntry }) {
  return (
    <div className="handed-in">
      <a className="headline-link handed-in-title" href={`/reviews/${item.reviewId}`}>
        {item.title}
      </a>
      <span className="handed-in-note">{item.outlet}</span>
      <span className="handed-in-note num">{counted(item.verdicts.length, "quote")} judged</span>
      <span className="handed-in-note num">
        {item.submittedAt && `Submitted ${dateInWords(item.submittedAt)}`}
      </span>
    </div>
  );
}
