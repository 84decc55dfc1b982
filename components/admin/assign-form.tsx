"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";
import type { Assignable } from "@/lib/core/views/article-listing";

export type AssignOutcome = { readonly problem: FormProblem | null };

/** Gives the article to people. Each gets an empty review of their own, and sees nobody else's. */
export function AssignForm({
  people,
  assign,
}: {
  people: readonly Assignable[];
  assign: (data: FormData) => Promise<AssignOutcome>;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<readonly string[]>([]);
  const { state, pending, form } = useKeptForm<AssignOutcome>(
    async (data) => {
      const names = people.filter((person) => chosen.has(person.id)).map((person) => person.name);
      const outcome = await assign(data);
      setGiven(outcome.problem ? [] : names);
      if (!outcome.problem) setChosen(new Set());
      return outcome;
    },
    { problem: null },
  );
  const error = fieldError(state.problem, "reviewerIds");
  const done = (
    <div role="status" className="assigned">
      {given.length > 0 && <p className="form-done">Given to {given.join(", ")}.</p>}
    </div>
  );
  if (people.length === 0) {
    return (
      <>
        {done}
        <p className="mid">
          Everyone with an account has this article. <a href="/people">Invite someone</a> to give it to more
          people.
        </p>
      </>
    );
  }
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <form {...form} className="stack">
      <fieldset>
        <legend className="sr">Give it to</legend>
        <div className="choices">
          {people.map((person) => (
            <label key={person.id} className="choice">
              <input
                type="checkbox"
                name="reviewerIds"
                value={person.id}
                checked={chosen.has(person.id)}
                onChange={() => toggle(person.id)}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? "assign-error" : undefined}
              />
              <span>
                {person.name}
                {person.role === "admin" && <span className="muted">, admin</span>}
              </span>
            </label>
          ))}
        </div>
        {error && (
          <p className="field-error" id="assign-error">
            {error}
          </p>
        )}
      </fieldset>
      <TextField
        label="Due"
        note="optional, a day in UTC"
        type="date"
        name="dueOn"
        error={fieldError(state.problem, "dueOn")}
      />
      <FormMessage problem={state.problem} />
      {done}
      <Button type="submit" look="primary" aria-disabled={pending || undefined}>
        {pending ? "Assigning" : "Assign"}
      </Button>
    </form>
  );
}
