"use client";

import { useRef } from "react";
import { SignInForm } from "./sign-in-form";

/** On this channel tabs of one browser tell one another that somebody signed in. */
const CHANNEL = "verbatim session";

/**
 * The sign-in form in place, for a session that ended under somebody's work: the
 * same person, on the same page. Every tab hears of it and goes on.
 */
export function SignInAgain({ email }: { email: string }) {
  const submit = useRef<HTMLButtonElement>(null);
  return (
    <SignInForm
      email={email}
      filled={null}
      submitRef={submit}
      onSignedIn={() => {
        const tabs = new BroadcastChannel(CHANNEL);
        tabs.postMessage("signed in");
        tabs.close();
      }}
    />
  );
}
