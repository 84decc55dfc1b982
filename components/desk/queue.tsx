import { dateInWords, weekdayInWords } from "@/components/ui/date-words";
import type { QueueEntry } from "@/lib/core/views/queue-entry";
import { HatchPattern } from "./page-picture";
import { HandedInRow, QueueRow } from "./queue-row";
import { queueHeadline } from "./queue-words";

/** A reviewer's own work: what is to do, by due date, and what is submitted. `today` is an ISO date. */
export function Queue({ items, today }: { items: readonly QueueEntry[]; today: string }) {
  const open = items.filter((item) => item.status === "open");
  const submitted = items.filter((item) => item.status === "submitted");
  const headline = queueHeadline(
    open.map((item) => item.dueOn),
    today,
  );
  return (
    <main className="desk-page queue" id="main">
      <HatchPattern />
      <div className="page-top">
        <h1>{headline}</h1>
        <p className="mid">
          {weekdayInWords(today)} {dateInWords(today)}. Days are counted in UTC.
        </p>
      </div>
      {open.length > 0 && (
        <section aria-labelledby="to-review">
          <h2 className="ruled" id="to-review">
            To review <span>{open.length}</span>
            {open.some((item) => item.dueOn !== null) && <span className="aside">Sorted by due date</span>}
          </h2>
          {open.map((item, index) => (
            <QueueRow key={item.reviewId} item={item} today={today} first={index === 0} />
          ))}
        </section>
      )}
      {open.length === 0 && (
        <p className="queue-empty">
          {submitted.length > 0
            ? "Everything you were given is submitted. New articles appear here when an admin assigns them to you."
            : "Articles appear here when an admin assigns them to you."}
        </p>
      )}
      {submitted.length > 0 && (
        <section aria-labelledby="handed-in" className="block">
          <h2 className="ruled" id="handed-in">
            Submitted <span>{submitted.length}</span>
          </h2>
          {submitted.map((item) => (
            <HandedInRow key={item.reviewId} item={item} />
          ))}
        </section>
      )}
    </main>
  );
}
