"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { counted } from "@/components/ui/number-words";
import { useKeptForm } from "@/components/ui/use-kept-form";

export type PublishOutcome = {
  readonly problem: FormProblem | null;
  readonly published: { readonly slug: string; readonly number: number } | null;
};

/** The last step. What is missing holds it back; thin evidence has to be signed for. */
export function PublishForm({
  number,
  missing,
  concerns,
  publish,
}: {
  number: number;
  missing: number;
  concerns: number;
  publish: (data: FormData) => Promise<PublishOutcome>;
}) {
  const [signed, setSigned] = useState(false);
  const { state, pending, form } = useKeptForm<PublishOutcome>(
    async (data) => {
      if (missing > 0) {
        const message = `${counted(missing, "point")} of the gold layer ${missing === 1 ? "is" : "are"} still missing. Settle ${missing === 1 ? "it" : "them"} first.`;
        return { problem: { message, fields: {} }, published: null };
      }
      const outcome = await publish(data);
      if (outcome.published) setSigned(false);
      return outcome;
    },
    { problem: null, published: null },
  );
  const error = fieldError(state.problem, "signed");
  const { published } = state;
  return (
    <form {...form} className="stack">
      {published && (
        <div role="status" className="form-done">
          <p>
            Report {published.number} is published at{" "}
            <a href={`/reports/${published.slug}`}>/reports/{published.slug}</a>.
          </p>
        </div>
      )}
      <p className="mid">
        The page is drawn once and kept as it is. A later report replaces it at its address; this one stays
        readable under its number.
      </p>
      {concerns > 0 && (
        <div>
          <label className="choice">
            <input
              type="checkbox"
              name="signed"
              value="yes"
              checked={signed}
              onChange={(event) => setSigned(event.target.checked)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? "signed-error" : undefined}
            />
            <span>
              I have read {concerns === 1 ? "this" : `these ${concerns}`} and sign for publishing{" "}
              {concerns === 1 ? "it" : "them"}.
            </span>
          </label>
          {error && (
            <p className="field-error" id="signed-error">
              {error}
            </p>
          )}
        </div>
      )}
      <FormMessage problem={state.problem} />
      <div>
        <Button
          type="submit"
          look="primary"
          aria-disabled={pending || missing > 0 || undefined}
          aria-describedby={missing > 0 ? "held-back" : undefined}
        >
          {pending ? "Publishing" : `Publish report ${number}`}
        </Button>
        {missing > 0 && (
          <p className="sub" id="held-back">
            {counted(missing, "point")} still missing
          </p>
        )}
      </div>
    </form>
  );
}
