"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { numberWord } from "@/components/ui/number-words";
import { SignInForm } from "./sign-in-form";

export type DemoAccount = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** What this account is there to show. */
  readonly task: string;
};

/** The sign-in page's two halves: the form, and on the demo the accounts that fill it. */
export function SignIn({
  destination,
  demo,
}: {
  /** Checked to be a path on this site. */
  destination: string;
  demo: { readonly accounts: readonly DemoAccount[]; readonly password: string } | null;
}) {
  const submit = useRef<HTMLButtonElement>(null);
  const [filled, setFilled] = useState<{ email: string; password: string } | null>(null);
  return (
    <div className={demo ? "account two" : "account"}>
      <section aria-labelledby="sign-in">
        <h1 id="sign-in">Sign in to review</h1>
        <p className="mid">Accounts are by invitation. Published reports are open to everyone.</p>
        <SignInForm
          filled={filled}
          submitRef={submit}
          // A full load, so that nothing drawn for a visitor stays on the screen.
          onSignedIn={() => window.location.assign(destination)}
        />
      </section>
      {demo && (
        <section aria-labelledby="demo" className="demo">
          <h2 id="demo">{numberWord(demo.accounts.length)} people you can be here</h2>
          <p className="mid">
            This is a demo on your own machine. Each button fills the form; the password is{" "}
            <span className="data">{demo.password}</span>.
          </p>
          <ul>
            {demo.accounts.map((account) => (
              <li key={account.email}>
                <div>
                  <strong>{account.name}</strong>
                  <span className="muted">
                    {account.role === "admin" ? "Admin" : "Reviewer"}: {account.task}
                  </span>
                  <span className="data">{account.email}</span>
                </div>
                <Button
                  aria-label={`Fill in ${account.name}`}
                  onClick={() => {
                    setFilled({ email: account.email, password: demo.password });
                    submit.current?.focus();
                  }}
                >
                  Fill in
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
