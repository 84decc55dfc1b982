"use client";

import { signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { useTyped } from "@/components/ui/use-typed";
import { PasswordField } from "./password-field";

export type AcceptedInvitation = {
  readonly problem: FormProblem | null;
  /** The account that now exists. */
  readonly email: string | null;
};

/** Sets the password of an invited person, then signs them in. */
export function Invitation({
  name,
  email,
  minimumLength,
  accept,
}: {
  name: string;
  email: string;
  minimumLength: number;
  accept: (data: FormData) => Promise<AcceptedInvitation>;
}) {
  const { state, pending, form } = useKeptForm<AcceptedInvitation>(
    async (data) => {
      const accepted = await accept(data);
      if (accepted.email === null) return accepted;
      await signIn("credentials", { email: accepted.email, password: chosen.password, redirect: false });
      // Signed in or not, the sign-in page knows where to go from here.
      window.location.assign("/signin");
      return accepted;
    },
    { problem: null, email: null },
  );
  const { values: chosen, field } = useTyped(form.ref, { password: "" });
  return (
    <section className="account" aria-labelledby="invitation">
      <h1 id="invitation">Welcome, {name}</h1>
      <p className="mid">
        Choose a password and your account is ready. The link that brought you here works once.
      </p>
      <form {...form} className="stack">
        <p>
          <span className="lab">Your e-mail address</span>
          <span className="data">{email}</span>
        </p>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label="Password"
          note={`at least ${minimumLength} characters`}
          autoComplete="new-password"
          {...field("password")}
          error={fieldError(state.problem, "password")}
        />
        <FormMessage problem={state.problem} />
        <Button type="submit" look="primary" className="wide" aria-disabled={pending || undefined}>
          {pending ? "Setting your password" : "Set the password and sign in"}
        </Button>
      </form>
    </section>
  );
}
