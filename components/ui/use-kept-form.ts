"use client";

import { unstable_rethrow } from "next/navigation";
import { type RefObject, type SubmitEvent, useEffect, useRef, useState, useTransition } from "react";
import type { FormProblem } from "./form-problem";

type Refusable = { readonly problem: FormProblem | null };

const UNREACHABLE: FormProblem = {
  message: "The server did not answer. What you typed is still here. Try again.",
  fields: {},
};

/**
 * A form over a server action that keeps what was typed. React empties a form
 * whose action has run; this one submits by hand, so it does not, and a refusal
 * or a lost connection costs nothing. After a refusal the first wrong field has
 * the focus.
 */
export function useKeptForm<State extends Refusable>(
  action: (data: FormData) => Promise<State>,
  initial: State,
): {
  readonly state: State;
  readonly pending: boolean;
  readonly form: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly action: (data: FormData) => void;
    readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
    readonly noValidate: true;
  };
} {
  const ref = useRef<HTMLFormElement>(null);
  const [state, setState] = useState(initial);
  const [pending, startTransition] = useTransition();
  const submit = (data: FormData) => {
    startTransition(async () => {
      let next: State | null = null;
      try {
        next = await action(data);
      } catch (error) {
        unstable_rethrow(error);
      }
      // The answer shows together with the button that is free again: a press on what it shows is never lost.
      startTransition(() => setState((previous) => next ?? { ...previous, problem: UNREACHABLE }));
    });
  };
  useEffect(() => {
    if (state.problem) ref.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [state]);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    submit(new FormData(event.currentTarget, event.nativeEvent.submitter));
  };
  return { state, pending, form: { ref, action: submit, onSubmit, noValidate: true } };
}
