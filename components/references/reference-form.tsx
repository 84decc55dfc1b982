"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { useTyped } from "@/components/ui/use-typed";
import { fileFault, pasteFault } from "@/lib/core/text/source-fault";
import { RecordSource, type Way } from "./record-source";
import { ReferencePreviewPane, type ShownReference } from "./reference-preview";
import type { ReferenceVocabulary } from "./reference-words";

const NO_FACTS = {
  title: "",
  kind: "official_transcript",
  grade: "A",
  occasion: "",
  occurredOn: "",
  speakerId: "",
  publisher: "",
  url: "",
  archivedUrl: "",
};
type Facts = typeof NO_FACTS;

export type ReferenceFormState = {
  readonly problem: FormProblem | null;
  readonly preview: ShownReference | null;
};

const NOTHING: ReferenceFormState = { problem: null, preview: null };

/**
 * Brings a record in, in two steps on one page: look at its text and the turns
 * found in it, then store it. `add` does either, by the button that was pressed.
 */
export function ReferenceForm({
  vocabulary,
  speakers,
  add,
}: {
  vocabulary: ReferenceVocabulary;
  speakers: readonly { readonly id: string; readonly name: string }[];
  add: (data: FormData) => Promise<ReferenceFormState>;
}) {
  const [way, setWay] = useState<Way>("text");
  const [changed, setChanged] = useState(false);
  const before = useRef<ReferenceFormState>(NOTHING);
  const { state, pending, form } = useKeptForm<ReferenceFormState>(async (data) => {
    const fault = faultOf(data, way);
    if (fault) return { ...before.current, problem: { message: fault, fields: { content: fault } } };
    const next = await add(data);
    before.current = next;
    setChanged(false);
    return next;
  }, NOTHING);
  const { values: facts, field } = useTyped(form.ref, NO_FACTS);
  const fact = (name: keyof Facts) => ({ ...field(name), error: fieldError(state.problem, name) });
  const preview = changed ? null : state.preview;
  const grade = vocabulary.grades.find(({ id }) => id === facts.grade);
  return (
    <form {...form} className="import">
      <div className="import-fields">
        <div className="stack">
          <TextField label="Title" note="as its publisher calls it" {...fact("title")} />
          <SelectField label="Kind" {...fact("kind")}>
            {vocabulary.kinds.map(({ id, word }) => (
              <option key={id} value={id}>
                {word}
              </option>
            ))}
          </SelectField>
          <div>
            <SelectField label="Grade" {...fact("grade")}>
              {vocabulary.grades.map(({ id, word }) => (
                <option key={id} value={id}>
                  {word}
                </option>
              ))}
            </SelectField>
            {grade && <p className="sub">{grade.definition}</p>}
          </div>
          <TextField label="Occasion" note="optional, where it was said" {...fact("occasion")} />
          <TextField label="Date" note="optional, the day it was said" type="date" {...fact("occurredOn")} />
          <SelectField label="Speaker" note="if all of it is one person’s" {...fact("speakerId")}>
            <option value="">Several, or not named</option>
            {speakers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField label="Publisher" note="optional" {...fact("publisher")} />
          <TextField label="Address" note="optional" type="url" inputMode="url" {...fact("url")} />
          <TextField
            label="Archived copy"
            note="optional"
            type="url"
            inputMode="url"
            {...fact("archivedUrl")}
          />
        </div>
        <RecordSource
          way={way}
          onWay={(next) => {
            setWay(next);
            setChanged(true);
          }}
          onChange={() => setChanged(true)}
          error={fieldError(state.problem, "content")}
        />
      </div>
      {preview ? (
        <ReferencePreviewPane
          key={preview.sha256}
          preview={preview}
          problem={state.problem}
          pending={pending}
        />
      ) : (
        <div className="import-step">
          <FormMessage problem={state.problem} />
          <Button
            type="submit"
            name="intent"
            value="preview"
            look="primary"
            aria-disabled={pending || undefined}
          >
            {pending ? "Reading the text" : "Look at the text"}
          </Button>
          <p className="sub">Nothing is stored yet. You see the text and its turns first.</p>
        </div>
      )}
    </form>
  );
}

function faultOf(data: FormData, way: Way): string | null {
  if (way === "file") {
    const file = data.get("file");
    return fileFault(file instanceof File && file.name !== "" ? file : null);
  }
  return pasteFault(String(data.get("text") ?? ""), "Paste the record here.");
}
