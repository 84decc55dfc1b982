"use client";

import { signIn } from "next-auth/react";
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import type { FormProblem } from "@/components/ui/form-problem";
import { useTyped } from "@/components/ui/use-typed";
import { PasswordField } from "./password-field";
import { emptyFields, inSeconds, signInRefusal } from "./sign-in-refusal";
import { useCountdown } from "./use-countdown";

type Credentials = { readonly email: string; readonly password: string };

/** E-mail address and password. */
export function SignInForm({
  email,
  filled,
  submitRef,
  onSignedIn,
}: {
  /** The one person who may sign in here; absent on the page where everybody does. */
  email?: string;
  /** Set by the demo buttons: both fields at once. */
  filled: Credentials | null;
  submitRef: RefObject<HTMLButtonElement | null>;
  onSignedIn(): void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const {
    values: credentials,
    setValues: setCredentials,
    field,
  } = useTyped<Credentials>(form, { email: email ?? "", password: "" });
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [pending, setPending] = useState(false);
  const wait = useCountdown();
  useEffect(() => {
    if (filled) setCredentials(filled);
  }, [filled, setCredentials]);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [problem]);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || wait.left > 0) return;
    const empty = emptyFields(credentials.email, credentials.password);
    setProblem(empty);
    if (empty) return;
    setPending(true);
    const answer = await signIn("credentials", { ...credentials, redirect: false });
    if (answer?.ok && !answer.error) {
      onSignedIn();
      return;
    }
    const refusal = signInRefusal(answer?.error ?? "");
    setProblem(refusal.problem);
    wait.start(refusal.waitSeconds);
    setPending(false);
  }

  return (
    <form ref={form} className="stack" method="post" noValidate onSubmit={onSubmit}>
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        error={problem?.fields.email}
        {...field("email")}
        readOnly={email !== undefined}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        error={problem?.fields.password}
        {...field("password")}
      />
      <FormMessage problem={problem?.message ? problem : null} />
      <button
        ref={submitRef}
        type="submit"
        className={`${buttonClass("primary")} wide`}
        aria-disabled={pending || wait.left > 0 || undefined}
      >
        {wait.left > 0 ? `Wait ${inSeconds(wait.left)}` : pending ? "Signing in" : "Sign in"}
      </button>
    </form>
  );
}
