import { Button, buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import type { ReferenceListing, ReferencePage } from "@/lib/core/views/reference-listing";
import { originWords, type ReferenceVocabulary, wordFor } from "./reference-words";

/** The stored records: the newest, or those that have what is sought. Works without scripts. */
export function References({
  page,
  sought,
  goesOn,
  vocabulary,
}: {
  page: ReferencePage;
  sought: string;
  /** True behind the first page. */
  goesOn: boolean;
  vocabulary: ReferenceVocabulary;
}) {
  const { references, next, all } = page;
  const searched = sought.trim() !== "";
  return (
    <main className="desk-page" id="main">
      <div className="page-top with-action">
        <h1>{all === 0 ? "No references yet" : counted(all, "reference")}</h1>
        <a className={buttonClass("primary")} href="/references/new">
          <Icon name="plus" />
          Add a reference
        </a>
      </div>
      {all > 0 && (
        <search>
          <form action="/references" className="reference-search">
            <TextField
              label="Find words"
              note="in their texts, titles and speakers"
              type="search"
              name="q"
              defaultValue={sought}
              autoComplete="off"
              maxLength={500}
            />
            <Button type="submit">
              <Icon name="search" />
              Find
            </Button>
            {searched && <a href="/references">Show all</a>}
          </form>
        </search>
      )}
      {references.length === 0 ? (
        <p className="queue-empty" role="status">
          {all === 0
            ? "A reference is the record of what was said: a transcript, a speech, a press release. Paste one or upload it, and quotes find their passage in it."
            : searched
              ? `No reference has “${sought.trim()}”. Try fewer words, or their beginnings.`
              : "No more references."}
        </p>
      ) : (
        <>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">Reference</th>
                <th scope="col">Kind</th>
                <th scope="col">Speaker</th>
              </tr>
            </thead>
            <tbody>
              {references.map((reference) => (
                <ReferenceRow key={reference.id} reference={reference} vocabulary={vocabulary} />
              ))}
            </tbody>
          </table>
          <nav className="acts" aria-label="Pages">
            {goesOn && <a href={addressOf(sought, null)}>First page</a>}
            {next && <a href={addressOf(sought, next)}>Next page</a>}
          </nav>
        </>
      )}
    </main>
  );
}

function ReferenceRow({
  reference,
  vocabulary,
}: {
  reference: ReferenceListing;
  vocabulary: ReferenceVocabulary;
}) {
  const { id, title, kind, grade, speaker, snippet } = reference;
  return (
    <tr>
      <th scope="row" className="ledger-title">
        <a className="headline-link" href={`/references/${id}`}>
          {title}
        </a>
        <span className="sub num">{originWords(reference) || "No occasion given"}</span>
        {snippet && (
          <span className="snippet" dir="auto">
            {snippet.map(({ text, found }, at) =>
              // Pieces of one unchanging string: their order is their identity.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              found ? <mark key={at}>{text}</mark> : text,
            )}
          </span>
        )}
      </th>
      <td data-label="Kind">
        {wordFor(vocabulary.kinds, kind)}
        <span className="sub">{wordFor(vocabulary.grades, grade)}</span>
      </td>
      <td data-label="Speaker">{speaker ?? <span className="muted">Several, or not named</span>}</td>
    </tr>
  );
}

function addressOf(sought: string, after: string | null): string {
  const query = new URLSearchParams();
  if (sought.trim() !== "") query.set("q", sought.trim());
  if (after !== null) query.set("after", after);
  return query.size > 0 ? `/references?${query}` : "/references";
}
