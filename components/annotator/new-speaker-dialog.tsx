import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import { type SpeakerInput, speakerInputSchema } from "@/lib/core/speakers/speaker-input";
import type { AddSpeakerOutcome } from "@/lib/core/views/added-speaker";
import type { AnnotatorState } from "./annotator-state";
import { setSpeaker } from "./judge-quotes";
import { useAnnotator, useWorkbench } from "./use-store";

export type AddSpeaker = (input: SpeakerInput) => Promise<AddSpeakerOutcome>;

const NOT_REACHED =
  "The registry did not answer. The name stays with the quote. Add the speaker when you are back.";

/** A speaker for the registry: who the name belongs to, what else they are called, what they were at the time. */
export function NewSpeakerDialog({ add }: { add: AddSpeaker }) {
  const { store, screen } = useWorkbench();
  const wanted = useAnnotator((state) => state.newSpeaker);
  const close = () => {
    store.set({ newSpeaker: null });
    screen.focusArticle();
  };
  return (
    <Dialog
      open={wanted !== null}
      onClose={close}
      title="Add a speaker to the registry"
      description="Everybody who reviews finds the speaker there from now on."
    >
      {wanted && <Form key={wanted.name} wanted={wanted} add={add} close={close} />}
    </Dialog>
  );
}

function Form({
  wanted,
  add,
  close,
}: {
  wanted: NonNullable<AnnotatorState["newSpeaker"]>;
  add: AddSpeaker;
  close(): void;
}) {
  const { store } = useWorkbench();
  const [fields, setFields] = useState({ ...EMPTY, name: wanted.name });
  const [refusal, setRefusal] = useState<Refusal>({ message: null, fields: {} });
  const [there, setThere] = useState<SpeakerSummary | null>(null);
  const [sending, setSending] = useState(false);

  const take = (speaker: SpeakerSummary) => {
    store.addSpeaker(speaker);
    const quote = store.summary(store.get().session.selectedId)?.quote;
    const name = { name: speaker.name, speakerId: speaker.id };
    if (quote) store.change(setSpeaker(quote, wanted.which, name));
    close();
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parsed = speakerInputSchema.safeParse(inputFrom(fields));
    if (!parsed.success) {
      setRefusal({ message: null, fields: byField(parsed.error.issues) });
      return;
    }
    setSending(true);
    const outcome = await add(parsed.data).catch(
      (): AddSpeakerOutcome => ({ kind: "refused", message: NOT_REACHED, fields: {} }),
    );
    setSending(false);
    if (outcome.kind === "refused") setRefusal(outcome);
    else if (outcome.kind === "exists") setThere(outcome.speaker);
    else take(outcome.speaker);
  };
  const text = (name: keyof typeof EMPTY) => ({
    value: fields[name],
    error: refusal.fields[name],
    onChange: (event: { target: { value: string } }) => {
      setFields({ ...fields, [name]: event.target.value });
      setThere(null);
    },
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField label="Name" autoComplete="off" {...text("name")} />
      <SelectField label="Kind" {...text("kind")}>
        <option value="person">Person</option>
        <option value="organisation">Organisation</option>
        <option value="role">Role without a name</option>
      </SelectField>
      <TextField
        label="Other names"
        note="with commas between them"
        autoComplete="off"
        {...text("aliases")}
      />
      <TextField label="Office" note="held at the time" autoComplete="off" {...text("office")} />
      <div className="two">
        <TextField label="Since" type="date" {...text("from")} />
        <TextField label="Until" type="date" {...text("to")} />
      </div>
      <TextField label="Wikidata id" placeholder="Q42" autoComplete="off" {...text("wikidataId")} />
      {there && (
        <p className="mid" role="status">
          {there.name} is in the registry already{there.office ? `, ${there.office}` : ""}.{" "}
          <Button look="quiet" onClick={() => take(there)}>
            Use {there.name}
          </Button>
        </p>
      )}
      <FormMessage problem={refusal.message ? { message: refusal.message, fields: refusal.fields } : null} />
      <div className="dialog-foot">
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" look="primary" aria-disabled={sending || undefined}>
          {sending ? "Adding" : "Add"}
        </Button>
      </div>
    </form>
  );
}

type Refusal = { readonly message: string | null; readonly fields: Readonly<Record<string, string>> };

const EMPTY = { name: "", kind: "person", aliases: "", office: "", from: "", to: "", wikidataId: "" };

function inputFrom(fields: typeof EMPTY): unknown {
  const { name, kind, aliases, office, from, to, wikidataId } = fields;
  const named = office.trim() !== "" || from !== "" || to !== "";
  return {
    name: name.trim(),
    kind,
    aliases: aliases
      .split(",")
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    offices: named ? [{ title: office.trim(), from: from || null, to: to || null }] : [],
    wikidataId: wikidataId.trim() || null,
  };
}

/** The first fault of each field, by the field's name here: an office is one of several there. */
function byField(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) {
    const last = String(path.at(-1));
    const name = path[0] === "offices" ? (last === "title" ? "office" : last) : String(path[0]);
    fields[name] ??= message;
  }
  return fields;
}
