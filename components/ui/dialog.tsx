"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useState } from "react";

/** A modal dialog with a title; focus is held inside and returned on close. One that was never opened costs nothing. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  onClosed,
  wide = false,
  children,
}: {
  open: boolean;
  onClose(): void;
  title: string;
  description?: string;
  /** Says where the focus goes when it has closed, in place of where it came from. */
  onClosed?(): void;
  wide?: boolean;
  children: ReactNode;
}) {
  // Until it is opened for the first time there is nothing to close again.
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  if (!opened) return null;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          className={wide ? "dialog wide" : "dialog"}
          finalFocus={() => {
            onClosed?.();
            return onClosed === undefined;
          }}
        >
          <Base.Title>{title}</Base.Title>
          {description && <Base.Description className="mid">{description}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
