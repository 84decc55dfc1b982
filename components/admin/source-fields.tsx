"use client";

import { useId } from "react";
import { FileField } from "@/components/ui/file-field";
import { Ways } from "@/components/ui/ways";
import { WAYS, type Way } from "./import-source";

/** Where the text comes from: one of three ways. What was given the other ways stays while one switches. */
export function SourceFields({
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
  const wrong = {
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? `${id}-error` : undefined,
  };
  return (
    <div>
      <Ways legend="The text" ways={WAYS} way={way} onWay={onWay} />
      <div hidden={way !== "text"}>
        <label className="sr" htmlFor={`${id}-text`}>
          The article’s text
        </label>
        <textarea
          id={`${id}-text`}
          name="text"
          rows={14}
          onInput={onChange}
          placeholder="The whole page as it reads, adverts and links with it: what is not the article is labelled later."
          {...(way === "text" ? wrong : {})}
        />
      </div>
      <div hidden={way !== "html"}>
        <label className="sr" htmlFor={`${id}-html`}>
          The page’s HTML
        </label>
        <textarea
          id={`${id}-html`}
          name="html"
          rows={14}
          className="code"
          spellCheck={false}
          onInput={onChange}
          placeholder="<article>…</article>"
          {...(way === "html" ? wrong : {})}
        />
      </div>
      <div hidden={way !== "file"}>
        <FileField
          id={`${id}-file`}
          title="A .txt or .html file, at most 5 MB"
          accept=".txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html"
          onChange={onChange}
          wrong={way === "file" ? wrong : {}}
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
