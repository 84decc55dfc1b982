"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";

/** A link to hand on. Drawn only after a person asked for it, so the browser's own address is known. */
export function InvitationLink({ path }: { path: string }) {
  const id = useId();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const field = useRef<HTMLInputElement>(null);
  const address = new URL(path, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied("yes");
    } catch {
      // Browsers refuse the clipboard on plain http; the field can still be copied by hand.
      setCopied("failed");
      field.current?.select();
    }
  };
  return (
    <div className="invitation-link">
      <label className="sr" htmlFor={id}>
        Invitation link
      </label>
      <span className="field">
        <input
          ref={field}
          id={id}
          className="data"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      </span>
      <Button onClick={copy}>
        <Icon name="copy" />
        Copy
      </Button>
      <span role="status" className="muted">
        {copied === "yes" && "Copied"}
        {copied === "failed" &&
          "The browser did not allow copying. The link is selected: copy it from the field."}
      </span>
    </div>
  );
}
