import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { counted } from "@/components/ui/number-words";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import type { ImportPreview } from "@/lib/core/views/import-preview";
import { FrozenText } from "./frozen-text";
import { droppedWords } from "./import-source";

/** An import's preview, with the encoding its file is read in if that is not UTF-8. */
export type ShownPreview = ImportPreview & { readonly encoding: string | null };

/** The text as it would be frozen, and the button that freezes it. */
export function ImportPreviewPane({
  preview,
  problem,
  pending,
}: {
  preview: ShownPreview;
  problem: FormProblem | null;
  pending: boolean;
}) {
  const { document, duplicateOf, encoding } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that asked for this is gone, and the text may begin below the screen.
  // A frame later, because a form gives its first wrong field the focus before that.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      heading.current?.scrollIntoView({ block: "start" });
      heading.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <section className="import-preview" aria-labelledby="preview">
      <h2 className="ruled" id="preview" ref={heading} tabIndex={-1}>
        The text as it would be frozen
        <span className="num">
          {counted(preview.words, "word")} in {counted(document.blocks.length, "block")}
        </span>
      </h2>
      <div className="two-columns">
        <FrozenText document={document} />
        <div className="import-freeze">
          {duplicateOf ? (
            <div role="alert">
              <p className="strong">This text is here already.</p>
              <p>
                It is <a href={`/articles/${duplicateOf.id}`}>“{duplicateOf.title}”</a>, {duplicateOf.outlet}.
                Nothing was stored.
              </p>
            </div>
          ) : (
            <Freeze preview={preview} problem={problem} pending={pending} encoding={encoding} />
          )}
          <WhatWasRead preview={preview} />
        </div>
      </div>
    </section>
  );
}

function Freeze({
  preview,
  problem,
  pending,
  encoding,
}: {
  preview: ShownPreview;
  problem: FormProblem | null;
  pending: boolean;
  encoding: string | null;
}) {
  const error = fieldError(problem, "confirmedEncoding");
  return (
    <div className="stack">
      <p role="status">
        Read it through. Once frozen, this text never changes: every mark points into it by position.
      </p>
      <input type="hidden" name="confirmedSha256" value={preview.sha256} />
      {encoding && (
        <div>
          <p className="strong">This file is {encodingName(encoding)}, not UTF-8.</p>
          <p>
            What you see is how it reads converted. Look at the accents and quotation marks: if they are
            wrong, save the file as UTF-8 and choose it again.
          </p>
          <label className="choice">
            <input
              type="checkbox"
              name="confirmedEncoding"
              value={encoding}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? "encoding-error" : undefined}
            />
            <span>It reads right. Convert it to UTF-8.</span>
          </label>
          {error && (
            <p className="field-error" id="encoding-error">
              {error}
            </p>
          )}
        </div>
      )}
      <FormMessage problem={problem} />
      <Button type="submit" name="intent" value="freeze" look="primary" aria-disabled={pending || undefined}>
        {pending ? "Freezing the text" : "Freeze this text"}
      </Button>
    </div>
  );
}

function WhatWasRead({ preview }: { preview: ImportPreview }) {
  const dropped = droppedWords(preview.dropped);
  const { links, images } = countsOf(preview.document);
  return (
    <dl className="facts">
      <dt>Left out</dt>
      <dd>{dropped || "Nothing"}</dd>
      {(links > 0 || images > 0) && (
        <>
          <dt>Kept with it</dt>
          <dd>
            {counted(links, "link")}, {counted(images, "picture")} by address
          </dd>
        </>
      )}
      <dt>Fingerprint</dt>
      <dd>
        <span className="data">{preview.sha256}</span>
        <span className="sub">SHA-256 of the text in UTF-8</span>
      </dd>
    </dl>
  );
}

function countsOf(document: ArticleDocument): { links: number; images: number } {
  return {
    links: document.inlines.filter((inline) => inline.kind === "link").length,
    images: document.images.length,
  };
}

/** "Windows-1252", "UTF-16LE": the decoder's label as people write it. */
function encodingName(label: string): string {
  return label.startsWith("windows") ? label.replace("w", "W") : label.toUpperCase();
}
