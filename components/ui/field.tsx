import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from "react";

type Labelled = {
  readonly label: string;
  /** Said after the label: "optional", or how to write the value. */
  readonly note?: string;
  /** What is wrong with the value, or nothing. */
  readonly error?: string | undefined;
};

/** A one-line text field with its label above and its error below. */
export function TextField({
  label,
  note,
  error,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} note={note} error={error}>
      <span className="field">
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </span>
    </FieldFrame>
  );
}

/** A choice from a short list, with its label above. */
export function SelectField({
  label,
  note,
  error,
  children,
  ...select
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} note={note} error={error}>
      <span className="field">
        <select
          {...select}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        >
          {children}
        </select>
      </span>
    </FieldFrame>
  );
}

/** Label, note and error around any one control that carries `id`. */
export function FieldFrame({
  id,
  label,
  note,
  error,
  children,
}: {
  id: string;
  label: string;
  note?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="fieldset">
      <label className="lab" htmlFor={id}>
        {label}
        {note && <span className="opt">{note}</span>}
      </label>
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
