type Entry = {
  readonly word: string;
  readonly definition: string;
  readonly rule?: string | undefined;
  readonly examples: readonly { readonly text: string; readonly note?: string | undefined }[];
};

/** What the codebook says of a label, folded to its name. */
export function CodebookEntry({ entry, word = entry.word }: { entry: Entry; word?: string }) {
  return (
    <details className="fold codebook">
      <summary>Codebook: {word}</summary>
      <p>{entry.definition}</p>
      {entry.rule && <p className="mid">{entry.rule}</p>}
      {entry.examples.length > 0 && (
        <ul>
          {entry.examples.map(({ text, note }) => (
            <li key={text}>
              <span className="serif">{text}</span>
              {note && <small>{note}</small>}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
