import { dateInWords } from "@/components/ui/date-words";
import { LocalTime } from "@/components/ui/local-time";
import { webAddress } from "@/lib/core/report/web-address";
import type { ReferenceDetail } from "@/lib/core/views/reference-listing";
import { RecordText } from "./record-text";
import { type ReferenceVocabulary, turnsInWords, wordFor } from "./reference-words";
import { partsOf, turnStretches } from "./turn-stretches";

/** One record: its words by turns, and all that is known of it. `part` counts from 1; one that is not there is the nearest. */
export function Reference({
  reference,
  part,
  vocabulary,
}: {
  reference: ReferenceDetail;
  part: number;
  vocabulary: ReferenceVocabulary;
}) {
  const { id, title, text, turns } = reference;
  const parts = partsOf(text, turnStretches(text, turns));
  const at = Math.min(Math.max(part, 1), parts.length);
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/references">References</a>
        </p>
        <h1>{title}</h1>
        <p className="mid">{turnsInWords(turns)}.</p>
      </div>
      <div className="two-columns">
        <section aria-label="The record’s words">
          <RecordText text={text} stretches={parts[at - 1] ?? []} />
          {parts.length > 1 && (
            <nav className="acts" aria-label="Parts of the record">
              {at > 1 && <a href={`/references/${id}?part=${at - 1}`}>Part before</a>}
              <span className="num">
                Part {at} of {parts.length}
              </span>
              {at < parts.length && <a href={`/references/${id}?part=${at + 1}`}>Next part</a>}
            </nav>
          )}
        </section>
        <aside>
          <ReferenceFacts reference={reference} vocabulary={vocabulary} />
        </aside>
      </div>
    </main>
  );
}

function ReferenceFacts({
  reference,
  vocabulary,
}: {
  reference: ReferenceDetail;
  vocabulary: ReferenceVocabulary;
}) {
  const { kind, grade, speaker, occasion, occurredOn, publisher } = reference;
  const definition = vocabulary.grades.find((entry) => entry.id === grade)?.definition;
  return (
    <section className="block" aria-labelledby="facts">
      <h2 className="ruled" id="facts">
        Facts
      </h2>
      <dl className="facts">
        <dt>Kind</dt>
        <dd>{wordFor(vocabulary.kinds, kind)}</dd>
        <dt>Grade</dt>
        <dd>
          {wordFor(vocabulary.grades, grade)}
          {definition && <span className="sub">{definition}</span>}
        </dd>
        <dt>Speaker</dt>
        <dd>{speaker ?? "Several, or not named"}</dd>
        <dt>Occasion</dt>
        <dd>{occasion ?? "None given"}</dd>
        <dt>Date</dt>
        <dd className="num">{occurredOn ? dateInWords(occurredOn) : "None given"}</dd>
        <dt>Publisher</dt>
        <dd>{publisher ?? "None given"}</dd>
        <dt>Address</dt>
        <dd>
          <Address url={reference.url} />
        </dd>
        <dt>Archived</dt>
        <dd>
          <Address url={reference.archivedUrl} />
        </dd>
        <dt>Added</dt>
        <dd className="num">
          <LocalTime at={reference.addedAt} />, {reference.addedBy}
        </dd>
        <dt>Fingerprint</dt>
        <dd>
          <span className="data">{reference.sha256}</span>
          <span className="sub">SHA-256 of the text in UTF-8</span>
        </dd>
      </dl>
    </section>
  );
}

function Address({ url }: { url: string | null }) {
  const address = webAddress(url);
  return address ? (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  ) : (
    "None given"
  );
}
