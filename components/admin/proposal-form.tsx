"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { abridged } from "@/lib/core/text/beginning";
import { ActionButton, type ActionOutcome } from "./action-button";

type Choice = { readonly annotationId: string; readonly outlet: string; readonly printed: string };

/** Longest beginning of a quote beside its box, UTF-16 units. */
const LONGEST_WORDS = 80;

/** The answer to a proposal: which of its quotes are one statement, or that they are none. */
export function ProposalForm({
  title,
  isNew,
  choices,
  confirm,
  decline,
}: {
  title: string;
  /** They would be a statement of their own, and not join one. */
  isNew: boolean;
  choices: readonly Choice[];
  confirm: (data: FormData) => Promise<ActionOutcome>;
  decline: () => Promise<ActionOutcome>;
}) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { state, pending, form } = useKeptForm<ActionOutcome>(confirm, { problem: null });
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const words = isNew ? "Confirm as one statement" : "Add to the statement";
  return (
    <div className="proposal-answer">
      <form {...form} className="stack">
        <fieldset>
          <legend className="sr">Quotes of {title}</legend>
          <div className="choices">
            {choices.map(({ annotationId, outlet, printed }) => (
              <label key={annotationId} className="choice">
                <input
                  type="checkbox"
                  name="quoteIds"
                  value={annotationId}
                  checked={!left.has(annotationId)}
                  onChange={() => toggle(annotationId)}
                />
                <span>
                  {outlet} <span className="muted">{abridged(printed, LONGEST_WORDS)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <FormMessage problem={state.problem} />
        <div>
          <Button
            type="submit"
            look="primary"
            aria-label={`${words}: ${title}`}
            aria-disabled={pending || undefined}
          >
            {pending ? "Confirming" : words}
          </Button>
        </div>
      </form>
      <ActionButton act={decline} doing="Declining" look="quiet" label={`Not one statement: ${title}`}>
        Not one statement
      </ActionButton>
    </div>
  );
}
