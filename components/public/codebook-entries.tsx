import type { ReactNode } from "react";

export type CodebookEntry = {
  readonly id: string;
  readonly word: string;
  readonly definition: string;
  readonly rule?: string | undefined;
  readonly examples: readonly { readonly text: string; readonly note?: string | undefined }[];
};

type EntriesProps<E extends CodebookEntry> = {
  /** Goes before every id, since lists share ids: `verdict-altered_wording`. */
  readonly prefix: string;
  readonly entries: readonly E[];
  /** Stands beside the word: a key, a badge. */
  readonly beside?: (entry: E) => ReactNode;
  /** Stands under the definition. */
  readonly below?: (entry: E) => ReactNode;
};

/** One list of the codebook, every entry with an anchor. */
export function CodebookEntries<E extends CodebookEntry>({
  prefix,
  entries,
  beside,
  below,
}: EntriesProps<E>) {
  return (
    <dl className="entries">
      {entries.map((entry) => {
        const anchor = `${prefix}-${entry.id}`;
        return (
          <div key={entry.id} id={anchor}>
            <dt>
              <a className="plain" href={`#${anchor}`}>
                {entry.word}
              </a>
              <code>{entry.id}</code>
              {beside?.(entry)}
            </dt>
            <dd>
              <p>{entry.definition}</p>
              {entry.rule && <p className="rule">{entry.rule}</p>}
              {below?.(entry)}
              {entry.examples.length > 0 && (
                <ul className="examples">
                  {entry.examples.map((example) => (
                    <li key={example.text}>
                      <span className="serif">{example.text}</span>
                      {example.note && <span className="muted"> {example.note}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
