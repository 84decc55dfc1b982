import type { ReactNode } from "react";
import { Masthead, type MastheadPlace } from "@/components/ui/masthead";

type PublicShellProps = {
  readonly place?: MastheadPlace;
  /** Where to sign in, or back to work for who already has. */
  readonly account: { readonly href: string; readonly word: string };
  readonly children: ReactNode;
};

/** The frame of the public pages that are made on request: skip link, masthead, main, foot. */
export function PublicShell({ place, account, children }: PublicShellProps) {
  return (
    <div className="public">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Masthead {...(place ? { place } : {})} account={account} />
      <main className="wrap" id="main">
        {children}
      </main>
      <footer className="foot">
        <span>
          Verbatim compares printed quotes with the record. It states facts and sources, never motives, and
          gives no score.
        </span>
        <span>
          <a href="/method">How it is done</a>
        </span>
      </footer>
    </div>
  );
}
