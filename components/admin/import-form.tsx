"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { type FormProblem, fieldError } from "@/components/ui/form-problem";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { useTyped } from "@/components/ui/use-typed";
import { ImportPreviewPane, type ShownPreview } from "./import-preview";
import { sourceFault, type Way } from "./import-source";
import { SourceFields } from "./source-fields";

type Facts = {
  readonly title: string;
  readonly outlet: string;
  readonly publishedOn: string;
  readonly url: string;
};

export type ImportState = {
  readonly problem: FormProblem | null;
  readonly preview: ShownPreview | null;
  /** What the page says about itself, put into fields left empty. */
  readonly guesses: Partial<Facts>;
};

const NOTHING: ImportState = { problem: null, preview: null, guesses: {} };
const NO_FACTS: Facts = { title: "", outlet: "", publishedOn: "", url: "" };

/**
 * Brings an article in, in two steps on one page: look at the text as it would
 * be frozen, then freeze it. `add` does either, by the button that was pressed.
 */
export function ImportForm({ add }: { add: (data: FormData) => Promise<ImportState> }) {
  const [way, setWay] = useState<Way>("text");
  const [changed, setChanged] = useState(false);
  const before = useRef<ImportState>(NOTHING);
  const { state, pending, form } = useKeptForm<ImportState>(async (data) => {
    const field = form.ref.current?.elements.namedItem(way);
    const content = field instanceof HTMLTextAreaElement ? field.value : "";
    const file = data.get("file");
    const fault = sourceFault(way, content, file instanceof File && file.name !== "" ? file : null);
    if (fault) return { ...before.current, problem: { message: fault, fields: { content: fault } } };
    const next = await add(data);
    before.current = next;
    setChanged(false);
    setFacts((typed) => ({
      title: typed.title || (next.guesses.title ?? ""),
      outlet: typed.outlet || (next.guesses.outlet ?? ""),
      publishedOn: typed.publishedOn || (next.guesses.publishedOn ?? ""),
      url: typed.url || (next.guesses.url ?? ""),
    }));
    return next;
  }, NOTHING);
  const { setValues: setFacts, field } = useTyped(form.ref, NO_FACTS);
  const fact = (name: keyof Facts) => ({ ...field(name), error: fieldError(state.problem, name) });
  const preview = changed ? null : state.preview;
  return (
    <form {...form} className="import">
      <div className="import-fields">
        <div className="stack">
          <TextField label="Title" note="as the article prints it" {...fact("title")} />
          <TextField label="Outlet" note="who published it" {...fact("outlet")} />
          <TextField
            label="Date"
            note="optional, the day it was published"
            type="date"
            {...fact("publishedOn")}
          />
          <TextField label="Address" note="optional" type="url" inputMode="url" {...fact("url")} />
        </div>
        <SourceFields
          way={way}
          onWay={(next) => {
            setWay(next);
            setChanged(true);
          }}
          onChange={() => setChanged(true)}
          error={fieldError(state.problem, "content")}
        />
      </div>
      {!preview && (
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
          <p className="sub">Nothing is stored yet. You see the text first.</p>
        </div>
      )}
      {preview && (
        <ImportPreviewPane key={preview.sha256} preview={preview} problem={state.problem} pending={pending} />
      )}
    </form>
  );
}
