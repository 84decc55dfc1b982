import { Button } from "@/components/ui/button";
import { ConfirmEncoding } from "@/components/ui/confirm-encoding";
import { FormMessage } from "@/components/ui/form-message";
import type { FormProblem } from "@/components/ui/form-problem";
import { counted } from "@/components/ui/number-words";
import { useHeadingInSight } from "@/components/ui/use-heading-in-sight";
import type { ReferencePreview } from "@/lib/core/views/reference-listing";
import { RecordText } from "./record-text";
import { turnsInWords } from "./reference-words";
import { partsOf, turnStretches } from "./turn-stretches";

/** A preview, with the encoding its file is read in if that is not UTF-8. */
export type ShownReference = ReferencePreview & { readonly encoding: string | null };

/** The record as it would be stored, by its turns, and the button that stores it. */
export function ReferencePreviewPane({
  preview,
  problem,
  pending,
}: {
  preview: ShownReference;
  problem: FormProblem | null;
  pending: boolean;
}) {
  const { text, turns, duplicateOf } = preview;
  const heading = useHeadingInSight();
  const parts = partsOf(text, turnStretches(text, turns));
  return (
    <section className="import-preview" aria-labelledby="preview">
      <h2 className="ruled" id="preview" ref={heading} tabIndex={-1}>
        The record as it would be stored
        <span className="num">
          {counted(preview.words, "word")}, {counted(turns.length, "turn")}
        </span>
      </h2>
      <div className="two-columns">
        <div>
          <RecordText text={text} stretches={parts[0] ?? []} />
          {parts.length > 1 && <p className="sub">The beginning. The rest is stored with it.</p>}
        </div>
        <div className="import-freeze">
          {duplicateOf ? (
            <div role="alert">
              <p className="strong">This text is here already.</p>
              <p>
                It is <a href={`/references/${duplicateOf.id}`}>“{duplicateOf.title}”</a>. Nothing was stored.
              </p>
            </div>
          ) : (
            <Store preview={preview} problem={problem} pending={pending} />
          )}
          <dl className="facts">
            <dt>Turns</dt>
            <dd>{turnsInWords(turns)}</dd>
            <dt>Fingerprint</dt>
            <dd>
              <span className="data">{preview.sha256}</span>
              <span className="sub">SHA-256 of the text in UTF-8</span>
            </dd>
          </dl>
        </div>
      </div>
    </section>
  );
}

function Store({
  preview: { sha256, turns, encoding },
  problem,
  pending,
}: {
  preview: ShownReference;
  problem: FormProblem | null;
  pending: boolean;
}) {
  return (
    <div className="stack">
      <p role="status">
        Look at who speaks when. Once stored, neither text nor turns change: evidence points into them.
      </p>
      <input type="hidden" name="confirmedSha256" value={sha256} />
      {turns.length > 0 && (
        <label className="choice">
          <input type="checkbox" name="withoutTurns" value="yes" />
          <span>These turns are wrong. Store the text without turns.</span>
        </label>
      )}
      {encoding && <ConfirmEncoding encoding={encoding} problem={problem} />}
      <FormMessage problem={problem} />
      <Button type="submit" name="intent" value="store" look="primary" aria-disabled={pending || undefined}>
        {pending ? "Storing the record" : "Store this record"}
      </Button>
    </div>
  );
}
