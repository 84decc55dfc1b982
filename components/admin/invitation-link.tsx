"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";

/** A link to hand on. Drawn only after a person asked for it, so the browser's own address is known. */
export function InvitationLink({ path }: { path: string }) {
  const id = useId();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const address = new URL(path, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied("yes");
    } catch {
      // Browsers refuse the clipboard on plain http; the field can still be copied by hand.
      setCopied("failed");
    }
  };
  return (
    <div className="invitation-link">
      <label className="sr" htmlFor={id}>
        Invitation link
      </label>
      <span className="field">
        <input id={id} className="data" readOnly value={address} onFocus={(event) => event.target.select()} />
      </span>
      <Button onClick={copy}>
        <Icon name="copy" />
        Copy
      </Button>
      <span role="status" className="muted">
        {copied === "yes" && "Copied"}
        {copied === "failed" && "The browser did not allow copying. Select the link and copy it."}
      </span>
    </div>
  );
}
