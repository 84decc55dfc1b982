import { useId, useMemo, useState } from "react";
import type { QuoteSummary } from "@/components/reader/quote-summary";
import { Button } from "@/components/ui/button";
import type { Evidence, QuoteAttributes } from "@/lib/core/annotation/annotation";
import { answerWord } from "@/lib/core/codebook/look-up";
import { wordingsForForm } from "@/lib/core/codebook/pick-verdict";
import { stretchesOf } from "@/lib/core/report/marked-stretches";
import { checkAgainstRecord } from "@/lib/core/report/printed-words";
import type { LocatedPassage } from "@/lib/core/views/located-quote";
import { EvidenceComparison } from "./evidence-comparison";
import { Surroundings } from "./evidence-context";
import { locatedEvidence, suggestSpeaker } from "./located-evidence";
import { useAnnotator, useWorkbench } from "./use-store";

export type LocatedChoice = {
  readonly evidence: Partial<Evidence>;
  /** What the reviewer lets it answer. */
  readonly answers: Partial<QuoteAttributes>;
};

/** One passage found on record, beside the printed words, and what using it would answer. */
export function LocatedPassageCard({
  passage,
  summary,
  onUse,
}: {
  passage: LocatedPassage;
  summary: QuoteSummary;
  onUse(choice: LocatedChoice): void;
}) {
  const { store } = useWorkbench();
  const { codebook, document } = store.view;
  const registry = useAnnotator((state) => state.speakers);
  const id = useId();
  const { quote, creditedTo } = summary;
  const { record } = passage;
  const evidence = useMemo(() => locatedEvidence(passage), [passage]);
  const excerpt = evidence.excerpt ?? "";
  const wording = useMemo(() => {
    const { form } = quote.attributes;
    const stretches = stretchesOf(form, quote.spans, document.text);
    if (form === "indirect" || stretches.length === 0) return null;
    const { value } = checkAgainstRecord(
      { spans: quote.spans, stretches, text: document.text },
      excerpt,
    ).proposal;
    return wordingsForForm(form).includes(value) && value !== "unknown" ? value : null;
  }, [quote, document.text, excerpt]);
  const speaker = useMemo(
    () => suggestSpeaker(passage, excerpt, { creditedTo, registry }),
    [passage, excerpt, creditedTo, registry],
  );
  // An answer that stands is the reviewer's own; whose words they are is never taken for granted.
  const [takesWording, setTakesWording] = useState(quote.attributes.wording === undefined);
  const [takesSpeaker, setTakesSpeaker] = useState(false);
  const differs = speaker?.speaker === "wrong";
  const item: Evidence = {
    id,
    annotationId: quote.id,
    role: "context",
    kind: record.kind,
    grade: record.grade,
    ...evidence,
  };
  const details = [
    answerOf(codebook.evidenceGrades, record.grade),
    answerOf(codebook.evidenceKinds, record.kind).toLowerCase(),
    evidence.locator,
    passage.likeness === "possible_variant" ? "a variant: look closely" : null,
  ];
  return (
    <li className="ev-card" aria-labelledby={`${id}-title`}>
      <div className="src">
        <span>
          <b id={`${id}-title`}>{record.title}</b>
          <small>{details.filter(Boolean).join(" · ")}</small>
        </span>
      </div>
      <EvidenceComparison item={item} summary={summary} />
      <Omissions omissions={passage.omissions} />
      <div className="in-context">
        <Surroundings reference={record} item={{ excerpt }} summary={summary} />
      </div>
      {wording && (
        <Answer checked={takesWording} onChange={setTakesWording}>
          Answer wording: {answerWord(codebook, "wording", wording).toLowerCase()}
        </Answer>
      )}
      {speaker && (
        <Answer checked={takesSpeaker} onChange={setTakesSpeaker}>
          Answer speaker: {answerWord(codebook, "speaker", speaker.speaker).toLowerCase()}
          {speaker.speakerActual && `, said by ${speaker.speakerActual.name}`}
        </Answer>
      )}
      <Button
        look="primary"
        aria-describedby={`${id}-title`}
        onClick={() =>
          onUse({
            evidence: { ...evidence, ...(differs ? { role: "contradicts" as const } : {}) },
            answers: {
              ...(wording && takesWording ? { wording } : {}),
              ...(speaker && takesSpeaker ? speaker : {}),
            },
          })
        }
      >
        Use this passage
      </Button>
    </li>
  );
}

function Answer({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange(checked: boolean): void;
  children: React.ReactNode;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** What print leaves out between words it has: what an ellipsis swallowed, and what nothing shows. */
function Omissions({ omissions }: Pick<LocatedPassage, "omissions">) {
  if (omissions.length === 0) return null;
  return (
    <ul className="omissions">
      {omissions.map(({ text, marked, meaning, crossesTurns }) => (
        <li key={text}>
          {marked ? "Left out, and shown so" : "Left out without a mark"}
          {crossesTurns && ", over more than one turn"}: <q>{text}</q>
          {meaning && " This may change the meaning."}
        </li>
      ))}
    </ul>
  );
}

function answerOf(entries: readonly { readonly id: string; readonly word: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.word ?? id;
}
