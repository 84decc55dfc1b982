"use client";

import { type InputHTMLAttributes, useId, useState } from "react";
import { FieldFrame } from "@/components/ui/field";

type PasswordFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  readonly label: string;
  readonly note?: string;
  readonly error?: string | undefined;
};

/** A password that can be shown while it is typed, so that nobody has to type it twice. */
export function PasswordField({ label, note, error, ...input }: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame id={id} label={label} note={note} error={error}>
      <span className="field">
        <input
          {...input}
          id={id}
          type={shown ? "text" : "password"}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <button
          type="button"
          className="field-act"
          aria-label={`${shown ? "Hide" : "Show"} the password`}
          onClick={() => setShown(!shown)}
        >
          {shown ? "Hide" : "Show"}
        </button>
      </span>
    </FieldFrame>
  );
}
