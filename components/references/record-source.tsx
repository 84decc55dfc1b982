import { useId } from "react";
import { FileField } from "@/components/ui/file-field";
import { Ways } from "@/components/ui/ways";

export type Way = "text" | "file";

const WAYS: readonly { readonly id: Way; readonly word: string }[] = [
  { id: "text", word: "Paste text" },
  { id: "file", word: "Upload a file" },
];

/** Where a record's text comes from. What was given the other way stays while one switches. */
export function RecordSource({
  way,
  onWay,
  onChange,
  error,
}: {
  way: Way;
  onWay(way: Way): void;
  onChange(): void;
  error: string | undefined;
}) {
  const id = useId();
  const wrong = (which: Way) =>
    way === which && error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {};
  return (
    <div>
      <Ways legend="The text" ways={WAYS} way={way} onWay={onWay} />
      <div hidden={way !== "text"}>
        <label className="sr" htmlFor={`${id}-text`}>
          The record’s text
        </label>
        <textarea
          id={`${id}-text`}
          name="text"
          rows={14}
          onInput={onChange}
          placeholder="The record’s own words, each turn on a line of its own: “SECRETARY: …”, “Q: …”."
          {...wrong("text")}
        />
      </div>
      <div hidden={way !== "file"}>
        <FileField
          id={`${id}-file`}
          title="A .txt or .html file, at most 5 MB"
          accept=".txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html"
          onChange={onChange}
          wrong={wrong("file")}
        />
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
