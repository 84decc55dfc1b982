import { Button } from "@/components/ui/button";
import { ConfirmEncoding } from "@/components/ui/confirm-encoding";
import { FormMessage } from "@/components/ui/form-message";
import type { FormProblem } from "@/components/ui/form-problem";
import { counted } from "@/components/ui/number-words";
import { useHeadingInSight } from "@/components/ui/use-heading-in-sight";
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
  const heading = useHeadingInSight();
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
  return (
    <div className="stack">
      <p role="status">
        Read it through. Once frozen, this text never changes: every mark points into it by position.
      </p>
      <input type="hidden" name="confirmedSha256" value={preview.sha256} />
      {encoding && <ConfirmEncoding encoding={encoding} problem={problem} />}
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
