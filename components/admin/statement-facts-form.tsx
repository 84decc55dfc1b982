"use client";

import { Fragment, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame, SelectField, TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { fieldError } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";
import type { StatementPage } from "@/lib/core/views/statements";
import type { ActionOutcome } from "./action-button";

/** Who said it, where and when, and the words as recorded. */
export function StatementFactsForm({
  page,
  referenceId,
  references,
  save,
}: {
  page: StatementPage;
  referenceId: string | null;
  references: readonly { readonly id: string; readonly title: string }[];
  save: (data: FormData) => Promise<ActionOutcome>;
}) {
  const id = useId();
  const [saved, setSaved] = useState(false);
  const { state, pending, form } = useKeptForm<ActionOutcome>(
    async (data) => {
      const outcome = await save(data);
      setSaved(outcome.problem === null);
      return outcome;
    },
    { problem: null },
  );
  const error = (field: string) => fieldError(state.problem, field);
  const wrong = error("wording");
  return (
    <form {...form} className="stack statement-facts">
      {/* A passage that was taken for the words as recorded shows in their fields at once. */}
      <Fragment key={JSON.stringify([page.record, referenceId])}>
        <TextField
          label="Said by"
          note="as the registry names them"
          name="speaker"
          defaultValue={page.speaker ?? ""}
          error={error("speaker")}
        />
        <TextField
          label="Occasion"
          name="occasion"
          defaultValue={page.occasion ?? ""}
          error={error("occasion")}
        />
        <TextField
          label="Day"
          type="date"
          name="occurredOn"
          defaultValue={page.occurredOn ?? ""}
          error={error("occurredOn")}
        />
        <FieldFrame id={id} label="Words as recorded" error={wrong}>
          <textarea
            id={id}
            name="wording"
            rows={6}
            dir="auto"
            defaultValue={page.record?.wording ?? ""}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${id}-error` : undefined}
          />
        </FieldFrame>
        <SelectField
          label="From the reference"
          name="referenceId"
          defaultValue={referenceId ?? ""}
          error={error("referenceId")}
        >
          <option value="">No stored reference</option>
          {references.map((reference) => (
            <option key={reference.id} value={reference.id}>
              {reference.title}
            </option>
          ))}
        </SelectField>
      </Fragment>
      <FormMessage problem={state.problem} />
      <div role="status">{saved && !pending && <p className="form-done">Saved.</p>}</div>
      <div>
        <Button type="submit" look="primary" aria-disabled={pending || undefined}>
          {pending ? "Saving" : "Save"}
        </Button>
      </div>
    </form>
  );
}
