"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { FormProblem } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";

export type ActionOutcome = { readonly problem: FormProblem | null };

/** One button that does one thing on the server, and says why if it could not. */
export function ActionButton({
  act,
  doing,
  label,
  look = "plain",
  children,
}: {
  act: () => Promise<ActionOutcome>;
  /** What the button says meanwhile. */
  doing: string;
  /** A fuller name where the words alone would not say of whom. */
  label?: string;
  look?: "plain" | "primary" | "quiet";
  children: ReactNode;
}) {
  const { state, pending, form } = useKeptForm<ActionOutcome>(() => act(), { problem: null });
  return (
    <form {...form} className="action">
      <Button type="submit" look={look} aria-label={label} aria-disabled={pending || undefined}>
        {pending ? doing : children}
      </Button>
      <FormMessage problem={state.problem} />
    </form>
  );
}
