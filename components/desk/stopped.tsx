"use client";

import { Button } from "@/components/ui/button";

/** A page that failed: what happened, what is safe, what to do. */
export function Stopped({ digest }: { digest: string | undefined }) {
  return (
    <main className="stop" id="main">
      <h1>This page did not open</h1>
      <p>
        Something failed on our side. Marks that were shown as saved are safe, and changes that had not been
        sent yet are kept on this device.
      </p>
      <p className="acts">
        <Button look="primary" onClick={() => window.location.reload()}>
          Try again
        </Button>
        <a className="btn" href="/signin">
          Go to your desk
        </a>
      </p>
      {digest && (
        <p className="sub">
          If it happens again, tell whoever runs this site: <span className="data">{digest}</span>
        </p>
      )}
    </main>
  );
}
