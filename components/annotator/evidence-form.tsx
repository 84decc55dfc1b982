import { useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import { FieldFrame, SelectField, TextField } from "@/components/ui/field";
import { EVIDENCE_LENGTHS, type Evidence, evidenceSchema } from "@/lib/core/annotation/annotation";
import { codebookKey } from "@/lib/core/codebook/codebook-items";
import { EvidenceComparison } from "./evidence-comparison";
import { putEvidence } from "./judge-quotes";
import { useDraft, useUnsavedWords } from "./use-draft";
import { useWorkbench } from "./use-store";

type TextKey =
  | "title"
  | "url"
  | "archivedUrl"
  | "publisher"
  | "publishedAt"
  | "locator"
  | "speakerInEvidence";

/** Every field saves itself; what cannot be saved says why beside the field and stays there. */
export function EvidenceForm({
  item,
  summary,
  onDone,
}: {
  item: Evidence;
  summary: QuoteSummary;
  onDone(): void;
}) {
  const { store } = useWorkbench();
  const { codebook } = store.view;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});

  const save = (key: keyof Evidence, value: string) => {
    const latest = store.get().session.layer.evidence.get(item.id) ?? item;
    const { [key]: _before, ...rest } = latest;
    const next = value.trim() === "" ? rest : { ...rest, [key]: value };
    const parsed = evidenceSchema.safeParse(next);
    const { [key]: _error, ...others } = errors;
    if (parsed.success) {
      setErrors(others);
      store.change(putEvidence(parsed.data));
    } else setErrors({ ...others, [key]: parsed.error.issues[0]?.message ?? "This does not fit." });
  };
  const text = (key: TextKey) => ({
    saved: item[key] ?? "",
    onSave: (value: string) => save(key, value),
    error: errors[key],
  });
  const choice = (entries: readonly { id: string; word: string }[]) =>
    entries.map(({ id, word }) => (
      <option key={id} value={id}>
        {word}
      </option>
    ));
  return (
    <div className="ev-form">
      <ExcerptField saved={item.excerpt ?? ""} onSave={(value) => save("excerpt", value)} />
      {item.excerpt && (
        <div>
          <EvidenceComparison item={item} summary={summary} />
        </div>
      )}
      <div className="two">
        <SelectField
          label="Role"
          value={item.role}
          data-codebook={codebookKey("evidenceRoles", item.role)}
          onChange={(event) => save("role", event.target.value)}
        >
          {choice(codebook.evidenceRoles)}
        </SelectField>
        <SelectField
          label="Grade"
          value={item.grade}
          data-codebook={codebookKey("evidenceGrades", item.grade)}
          onChange={(event) => save("grade", event.target.value)}
        >
          {choice(codebook.evidenceGrades)}
        </SelectField>
      </div>
      <SelectField
        label="Kind"
        value={item.kind}
        data-codebook={codebookKey("evidenceKinds", item.kind)}
        onChange={(event) => save("kind", event.target.value)}
      >
        {choice(codebook.evidenceKinds)}
      </SelectField>
      <DraftField label="Address" type="url" placeholder="https://" {...text("url")} />
      <DraftField
        label="Archived copy"
        type="url"
        placeholder="https://web.archive.org/"
        {...text("archivedUrl")}
      />
      <DraftField label="Title" {...text("title")} maxLength={EVIDENCE_LENGTHS.title} />
      <div className="two">
        <DraftField label="Publisher" {...text("publisher")} maxLength={EVIDENCE_LENGTHS.publisher} />
        <DraftField label="Date" type="date" {...text("publishedAt")} />
      </div>
      <div className="two">
        <DraftField
          label="Speaker there"
          {...text("speakerInEvidence")}
          maxLength={EVIDENCE_LENGTHS.speakerInEvidence}
        />
        <DraftField
          label="Place"
          placeholder="¶9, 04:12"
          {...text("locator")}
          maxLength={EVIDENCE_LENGTHS.locator}
        />
      </div>
      <div className="dialog-foot">
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  );
}

type DraftProps = {
  readonly label: string;
  readonly saved: string;
  readonly error?: string | undefined;
  onSave(value: string): void;
  readonly type?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
};

/** A text field that saves on leaving, so that half an address is no error. */
function DraftField({ saved, onSave, ...field }: DraftProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // Once saved they are the layer's, and follow it: undo shows.
  if (typed === saved) setTyped(null);
  useUnsavedWords(typed !== null);
  return (
    <TextField
      {...field}
      autoComplete="off"
      value={typed ?? saved}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null) onSave(typed);
      }}
    />
  );
}

function ExcerptField({ saved, onSave }: { saved: string; onSave(value: string): void }) {
  const draft = useDraft(saved, onSave);
  return (
    <FieldFrame id="excerpt" label="Excerpt" note="the words on record">
      <textarea
        id="excerpt"
        rows={5}
        dir="auto"
        maxLength={EVIDENCE_LENGTHS.excerpt}
        ref={focusOnce}
        value={draft.value}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
      />
    </FieldFrame>
  );
}

/** A form that was just opened begins where the words go. */
function focusOnce(element: HTMLTextAreaElement | null): void {
  if (element && element.value === "") element.focus();
}
