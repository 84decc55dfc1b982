import { type FormProblem, fieldError } from "./form-problem";

/** Asks whether a file that is not in UTF-8 reads right converted, before anything is stored of it. */
export function ConfirmEncoding({ encoding, problem }: { encoding: string; problem: FormProblem | null }) {
  const error = fieldError(problem, "confirmedEncoding");
  return (
    <div>
      <p className="strong">This file is {encodingName(encoding)}, not UTF-8.</p>
      <p>
        What you see is how it reads converted. Look at the accents and quotation marks: if they are wrong,
        save the file as UTF-8 and choose it again.
      </p>
      <label className="choice">
        <input
          type="checkbox"
          name="confirmedEncoding"
          value={encoding}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "encoding-error" : undefined}
        />
        <span>It reads right. Convert it to UTF-8.</span>
      </label>
      {error && (
        <p className="field-error" id="encoding-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** "Windows-1252", "UTF-16LE": the decoder's label as people write it. */
function encodingName(label: string): string {
  return label.startsWith("windows") ? label.replace("w", "W") : label.toUpperCase();
}
