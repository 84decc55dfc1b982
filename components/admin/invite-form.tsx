"use client";

import { Button } from "@/components/ui/button";
import { instantInWords } from "@/components/ui/date-words";
import { SelectField, TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { useTyped } from "@/components/ui/use-typed";
import { InvitationLink } from "./invitation-link";

export type InviteOutcome = {
  readonly problem: FormProblem | null;
  /** The new invitation. Its path holds the token, which is shown here and never again. */
  readonly invited: { readonly name: string; readonly path: string; readonly expiresAt: string } | null;
};

const NOBODY = { name: "", email: "", role: "reviewer" };

export function InviteForm({ invite }: { invite: (data: FormData) => Promise<InviteOutcome> }) {
  const { state, pending, form } = useKeptForm<InviteOutcome>(
    async (data) => {
      const outcome = await invite(data);
      if (outcome.invited) setPerson(NOBODY);
      return outcome;
    },
    { problem: null, invited: null },
  );
  const { setValues: setPerson, field } = useTyped(form.ref, NOBODY);
  const fact = (name: keyof typeof NOBODY) => ({ ...field(name), error: fieldError(state.problem, name) });
  const { invited } = state;
  return (
    <>
      {invited && (
        <div className="invited" role="status">
          <p>
            <strong>Send this link to {invited.name}.</strong> It is shown only now, works once, and is valid
            until {instantInWords(invited.expiresAt)}.
          </p>
          <InvitationLink path={invited.path} />
        </div>
      )}
      <form {...form} className="stack">
        <TextField label="Name" autoComplete="off" {...fact("name")} />
        <TextField label="E-mail address" type="email" autoComplete="off" {...fact("email")} />
        <SelectField label="Comes as" {...fact("role")}>
          <option value="reviewer">Reviewer: annotates what is assigned</option>
          <option value="admin">Admin: imports, assigns, publishes</option>
        </SelectField>
        <FormMessage problem={state.problem} />
        <Button type="submit" look="primary" aria-disabled={pending || undefined}>
          {pending ? "Making the link" : "Make an invitation link"}
        </Button>
      </form>
    </>
  );
}
